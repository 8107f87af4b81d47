import type { DirectRequest, FromInput, Results } from '../../../5-infer/toolset.js'
import { argument, quoted } from './literal.js'

/** Places in the answer that a script names: path of the result → path in the answer. */
export function placesOf({ result }: DirectRequest): string {
  return `const places = ${JSON.stringify(result, null, 2)}`
}

/** The helper that sends the request, and the call of it. */
export function sendingOf({ http, cloud, data }: DirectRequest): { readonly helper: string; readonly call: string } {
  const sent = literal(data)
  if (cloud)
    return {
      helper: 'callFunction',
      call: `callFunction({ env: ${quoted(cloud.env)}, name: ${quoted(cloud.name)}, data: ${sent} })`,
    }
  const { method = 'GET', url = [], header = {} } = http ?? {}
  const parts = url.map((part) =>
    typeof part === 'string' ? quoted(part) : `encodeURIComponent(${argument(part.input)})`,
  )
  return {
    helper: 'request',
    call: `request({ url: ${parts.join(' + ')}, method: ${quoted(method)}, header: ${literal(header)}, data: ${sent} })`,
  }
}

/** What the call comes to, in words; `page`: where the answer is too long to be told, and the page is opened. */
export function textsOf(
  { success, empty = success }: Results,
  other: { readonly failure: string; readonly page: string },
): string {
  const lines = Object.entries({ success, empty, ...other }).map(([key, text]) => `    ${key}: ${quoted(text)},`)
  return `{\n${lines.join('\n')}\n  }`
}

type Sent = DirectRequest['data'][string] | string | number | boolean

function literal(fields: Readonly<Record<string, Sent>>): string {
  const pairs = Object.entries(fields).map(([key, value]) => `${quoted(key)}: ${expression(value)}`)
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

function expression(value: Sent): string {
  if (typeof value !== 'object') return typeof value === 'string' ? quoted(value) : String(value)
  return isInput(value) ? argument(value.input) : expression(value.value)
}

function isInput(value: object): value is FromInput {
  return 'input' in value
}

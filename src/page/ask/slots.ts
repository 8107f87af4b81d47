import type { GraphUnit } from '../../4-trace/graph.js'
import type { Tool, ToolInput } from '../../5-infer/toolset.js'
import { choicesOf } from './documents.js'

/** What becomes of one input of a tool, given a request. */
export type Slot = { readonly input: string; readonly required: boolean } & Filling

export type Filling =
  /** The request says it: `said` are its words. */
  | { readonly is: 'said'; readonly value: string | number; readonly said: string }
  /** Only another tool knows it. */
  | { readonly is: 'fetched'; readonly tool: string; readonly path: string }
  /** The app has it. */
  | { readonly is: 'kept'; readonly detail: string }
  /** The person has to be asked; what can be answered, where that is known. */
  | { readonly is: 'asked'; readonly of: readonly string[] }

/** The inputs of `tool` as far as `request` goes. */
export function slotsOf(tool: Tool, page: GraphUnit | undefined, request: string): readonly Slot[] {
  const plain = request.normalize('NFKC')
  const counted = tool.inputs.filter(isCount)
  const number = counted.length === 1 ? numberIn(plain) : null
  return tool.inputs.map((input) => {
    const filling = chosen(input, page, plain) ?? shaped(input, plain)
    const count = number !== null && counted.includes(input) ? { is: 'said' as const, ...number } : null
    return { input: input.name, required: input.required, ...(filling ?? count ?? unsaid(input, page)) }
  })
}

/** The longest choice that stands in the request. */
function chosen(input: ToolInput, page: GraphUnit | undefined, request: string): Filling | null {
  const named = choicesOf(input, page)
    .flatMap(({ value, label }) => [label, String(value)].map((said) => ({ value, said: said.normalize('NFKC') })))
    .filter(({ said }) => said.length > 0 && contains(request, said))
    .sort((a, b) => b.said.length - a.said.length)
  const [longest] = named
  return longest === undefined ? null : { is: 'said', ...longest }
}

/** Words with spaces are found whole only: 'all' is not in 'small'. */
function contains(request: string, said: string): boolean {
  if (/\p{Script=Han}/u.test(said)) return request.includes(said)
  return ` ${request.toLowerCase().replace(/[^\p{L}\p{N}_-]+/gu, ' ')} `.includes(` ${said.toLowerCase()} `)
}

const shapes: readonly { readonly name: RegExp; readonly value: RegExp }[] = [
  { name: /phone|mobile|tel/iu, value: /(?<!\d)1\d{10}(?!\d)/u },
  { name: /date|day/iu, value: /(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)/u },
  { name: /time/iu, value: /(?<!\d)\d{1,2}:\d{2}(?!\d)/u },
]

/** What tells by its form what it is: a telephone number, a date, a time. */
function shaped({ name, schema, provenance }: ToolInput, request: string): Filling | null {
  if (schema.enum !== undefined || provenance.every(({ from }) => from !== 'user')) return null
  const value = shapes.find((shape) => shape.name.test(name))?.value.exec(request)?.[0]
  return value === undefined ? null : { is: 'said', value, said: value }
}

function isCount({ schema, provenance }: ToolInput): boolean {
  const isNumber = schema.type === 'number' || schema.type === 'integer'
  return isNumber && schema.enum === undefined && provenance.some(({ from }) => from === 'user')
}

const digits = '零一二三四五六七八九十'
const measured = /(?<!\d)(\d{1,4})(?!\d|:|-)|([一二两三四五六七八九十])(?=[个杯份张件盒瓶碗位人次天晚间条只本])/u

/** A count in the request: '3', or '两杯'. */
function numberIn(request: string): { readonly value: number; readonly said: string } | null {
  const [said = '', digit, character] = measured.exec(request) ?? []
  if (digit !== undefined) return { value: Number(digit), said }
  if (character === undefined) return null
  return { value: character === '两' ? 2 : digits.indexOf(character), said }
}

function unsaid(input: ToolInput, page: GraphUnit | undefined): Filling {
  const { provenance } = input
  const source = provenance.find(({ from }) => from !== 'user') ?? provenance[0]
  if (source?.from === 'tool') return { is: 'fetched', tool: source.tool, path: source.path }
  if (source !== undefined && 'detail' in source) return { is: 'kept', detail: source.detail }
  return { is: 'asked', of: choicesOf(input, page).map(({ label }) => label) }
}

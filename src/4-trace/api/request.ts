import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import { joinAll } from '../domain/join.js'
import type { Call, Value } from '../domain/value.js'
import { constantsOf } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'
import { conclude } from './callbacks.js'
import { defineApiModel } from './model.js'
import { fieldsOf } from './payload.js'
import { describe, record, sink } from './record.js'
import { urlsOf, type Url } from './url.js'

/** `wx.request({ url, method, data })`: one effect for each URL and method that it can have. */
export const request = defineApiModel({
  names: ['request', 'httpRequest'],
  run: (machine, how) => {
    const [first] = how.args
    const options = first ?? UNDEFINED
    const url = first?.v === 'const' ? first : machine.get(options, 'url')
    const responses = urlsOf(machine, url).flatMap((one) =>
      methodsOf(machine, options).map((method) => recordRequest(machine, how, { url: one, method, options })),
    )
    return conclude(machine, how, options, joinAll(responses.slice(0, 4), UNKNOWN))
  },
})

/** Methods that the call can have: GET where it names none. */
export function methodsOf(machine: Machine, options: Value): readonly string[] {
  const method = machine.get(options, 'method')
  const names = constantsOf(machine, method)
    .map(({ value }) => value)
    .filter((value) => typeof value === 'string' && value !== '')
    .map((value) => String(value).toUpperCase())
  return names.length > 0 ? [...new Set(names)] : ['GET']
}

interface Request {
  readonly url: Url
  readonly method: string
  readonly options: Value
}

function recordRequest(machine: Machine, how: Call, { url, method, options }: Request): Value {
  const data = machine.get(options, 'data')
  const args = describe(machine, new Map([...url.query, ...fieldsOf(machine, data)]), url.origins)
  sink(machine, data)
  record(machine, how, {
    kind: 'request',
    method,
    url: url.path,
    fields: args.names,
    from: args.from,
    values: args.values,
    ...(url.host !== null && { host: url.host }),
  })
  return responseOf(machine, `${method} ${url.path}`)
}

/** What a request to this endpoint gives. */
export function responseOf(machine: Machine, endpoint: string): Value {
  return machine.world.root('response', endpoint, '')
}

/** Uploads and downloads: an API that a person notices, and a request. */
export const transfer = defineApiModel({
  names: ['uploadFile', 'downloadFile'],
  run: (machine, how, name) => {
    const options = how.args[0] ?? UNDEFINED
    const urls = urlsOf(machine, machine.get(options, 'url'))
    const args = describe(
      machine,
      new Map([
        ...fieldsOf(machine, machine.get(options, 'formData')),
        ['filePath', machine.get(options, 'filePath')],
        ['url', machine.get(options, 'url')],
      ]),
    )
    const [url] = urls
    record(machine, how, {
      kind: 'api',
      name,
      from: args.from,
      ...(url && url.path !== '{}' && { text: url.path }),
    })
    return conclude(machine, how, options, responseOf(machine, `wx.${name} ${url?.path ?? ''}`.trim()))
  },
})

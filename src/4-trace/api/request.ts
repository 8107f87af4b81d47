import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import { along } from '../domain/fork.js'
import { joinAll } from '../domain/join.js'
import type { Call, Value } from '../domain/value.js'
import { sightAmounts } from '../flows/arguments.js'
import { sight } from '../flows/sinks.js'
import { constantsOf, isBlank } from '../machine/alternatives.js'
import type { Sending } from '../graph.js'
import type { Machine } from '../machine/machine.js'
import { conclude } from './callbacks.js'
import { defineApiModel } from './model.js'
import { fieldsAlong, fieldsOf, waysFor } from './payload.js'
import { describe, record, sink, type Arguments } from './record.js'
import { sendingOf, type Asked } from './sending.js'
import { urlsOf, type Url } from './url.js'

/** `wx.request({ url, method, data })`: one effect for each URL and method that it can have. */
export const request = defineApiModel({
  names: ['request', 'httpRequest'],
  run: (machine, how) => {
    const [first] = how.args
    const options = first ?? UNDEFINED
    const url = first?.v === 'const' ? first : machine.get(options, 'url')
    sight(machine, how, { sink: 'host', effect: 'wx.request', value: url })
    const asked = { url, method: machine.get(options, 'method'), data: machine.get(options, 'data') }
    sightAmounts(machine, how, asked.data)
    const sending = sendingOf(machine, options, asked)
    const responses = requestsOf(machine, asked).map((one) => recordRequest(machine, how, { ...one, sending }))
    sink(machine, asked.data)
    return conclude(machine, how, options, answers(responses))
  },
})

/** One request that it may come to. */
interface Request {
  readonly url: Url
  readonly method: string
  readonly fields: Arguments
}

/**
 * The requests that a call may come to: on each way those that its parts make together. A base URL alone is what there
 * is until a path is chosen.
 */
export function requestsOf(machine: Machine, { url, method, data }: Asked): readonly Request[] {
  const all = waysFor(machine, [url, method]).flatMap((way) => {
    const there = along(url, way) ?? UNDEFINED
    if (there !== url && isBlank(there)) return []
    const fields = fieldsAlong(machine, data, way)
    const methods = methodsOf(machine, along(method, way) ?? UNDEFINED)
    return urlsOf(machine, there).flatMap((one) => methods.map((name) => ({ url: one, method: name, fields })))
  })
  const chosen = all.filter((one) => one.url.path !== '/')
  return chosen.length > 0 ? chosen : all
}

/** Methods that a value can name: GET where it names none. */
function methodsOf(machine: Machine, method: Value): readonly string[] {
  const names = constantsOf(machine, method)
    .map(({ value }) => value)
    .filter((value) => typeof value === 'string' && value !== '')
    .map((value) => String(value).toUpperCase())
  return names.length > 0 ? [...new Set(names)] : ['GET']
}

function recordRequest(
  machine: Machine,
  how: Call,
  { url, method, fields, sending }: Request & { readonly sending: Sending },
): Value {
  const args = describe(machine, new Map([...url.query, ...fields]), url.origins)
  record(machine, how, {
    kind: 'request',
    method,
    url: url.path,
    fields: args.names,
    from: args.from,
    values: args.values,
    ...(url.host !== null && { host: url.host }),
    sending,
  })
  return responseOf(machine, `${method} ${url.path}`)
}

/** Any of a few answers. */
export function answers(responses: readonly Value[]): Value {
  return joinAll([...new Set(responses)].slice(0, 4), UNKNOWN)
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
    sight(machine, how, { sink: 'host', effect: `wx.${name}`, value: machine.get(options, 'url') })
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

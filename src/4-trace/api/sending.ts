import { UNDEFINED } from '../domain/constants.js'
import { isConcealed } from '../../secrets/conceal.js'
import { REST, type Const, type HeapObject, type Single, type Source, type Text, type Value } from '../domain/value.js'
import type { Constant, FromQuery, Message, Scalar, Sending } from '../graph.js'
import { resolve } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'

/** What a call asks for, as it is written. */
export interface Asked {
  readonly url: Value
  readonly method: Value
  readonly data: Value
}

/**
 * What is not known for certain. Effects are told where they may happen, and values by what they are made of; who sends a
 * request in the app's place must know that it happens, and every byte of it.
 */
class Doubt extends Error {}

/** What a request sends: to where, with which header and which data. */
export function sendingOf(machine: Machine, options: Value, { url, method, data }: Asked): Sending {
  return unlessDoubted(machine, () => {
    understood(options, requestOptions)
    if (!isConstant(method)) throw new Doubt('method')
    const header = {
      ...headerOf(machine, machine.get(options, 'header')),
      ...headerOf(machine, machine.get(options, 'headers')),
    }
    return { url: urlOf(machine, url), header, data: dataOf(machine, data) }
  })
}

/** What a call of a cloud function sends, and to which environment. */
export function cloudSendingOf(machine: Machine, options: Value): Sending {
  return unlessDoubted(machine, () => {
    understood(options, cloudOptions)
    if (!isConstant(machine.get(options, 'name'))) throw new Doubt('name')
    const [env, ...others] = machine.world.cloudEnvironments
    if (typeof env !== 'string' || others.length > 0) throw new Doubt('cloud environment')
    return { header: {}, data: dataOf(machine, machine.get(options, 'data')), env }
  })
}

/** Most calls are doubted for where they stand, which shows at once. */
function unlessDoubted(machine: Machine, messageOf: () => Message): Sending {
  if (!isCertain(machine)) return { doubt: 'condition' }
  try {
    const message = messageOf()
    return isConcealed(JSON.stringify(message)) ? { doubt: 'secret' } : { message }
  } catch (doubt) {
    if (!(doubt instanceof Doubt)) throw doubt
    return { doubt: doubt.message }
  }
}

/** The entry comes here whatever is the case: in no branch, and behind nothing that may have ended a function. */
function isCertain({ stack, store, world, entry }: Machine): boolean {
  const running = stack.filter(({ fn }) => fn !== null)
  const isBranch = store.depth - entry.attempts !== running[0]?.depth
  const isConditional =
    isBranch || running.some(({ exits, left, returned }) => exits !== null || left || returned.length > 0)
  // A page that is a component may have been given defaults in place of what it is opened with.
  const hasDefaults = world.root('query', '', entry.route).root.backing !== null
  return !isConditional && !hasDefaults
}

const callbacks = ['success', 'fail', 'complete']
const requestOptions: ReadonlySet<string> = new Set([
  ...callbacks,
  'url',
  'method',
  'data',
  'header',
  'headers',
  'timeout',
])
const cloudOptions: ReadonlySet<string> = new Set([...callbacks, 'name', 'data'])

/** Nothing is asked for that is not understood here. */
function understood(options: Value, known: ReadonlySet<string>): void {
  const strange = closed(options, 'options')
    .keys()
    .find((key) => !known.has(key))
  if (strange !== undefined) throw new Doubt(strange)
}

/** An object all of whose keys are known. */
function closed(value: Value, what: string): HeapObject {
  if (value.v !== 'object' || value.kind !== 'plain' || value.code || value.accessors || value.proto || value.missing)
    throw new Doubt(what)
  if (value.has(REST)) throw new Doubt(what)
  return value
}

function isConstant(value: Value): value is Const {
  return value.v === 'const'
}

function isAbsent(value: Value): boolean {
  return value.v === 'const' && (value.value === undefined || value.value === null || value.value === '')
}

function urlOf(machine: Machine, value: Value): Message['url'] & object {
  const known = value.v === 'source' ? knownOf(machine, value) : value
  const parts = partsOf(known)
  const [start] = parts
  if (typeof start !== 'string' || !/^https?:\/\/[^/]+/u.test(start)) throw new Doubt('url')
  return parts.map((part) => (typeof part === 'string' ? part : fromQuery(machine, wholeIn(part), 'url')))
}

function partsOf(value: Value): Text['parts'] {
  if (value.v === 'const' && typeof value.value === 'string') return [value.value]
  if (value.v === 'text' && value.summed !== true) return value.parts
  throw new Doubt('url')
}

function wholeIn({ origins, whole }: Exclude<Text['parts'][number], string>): Source {
  const [only] = origins
  if (only === undefined || whole !== true) throw new Doubt('url')
  return only
}

function headerOf(machine: Machine, header: Value): Readonly<Record<string, Scalar>> {
  const all = new Map<string, Scalar>()
  for (const [key, sent] of fieldsOf(machine, header, 'header')) {
    if (!('value' in sent) || typeof sent.value === 'boolean') throw new Doubt(`header ${key}`)
    all.set(key, sent.value)
  }
  return Object.fromEntries(all)
}

function dataOf(machine: Machine, data: Value): Message['data'] {
  return Object.fromEntries(fieldsOf(machine, data, 'data'))
}

function fieldsOf(machine: Machine, value: Value, what: string): readonly (readonly [string, Constant | FromQuery])[] {
  if (isAbsent(value)) return []
  const object = closed(value, what)
  return object.keys().flatMap((key) => {
    const field = object.read(key) ?? UNDEFINED
    return field.v === 'const' && field.value === undefined
      ? []
      : [[key, sentOf(machine, field, `${what} ${key}`)] as const]
  })
}

function sentOf(machine: Machine, value: Value, what: string): Constant | FromQuery {
  if (value.v === 'source') {
    if (isOfQuery(machine, value)) return fromQuery(machine, value, what)
    return sentOf(machine, knownOf(machine, value), what)
  }
  if (value.v !== 'const' || value.value === undefined || value.value === null || typeof value.value === 'bigint')
    throw new Doubt(what)
  return { value: value.value }
}

/** State that nobody puts anything else into. */
function knownOf(machine: Machine, source: Source): Single {
  const [only, ...others] = resolve(machine, source)
  if (only?.v !== 'const' || others.length > 0) throw new Doubt(source.text)
  return only
}

function isOfQuery({ entry }: Machine, { root, path }: Source): boolean {
  return root.kind === 'query' && root.owner === entry.route && path.length === 1
}

function fromQuery(machine: Machine, source: Source, what: string): FromQuery {
  const [key] = source.path
  if (key === undefined || !isOfQuery(machine, source) || machine.world.altered.has(source)) throw new Doubt(what)
  return { query: key }
}

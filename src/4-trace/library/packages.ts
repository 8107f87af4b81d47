import { UNDEFINED, UNKNOWN, constant, membersOf } from '../domain/constants.js'
import { join } from '../domain/join.js'
import type { Call, HeapObject, Single, Source, Value } from '../domain/value.js'
import { request } from '../api/request.js'
import { textsOf } from '../machine/alternatives.js'
import { objectOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { fulfilled, isFunction, settled } from '../machine/promises.js'
import { arrayMethods } from './arrays.js'
import type { Method, Methods } from './method.js'

/**
 * Packages that apps use everywhere and do not ship: what their functions do is known by name. The name is that of the
 * export, or of the method of what the package gives.
 */
const BY_NAME: Methods = {
  promisifyAll: (machine, how) => promisifyAll(machine, how),
  promisify: (machine, how) => promisified(machine, how.args[0] ?? UNDEFINED),
  createStoreBindings: (machine, how) => createStoreBindings(machine, how),
  wrap: (machine, how) => runRegenerator(machine, how),
  mark: (_, how) => how.args[0] ?? UNKNOWN,
}

/** HTTP verbs of the request libraries (flyio, axios, luch-request, …): `client.get('/path', data)`. */
const VERBS: ReadonlySet<string> = new Set(['get', 'post', 'put', 'delete', 'patch', 'request'])

/** What a package that is not analysed does when it is called by this name; null where nothing is known of it. */
export function packageMethod(machine: Machine, receiver: Single, name: string, how: Call): Value | null {
  if (!isFromPackage(receiver)) return null
  if (VERBS.has(name)) return runClient(machine, name, how)
  const model = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined
  if (model) return model(machine, how)
  return runOnList(machine, name, how)
}

/** The same for a function that was imported by its name. */
export function packageFunction(machine: Machine, callee: Source, how: Call): Value | null {
  const name = callee.path.at(-1) ?? ''
  const model = callee.root.kind === 'module' && Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined
  return model ? model(machine, how) : null
}

function isFromPackage(receiver: Single): boolean {
  if (receiver.v === 'source') return receiver.root.kind === 'module'
  return receiver.v === 'opaque' && receiver.origins.some((origin) => origin.root.kind === 'module')
}

/** `promisifyAll(wx, target)`: the target answers to the names of `wx`, whose calls give promises anyway. */
function promisifyAll(machine: Machine, how: Call): Value {
  const [from, to] = how.args
  for (const target of to ? membersOf(to) : [])
    if (target.v === 'object' && from) target.missing = (name) => machine.get(from, name)
  return to ?? from ?? UNKNOWN
}

/** A function that takes `success` and `fail` in its options gives a promise. */
export function promisified(machine: Machine, callee: Value): HeapObject {
  return machine.native('promisified', (how) =>
    machine.call(callee, { ...how, args: how.args.length > 0 ? how.args : [objectOf(machine, {})] }),
  )
}

/** `createStoreBindings(this, { store, actions })`: actions become methods of the page. */
function createStoreBindings(machine: Machine, how: Call): Value {
  const [page, binding] = how.args
  if (!page || !binding) return UNKNOWN
  const store = machine.get(binding, 'store')
  for (const part of ['actions', 'fields']) {
    const names = machine.get(binding, part)
    for (const member of membersOf(names)) if (member.v === 'object') bindNames(machine, { page, store, names: member })
  }
  return UNKNOWN
}

interface Binding {
  readonly page: Value
  readonly store: Value
  readonly names: HeapObject
}

function bindNames(machine: Machine, { page, store, names }: Binding): void {
  for (const key of names.keys().filter((name) => name !== 'length')) {
    const name = machine.get(names, key)
    if (name.v === 'const')
      machine.set(page, names.kind === 'array' ? String(name.value) : key, machine.get(store, String(name.value)))
  }
}

/** `client.get('/path', data)`, `client.request({ url, method })`: a request, as its name and its first argument say. */
function runClient(machine: Machine, name: string, how: Call): Value | null {
  const [first, second] = how.args
  if (name === 'request' && first?.v === 'object') return request.run(machine, how, 'request')
  if (!first || !isPath(machine, first)) return null
  const data = name === 'get' || name === 'delete' ? parametersOf(machine, second) : (second ?? UNDEFINED)
  const options = objectOf(machine, {
    url: first,
    method: constant(name === 'request' ? 'GET' : name.toUpperCase()),
    data,
  })
  return request.run(machine, { ...how, args: [options] }, 'request')
}

/** axios puts query parameters under `params`, others give them as they are. */
function parametersOf(machine: Machine, options: Value | undefined): Value {
  if (!options) return UNDEFINED
  const params = machine.get(options, 'params')
  return params === UNDEFINED ? options : params
}

function isPath(machine: Machine, value: Value): boolean {
  return textsOf(machine, value).some(([head, next]) => {
    const text = typeof head === 'string' ? head : typeof next === 'string' ? next : ''
    return text.includes('/')
  })
}

/** `_.map(list, f)`: lodash and the like. */
function runOnList(machine: Machine, name: string, how: Call): Value | null {
  const [list, callback] = how.args
  const method: Method | undefined = Object.hasOwn(arrayMethods, name) ? arrayMethods[name] : undefined
  if (!method || !list || !callback || callback.v !== 'object' || !isFunction(callback)) return null
  return method(machine, { ...how, self: list, args: how.args.slice(1) })
}

/** Steps of a state machine that regenerator made of an async function. */
const MAX_STEPS = 40

/** `regeneratorRuntime.wrap(step)`: the state machine is run to its end, each awaited value given to the next step. */
function runRegenerator(machine: Machine, how: Call): Value {
  const context = objectOf(machine, { prev: constant(0), next: constant(0), sent: UNDEFINED })
  const run = new Regenerator(machine.store.depth)
  const ending = (name: string, value: (call: Call) => Value): HeapObject =>
    machine.native(name, (call) => {
      run.end(machine.store.depth, value(call))
      return UNDEFINED
    })
  context.put(
    'stop',
    ending('stop', () => UNDEFINED),
  )
  context.put(
    'abrupt',
    ending('abrupt', (call) => call.args[1] ?? UNDEFINED),
  )
  for (let count = 0; count < MAX_STEPS && !run.ended; count++) {
    const value = machine.call(how.args[0] ?? UNDEFINED, { ...how, self: UNDEFINED, args: [context], isNew: false })
    machine.store.writeProperty(context, 'sent', settled(value))
  }
  const generator = fulfilled(machine, run.result)
  const info = objectOf(machine, { value: run.result, done: constant(true) })
  generator.put(
    'next',
    machine.native('next', () => info),
  )
  generator.put(
    'throw',
    machine.native('throw', () => info),
  )
  return generator
}

/** How far a state machine has got. */
class Regenerator {
  ended = false
  result: Value = UNDEFINED

  constructor(private readonly depth: number) {}

  /** It may end in one branch and go on in another. */
  end(depth: number, value: Value): void {
    if (depth <= this.depth) this.ended = true
    this.result = this.result === UNDEFINED ? value : join(this.result, value)
  }
}

import { UNDEFINED, UNKNOWN, constant, membersOf } from '../domain/constants.js'
import type { Call, HeapObject, Single, Source, Value } from '../domain/value.js'
import { request } from '../api/request.js'
import { textsOf } from '../machine/alternatives.js'
import { objectOf } from '../machine/collections.js'
import { keysIn } from '../machine/elements.js'
import type { Machine } from '../machine/machine.js'
import { isFunction } from '../machine/promises.js'
import { arrayMethods } from './arrays.js'
import type { Method, Methods } from './method.js'
import { stateMachines } from './state-machines.js'
import { own } from '../../source/own.js'

/**
 * Packages that apps use everywhere and do not ship: what their functions do is known by name. The name is that of the
 * export, or of the method of what the package gives.
 */
const BY_NAME: Methods = {
  promisifyAll: (machine, how) => promisifyAll(machine, how),
  promisify: (machine, how) => promisified(machine, how.args[0] ?? UNDEFINED),
  createStoreBindings: (machine, how) => createStoreBindings(machine, how),
  __awaiter: stateMachines.awaiter,
  __generator: stateMachines.generator,
}

/** `regenerator-runtime`: what compilers make of generators and async functions. */
const REGENERATOR: Methods = {
  wrap: stateMachines.regenerator,
  mark: (_, how) => how.args[0] ?? UNKNOWN,
}

/** HTTP verbs of the request libraries (flyio, axios, luch-request, …): `client.get('/path', data)`. */
const VERBS: ReadonlySet<string> = new Set(['get', 'post', 'put', 'delete', 'patch', 'request'])

/** What a package that is not analysed does when it is called by this name; null where nothing is known of it. */
export function packageMethod(machine: Machine, receiver: Single, name: string, how: Call): Value | null {
  if (!isFromPackage(receiver)) return null
  if (VERBS.has(name)) return runClient(machine, name, how)
  const model = modelOf(receiver, name)
  if (model) return model(machine, how)
  return runOnList(machine, name, how)
}

/** The same for a function that was imported by its name. */
export function packageFunction(machine: Machine, callee: Source, how: Call): Value | null {
  if (callee.root.kind !== 'module') return null
  const name = callee.path.at(-1) ?? ''
  const model = modelOf(callee, name)
  if (model) return model(machine, how)
  const [options] = how.args
  return (name === '' || name === 'default') && options?.v === 'object' && options.has('url')
    ? request.run(machine, how, 'request')
    : null
}

const RUNTIMES = /regenerator|^@babel\/runtime/

function modelOf(receiver: Single, name: string): Method | undefined {
  const table = receiver.v === 'source' && RUNTIMES.test(receiver.root.name) ? REGENERATOR : BY_NAME
  return Object.hasOwn(table, name) ? table[name] : undefined
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
  const store = membersOf(machine.get(binding, 'store')).find((member) => member.v === 'object') ?? UNKNOWN
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
  for (const key of keysIn(machine, names).filter((name) => name !== 'length')) {
    const name = machine.get(names, key)
    if (name.v === 'const')
      machine.set(page, names.kind === 'array' ? String(name.value) : key, machine.get(store, String(name.value)))
  }
}

/** An action runs with the store as `this`; of what a package may have made of it, the action itself. */
export function boundTo(machine: Machine, store: Value, value: Value): Value {
  const action = membersOf(value).find((member): member is HeapObject => member.v === 'object' && member.code !== null)
  if (!action) return value
  const bound = machine.allocate('function')
  bound.code = { c: 'bound', target: action, self: store, args: [] }
  return bound
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

/** What lodash calls differently. */
const LIST_NAMES: Readonly<Record<string, string>> = {
  each: 'forEach',
  eachRight: 'forEach',
  forEachRight: 'forEach',
  sortBy: 'map',
  groupBy: 'map',
  keyBy: 'map',
  sumBy: 'map',
  uniqBy: 'filter',
  reject: 'filter',
}

/** `_.map(list, f)`: lodash and the like. */
function runOnList(machine: Machine, name: string, how: Call): Value | null {
  const [list, callback] = how.args
  const common = own(LIST_NAMES, name) ?? name
  const method = own(arrayMethods, common)
  if (!method || !list || !callback || callback.v !== 'object' || !isFunction(callback)) return null
  return method(machine, { ...how, self: list, args: how.args.slice(1) })
}

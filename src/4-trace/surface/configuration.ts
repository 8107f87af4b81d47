import { COMPONENT_RELATION } from '../../platforms/lifecycle.js'
import { UNDEFINED, membersOf } from '../domain/constants.js'
import type { HeapObject, Value } from '../domain/value.js'
import { elementsOf, listOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { objectsIn, type Registration } from './registrations.js'
import { bindStores } from './stores.js'

/** What a surface's configuration comes to, with the behaviors that it takes in. */
export interface Configuration {
  readonly methods: ReadonlyMap<string, Value>
  /** Lifecycle callbacks by name, behaviors' first: all of them run. */
  readonly lifetimes: ReadonlyMap<string, readonly Value[]>
  readonly observers: ReadonlyMap<string, Value>
  /** Callbacks of relations, under the path of the other component and their own name: './item.linked'. */
  readonly relations: ReadonlyMap<string, Value>
  readonly data: readonly Value[]
  readonly properties: ReadonlyMap<string, Property>
  /** Other fields of the configuration, which become fields of the instance. */
  readonly fields: ReadonlyMap<string, Value>
  /** It was not all understood: handlers may be there that are not known. */
  readonly open: boolean
}

export interface Property {
  /** Name of the constructor: 'String', 'Number', …; '' where it is not known. */
  readonly type: string
  readonly value: Value | null
}

interface Gathering {
  methods: Map<string, Value>
  lifetimes: Map<string, Value[]>
  observers: Map<string, Value>
  relations: Map<string, Value>
  data: Value[]
  properties: Map<string, Property>
  fields: Map<string, Value>
  open: boolean
}

const LIFETIMES = ['created', 'attached', 'ready', 'moved', 'detached', 'error']
/** How deep behaviors may take in behaviors. */
const MAX_BEHAVIORS = 8

/** Reads `Page({…})` or `Component({…})`. */
export function configurationOf(machine: Machine, registration: Registration | null): Configuration {
  const config = registration?.config ?? null
  const kind = registration?.by ?? 'Page'
  const gathering: Gathering = {
    methods: new Map(),
    lifetimes: new Map(),
    observers: new Map(),
    relations: new Map(),
    data: [],
    properties: new Map(),
    fields: new Map(),
    open: config === null,
  }
  for (const member of config ? membersOf(config) : []) {
    if (member.v === 'object') gather(machine, gathering, member, { kind, depth: 0 })
    else gathering.open = true
  }
  return gathering
}

interface Level {
  readonly kind: Registration['by']
  readonly depth: number
}

function gather(machine: Machine, into: Gathering, config: HeapObject, level: Level): void {
  if (level.depth > MAX_BEHAVIORS) return
  const behaviors = machine.get(config, 'behaviors')
  for (const behavior of listOf(machine, behaviors) ?? [elementsOf(machine, behaviors)])
    for (const member of objectsIn(behavior)) gather(machine, into, member, { ...level, depth: level.depth + 1 })
  for (const key of namesOf(config))
    readField(machine, into, { key, value: machine.get(config, key), kind: level.kind })
  if (config.has('*') || config.missing) into.open = true
}

/**
 * Own names, and those that come with a prototype: pages are made of instances of classes, too. A class puts its
 * constructor there; an own one is a method of that name.
 */
function namesOf(config: HeapObject): readonly string[] {
  const names = new Set<string>()
  let holder: HeapObject | null = config
  for (let depth = 0; holder && depth < 6; depth++, holder = holder.proto)
    for (const name of [...holder.keys(), ...(holder.accessors?.keys() ?? [])])
      if (name !== 'constructor' || depth === 0) names.add(name)
  return [...names]
}

interface ConfigField {
  readonly key: string
  readonly value: Value
  readonly kind: Level['kind']
}

function readField(machine: Machine, into: Gathering, { key, value, kind }: ConfigField): void {
  // A function is a method, whatever it is called: `Page({ methods(event) {} })`.
  switch (isCallable(value) ? '' : key) {
    case 'behaviors':
      return
    case 'data':
      into.data.push(value)
      return
    case 'properties':
      readProperties(machine, into, value)
      return
    case 'methods':
      for (const object of objectsIn(value))
        for (const name of namesOf(object)) into.methods.set(name, machine.get(object, name))
      return
    case 'lifetimes':
    case 'pageLifetimes':
      for (const object of objectsIn(value))
        for (const name of namesOf(object)) addLifetime(into, name, machine.get(object, name))
      return
    case 'observers':
    case 'watch':
      for (const object of objectsIn(value))
        for (const name of namesOf(object)) into.observers.set(name, machine.get(object, name))
      return
    case 'relations':
      for (const object of objectsIn(value)) readRelations(machine, into, object)
      return
    case 'storeBindings':
      bindStores(machine, value, (name, bound) =>
        isCallable(bound) ? into.methods.set(name, bound) : into.fields.set(name, bound),
      )
      return
    default:
      readOther(into, key, value, kind)
  }
}

function readOther(into: Gathering, key: string, value: Value, kind: Level['kind']): void {
  if (isCallable(value)) {
    into.methods.set(key, value)
    if (kind === 'Component' && LIFETIMES.includes(key)) addLifetime(into, key, value)
  } else into.fields.set(key, value)
}

function addLifetime(into: Gathering, name: string, value: Value): void {
  const known = into.lifetimes.get(name)
  if (known) known.push(value)
  else into.lifetimes.set(name, [value])
}

function readRelations(machine: Machine, into: Gathering, relations: HeapObject): void {
  for (const path of namesOf(relations))
    for (const relation of objectsIn(machine.get(relations, path)))
      for (const { name } of COMPONENT_RELATION) into.relations.set(`${path}.${name}`, machine.get(relation, name))
}

function readProperties(machine: Machine, into: Gathering, value: Value): void {
  for (const object of objectsIn(value)) {
    for (const name of namesOf(object))
      into.properties.set(name, propertyOf(machine, into, name, machine.get(object, name)))
    if (object.has('*')) into.open = true
  }
}

function propertyOf(machine: Machine, into: Gathering, name: string, declared: Value): Property {
  if (declared.v !== 'object') return { type: '', value: null }
  if (declared.code) return { type: nameOfType(declared), value: null }
  const observer = machine.get(declared, 'observer')
  if (isCallable(observer)) into.observers.set(name, observer)
  const value = machine.get(declared, 'value')
  return { type: nameOfType(machine.get(declared, 'type')), value: value === UNDEFINED ? null : value }
}

function nameOfType(value: Value): string {
  return value.v === 'object' && value.code?.c === 'native' ? value.code.name : ''
}

/** Whether a value is a function. */
export function isCallable(value: Value): boolean {
  return membersOf(value).some((member) => member.v === 'object' && member.code !== null && member.kind !== 'class')
}

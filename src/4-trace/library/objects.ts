import { SOME_STRING, TRUE, UNDEFINED, UNKNOWN, constant, membersOf, opaque } from '../domain/constants.js'
import { join, joinAll } from '../domain/join.js'
import { REST, type HeapObject, type Value } from '../domain/value.js'
import { originsOf, resolve } from '../machine/alternatives.js'
import { arrayOf, elementsOf, listOf, objectOf } from '../machine/collections.js'
import { keysIn } from '../machine/elements.js'
import { spreadInto } from '../machine/literals.js'
import type { Machine } from '../machine/machine.js'
import type { Methods } from './method.js'

/** Static functions of Object. */
export const objectStatics: Methods = {
  keys: (machine, how) => keys(machine, how.args[0] ?? UNKNOWN),
  getOwnPropertyNames: (machine, how) => keys(machine, how.args[0] ?? UNKNOWN),
  values: (machine, how) => mapKeys(machine, how.args[0] ?? UNKNOWN, (_, value) => value),
  entries: (machine, how) => mapKeys(machine, how.args[0] ?? UNKNOWN, (key, value) => arrayOf(machine, [key, value])),
  fromEntries: (machine, how) => fromEntries(machine, how.args[0] ?? UNKNOWN),
  assign: (machine, how) => {
    const [target, ...sources] = how.args
    for (const member of target ? membersOf(target) : [])
      if (member.v === 'object') for (const source of sources) spreadInto(machine, member, source)
    return target ?? UNKNOWN
  },
  freeze: (_, how) => how.args[0] ?? UNDEFINED,
  seal: (_, how) => how.args[0] ?? UNDEFINED,
  preventExtensions: (_, how) => how.args[0] ?? UNDEFINED,
  create: (machine, how) => {
    const made = machine.allocate('plain')
    const [prototype] = how.args
    if (prototype?.v === 'object') made.proto = prototype
    return made
  },
  setPrototypeOf: (_, how) => {
    const [target, prototype] = how.args
    if (target?.v === 'object' && prototype?.v === 'object' && target !== prototype) target.proto = prototype
    return target ?? UNKNOWN
  },
  getPrototypeOf: (_, how) => (how.args[0]?.v === 'object' ? (how.args[0].proto ?? UNKNOWN) : UNKNOWN),
  defineProperty: (machine, how) => {
    const [target, key, descriptor] = how.args
    if (target && key && descriptor) define(machine, target, key, descriptor)
    return target ?? UNKNOWN
  },
  defineProperties: (machine, how) => {
    const [target, descriptors] = how.args
    if (target && descriptors?.v === 'object')
      for (const key of keysIn(machine, descriptors))
        define(machine, target, constant(key), machine.get(descriptors, key))
    return target ?? UNKNOWN
  },
  getOwnPropertyDescriptor: (machine, how) => {
    const [target, key] = how.args
    return target?.v === 'object' && key?.v === 'const' ? descriptorOf(machine, target, String(key.value)) : UNKNOWN
  },
  is: () => UNKNOWN,
}

function descriptorOf(machine: Machine, object: HeapObject, key: string): Value {
  const traits = { enumerable: TRUE, configurable: TRUE }
  const getter = object.accessors?.get(key)?.get
  if (getter) return objectOf(machine, { get: getter, ...traits })
  const value = object.read(key)
  if (value) return objectOf(machine, { value, writable: TRUE, ...traits })
  return object.has(REST) || object.missing ? UNKNOWN : UNDEFINED
}

/** Compiled re-exports make their descriptor in one of two ways: the getter, where there may be one, gives the same value. */
function define(machine: Machine, target: Value, key: Value, descriptor: Value): void {
  const getter = membersOf(machine.get(descriptor, 'get')).find((member) => member.v === 'object')
  const value = machine.get(descriptor, 'value')
  for (const member of membersOf(target)) {
    if (member.v !== 'object' || key.v !== 'const') continue
    if (getter) (member.accessors ??= new Map()).set(String(key.value), { get: getter })
    else machine.set(member, String(key.value), value)
  }
}

/** The keys of what is known to be one object; else unknown strings. */
function keys(machine: Machine, value: Value): Value {
  const object = knownObject(machine, value)
  return object
    ? arrayOf(
        machine,
        namesOf(machine, object).map((key) => constant(key)),
      )
    : arrayOf(machine, [], opaque('string', originsOf(value)))
}

function namesOf(machine: Machine, object: HeapObject): readonly string[] {
  const own = keysIn(machine, object)
  const names = object.accessors ? [...own, ...object.accessors.keys()] : own
  return object.kind === 'array' ? names.filter((name) => name !== 'length') : names
}

function knownObject(machine: Machine, value: Value): HeapObject | null {
  const [only, ...others] = resolve(machine, value).filter((member) => member.v !== 'const')
  return only?.v === 'object' && others.length === 0 && !only.has('*') ? only : null
}

function mapKeys(machine: Machine, value: Value, map: (key: Value, value: Value) => Value): Value {
  const object = knownObject(machine, value)
  if (object)
    return arrayOf(
      machine,
      namesOf(machine, object).map((key) => map(constant(key), machine.get(value, key))),
    )
  return arrayOf(machine, [], map(SOME_STRING, elementsOf(machine, value)))
}

function fromEntries(machine: Machine, entries: Value): Value {
  const made = machine.allocate('plain')
  const list = listOf(machine, entries, 64) ?? [elementsOf(machine, entries)]
  for (const entry of list)
    machine.setAt(made, machine.getAt(entry, constant(0)), joinAll([machine.getAt(entry, constant(1))], UNKNOWN))
  return made
}

/** `JSON.parse` of a JSON text that is known, else of a value whose text it is: the value itself. */
export function parseJson(machine: Machine, value: Value): Value {
  if (value.v === 'const' && typeof value.value === 'string') return parsedText(machine, value.value)
  for (const member of membersOf(value)) if (member.v === 'source') machine.facts(member).types.add('object')
  return membersOf(value)
    .map<Value>((member) =>
      member.v === 'text' || member.v === 'opaque'
        ? opaque('object', originsOf(member))
        : member.v === 'const'
          ? UNKNOWN
          : member,
    )
    .reduce(join)
}

function parsedText(machine: Machine, text: string): Value {
  try {
    return fromJson(machine, JSON.parse(text) as unknown, 6)
  } catch {
    return UNKNOWN
  }
}

/** A JSON value as a value of the program. */
function fromJson(machine: Machine, json: unknown, depth: number): Value {
  if (json === null || typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean')
    return constant(json)
  if (depth === 0 || typeof json !== 'object') return UNKNOWN
  if (Array.isArray(json))
    return arrayOf(
      machine,
      json.slice(0, 200).map((item) => fromJson(machine, item, depth - 1)),
    )
  const made = machine.allocate('plain')
  for (const [key, value] of Object.entries(json)) made.put(key, fromJson(machine, value, depth - 1))
  return made
}

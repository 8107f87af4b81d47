import { SOME_NUMBER, UNDEFINED, UNKNOWN, constant, membersOf } from '../domain/constants.js'
import { join } from '../domain/join.js'
import { REST, type HeapObject, type Value } from '../domain/value.js'
import type { Machine } from './machine.js'

/** A new array of these elements, and of any number of `rest`. */
export function arrayOf(machine: Machine, elements: readonly Value[], rest: Value | null = null): HeapObject {
  const array = machine.allocate('array')
  elements.forEach((element, index) => {
    array.put(String(index), element)
  })
  if (rest) array.put(REST, rest)
  array.put('length', rest ? SOME_NUMBER : constant(elements.length))
  return array
}

/** A new object with these properties. */
export function objectOf(machine: Machine, properties: Readonly<Record<string, Value>>): HeapObject {
  const object = machine.allocate('plain')
  for (const [key, value] of Object.entries(properties)) object.put(key, value)
  return object
}

/** The elements of an array one by one, where they are known; null where not (or where they are too many to go through). */
export function listOf(machine: Machine, value: Value, limit = 16): readonly Value[] | null {
  if (value.v !== 'object' || value.has(REST)) return null
  machine.entry.consulted.addAll(value)
  if (value.kind === 'native' && !value.code && !value.offered)
    return value.keys().length <= limit ? value.cellValues() : null
  if (value.kind !== 'array') return null
  const length = value.read('length')
  if (length?.v !== 'const' || typeof length.value !== 'number') return null
  const most = machine.store.epoch === 0 ? 1024 : limit
  if (length.value > most) return null
  return Array.from({ length: length.value }, (_, index) => value.read(String(index)) ?? UNDEFINED)
}

/** What any element of a list may be. */
export function elementsOf(machine: Machine, list: Value): Value {
  const joined = membersOf(list)
    .filter((member) => member.v !== 'const')
    .map((member) => machine.getAt(member, UNKNOWN))
  return joined.length === 0 ? UNKNOWN : withoutUndefined(joined.reduce(join))
}

/** An element that a loop goes through is there. */
function withoutUndefined(value: Value): Value {
  if (value.v !== 'union') return value
  const members = value.members.filter((member) => member.v !== 'const' || member.value !== undefined)
  const [only] = members
  if (only === undefined) return UNDEFINED
  return members.length === 1 ? only : { v: 'union', members }
}

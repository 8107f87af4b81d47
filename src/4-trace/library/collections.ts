import { constant, SOME_BOOLEAN, SOME_NUMBER, UNDEFINED, UNKNOWN } from '../domain/constants.js'
import { join } from '../domain/join.js'
import { REST, type HeapObject, type Value } from '../domain/value.js'
import { arrayOf, elementsOf, listOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { keysOf } from '../machine/properties.js'
import type { Methods } from './method.js'

/** A new Map, Set, WeakMap or WeakSet. */
export function newCollection(machine: Machine): HeapObject {
  const made = machine.allocate('native')
  made.missing = (key) => (key === 'size' ? SOME_NUMBER : null)
  return made
}

/** `new Set(list)`: its values, under names of their own where they are known. */
export function setOf(machine: Machine, list: Value | null): HeapObject {
  const made = newCollection(machine)
  const known = list ? listOf(machine, list, 64) : []
  known?.forEach((value, index) => {
    made.put(String(index), value)
  })
  if (list && !known) made.put(REST, elementsOf(machine, list))
  return made
}

/** `new Map(entries)`. */
export function mapOf(machine: Machine, entries: Value | null): HeapObject {
  const made = newCollection(machine)
  for (const entry of entries ? (listOf(machine, entries, 64) ?? [elementsOf(machine, entries)]) : [])
    machine.setAt(made, machine.getAt(entry, constant(0)), machine.getAt(entry, constant(1)))
  return made
}

/** Methods of Map and Set. */
export const collectionMethods: Methods = {
  get: (machine, how) => {
    const names = keysOf(machine, how.args[0] ?? UNKNOWN)
    const known = how.self.v === 'object' ? names.map((name) => machine.get(how.self, name)) : []
    const rest = how.self.v === 'object' ? (how.self.read(REST) ?? UNDEFINED) : UNKNOWN
    return known.reduce(join, rest)
  },
  set: (machine, how) => {
    machine.setAt(how.self, how.args[0] ?? UNKNOWN, how.args[1] ?? UNDEFINED)
    return how.self
  },
  add: (machine, how) => {
    machine.setAt(how.self, UNKNOWN, how.args[0] ?? UNDEFINED)
    return how.self
  },
  has: () => SOME_BOOLEAN,
  delete: () => SOME_BOOLEAN,
  clear: () => UNDEFINED,
  forEach: (machine, how) => {
    for (const [key, value] of entriesOf(machine, how.self))
      machine.maybe(() =>
        machine.call(how.args[0] ?? UNDEFINED, { ...how, self: UNDEFINED, args: [value, key], isNew: false }),
      )
    return UNDEFINED
  },
  keys: (machine, how) =>
    arrayOf(
      machine,
      entriesOf(machine, how.self).map(([key]) => key),
    ),
  values: (machine, how) =>
    arrayOf(
      machine,
      entriesOf(machine, how.self).map(([, value]) => value),
    ),
  entries: (machine, how) =>
    arrayOf(
      machine,
      entriesOf(machine, how.self).map((entry) => arrayOf(machine, entry)),
    ),
}

/** Known entries one by one (few), else any. */
function entriesOf(machine: Machine, self: Value): readonly (readonly [Value, Value])[] {
  const names = self.v === 'object' && !self.has(REST) ? self.keys() : []
  if (names.length > 0 && names.length <= 16)
    return names.map((name) => [constant(name), machine.get(self, name)] as const)
  return [[UNKNOWN, machine.getAt(self, UNKNOWN)]]
}

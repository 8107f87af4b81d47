import { SOME_BOOLEAN, SOME_NUMBER, UNDEFINED, UNKNOWN } from '../domain/constants.js'
import { join } from '../domain/join.js'
import { REST, type HeapObject, type Value } from '../domain/value.js'
import { arrayOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { keysOf } from '../machine/properties.js'
import type { Methods } from './method.js'

/** A new Map, Set, WeakMap or WeakSet. */
export function newCollection(machine: Machine): HeapObject {
  const made = machine.allocate('native')
  made.put('size', SOME_NUMBER)
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
    const element = machine.getAt(how.self, UNKNOWN)
    machine.maybe(() =>
      machine.call(how.args[0] ?? UNDEFINED, { ...how, self: UNDEFINED, args: [element, UNKNOWN], isNew: false }),
    )
    return UNDEFINED
  },
  keys: (machine) => arrayOf(machine, [], UNKNOWN),
  values: (machine, how) => arrayOf(machine, [], machine.getAt(how.self, UNKNOWN)),
  entries: (machine, how) =>
    arrayOf(machine, [], arrayOf(machine, [UNKNOWN, machine.getAt(how.self, UNKNOWN)] as readonly Value[])),
}

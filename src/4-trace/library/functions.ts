import { SOME_BOOLEAN, UNDEFINED, UNKNOWN, opaque } from '../domain/constants.js'
import { joinAll } from '../domain/join.js'
import type { Call } from '../domain/value.js'
import { originsOf } from '../machine/alternatives.js'
import { elementsOf, listOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import type { Methods } from './method.js'

/** Methods of functions. */
export const functionMethods: Methods = {
  call: (machine, how) => machine.call(how.self, { ...how, self: how.args[0] ?? UNDEFINED, args: how.args.slice(1) }),
  apply: (machine, how) => {
    const list = how.args[1] ?? UNDEFINED
    const args = listOf(machine, list, 32) ?? [elementsOf(machine, list)]
    return machine.call(how.self, { ...how, self: how.args[0] ?? UNDEFINED, args })
  },
  bind: (machine, how) => {
    const bound = machine.allocate('function')
    bound.code = { c: 'bound', target: how.self, self: how.args[0] ?? UNDEFINED, args: how.args.slice(1) }
    return bound
  },
}

/** Methods that every object has. */
export const objectMethods: Methods = {
  hasOwnProperty: () => SOME_BOOLEAN,
  isPrototypeOf: () => SOME_BOOLEAN,
  propertyIsEnumerable: () => SOME_BOOLEAN,
  toString: (_: Machine, how: Call) => opaque('string', originsOf(how.self)),
  toLocaleString: (_: Machine, how: Call) => opaque('string', originsOf(how.self)),
  valueOf: (_: Machine, how: Call) => how.self,
  next: (machine, how) => {
    const result = machine.allocate('plain')
    result.put('value', joinAll([elementsOf(machine, how.self)], UNKNOWN))
    result.put('done', SOME_BOOLEAN)
    return result
  },
}

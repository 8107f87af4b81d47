import { UNDEFINED, UNKNOWN, membersOf } from '../domain/constants.js'
import { join, joinAll } from '../domain/join.js'
import type { HeapObject, Value } from '../domain/value.js'
import { arrayOf, elementsOf, listOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { fulfil, fulfilled, reject, settled, whenSettled } from '../machine/promises.js'
import type { Methods } from './method.js'

/** Methods of promises, and of whatever may be one. */
export const promiseMethods: Methods = {
  then: (machine, how) =>
    joinAll(
      membersOf(how.self).map((member) =>
        whenSettled(machine, member, how, [how.args[0] ?? UNDEFINED, how.args[1] ?? UNDEFINED]),
      ),
      UNKNOWN,
    ),
  catch: (machine, how) =>
    joinAll(
      membersOf(how.self).map((member) => whenSettled(machine, member, how, [UNDEFINED, how.args[0] ?? UNDEFINED])),
      UNKNOWN,
    ),
  finally: (machine, how) => {
    machine.maybe(() => machine.call(how.args[0] ?? UNDEFINED, { ...how, self: UNDEFINED, args: [], isNew: false }))
    return how.self
  },
}

/** `new Promise(executor)`. */
export function newPromise(machine: Machine, executor: Value, file: string, at: number): HeapObject {
  const promise = machine.allocate('promise')
  const resolve = machine.native('resolve', (call) => {
    fulfil(machine, promise, call.args[0] ?? UNDEFINED)
    return UNDEFINED
  })
  const refuse = machine.native('reject', (call) => {
    reject(machine, promise, call.args[0] ?? UNDEFINED)
    return UNDEFINED
  })
  machine.call(executor, { self: UNDEFINED, args: [resolve, refuse], file, at, isNew: false })
  return promise
}

/** Static functions of Promise. */
export const promiseStatics: Methods = {
  resolve: (machine, how) => fulfilled(machine, how.args[0] ?? UNDEFINED),
  reject: (machine, how) => fulfilled(machine, null, how.args[0] ?? UNDEFINED),
  all: (machine, how) => all(machine, how.args[0] ?? UNDEFINED),
  allSettled: (machine, how) => settledAll(machine, how.args[0] ?? UNDEFINED),
  race: (machine, how) => fulfilled(machine, settled(elementsOf(machine, how.args[0] ?? UNDEFINED))),
  any: (machine, how) => fulfilled(machine, settled(elementsOf(machine, how.args[0] ?? UNDEFINED))),
}

function all(machine: Machine, promises: Value): Value {
  const list = listOf(machine, promises)
  if (list)
    return fulfilled(
      machine,
      arrayOf(
        machine,
        list.map((value) => settled(value)),
      ),
    )
  return fulfilled(machine, arrayOf(machine, [], settled(elementsOf(machine, promises))))
}

function settledAll(machine: Machine, promises: Value): Value {
  const outcome = (value: Value): HeapObject => {
    const made = machine.allocate('plain')
    made.put('value', settled(value))
    made.put('status', { v: 'opaque', type: 'string', origins: [] })
    return made
  }
  const list = listOf(machine, promises)
  return fulfilled(
    machine,
    list
      ? arrayOf(machine, list.map(outcome))
      : arrayOf(machine, [], join(outcome(elementsOf(machine, promises)), UNDEFINED)),
  )
}

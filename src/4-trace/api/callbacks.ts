import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import type { Call, Value } from '../domain/value.js'
import { objectOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { mayRepeat } from '../machine/repetition.js'
import { fulfilled, isFunction } from '../machine/promises.js'

/** Ends an API call: `success` and `complete` get the result, `fail` an error; the promise form gives the same. */
export function conclude(machine: Machine, how: Call, options: Value, result: Value): Value {
  const failure = objectOf(machine, { errMsg: UNKNOWN, errCode: UNKNOWN })
  callBack(machine, how, machine.get(options, 'success'), [result])
  callBack(machine, how, machine.get(options, 'fail'), [failure])
  callBack(machine, how, machine.get(options, 'complete'), [result])
  return fulfilled(machine, result, failure)
}

/** Calls a callback, where there is one, as something that may happen. */
export function callBack(machine: Machine, how: Call, callback: Value, args: readonly Value[]): void {
  if (!isFunction(callback)) return
  machine.maybe(() => machine.call(callback, { ...how, self: UNDEFINED, args, isNew: false }))
}

/** The same for what listens: it is called each time that something happens. */
export function callEachTime(machine: Machine, how: Call, callback: Value, args: readonly Value[]): void {
  if (!isFunction(callback)) return
  mayRepeat(machine, () => machine.call(callback, { ...how, self: UNDEFINED, args, isNew: false }))
}

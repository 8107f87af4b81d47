import { UNDEFINED, UNKNOWN, membersOf } from '../domain/constants.js'
import type { HeapObject, Value } from '../domain/value.js'
import { callOf, type Machine } from './machine.js'

/**
 * What a page leaves with the app. A list is one more place to leave callbacks in; a callback is meant to be called: at
 * the end of the entry that left it, for it is that entry's code.
 */
export function leaveWithApp(machine: Machine, value: Value): void {
  for (const member of membersOf(value)) {
    if (member.v !== 'object') continue
    if (member.kind === 'array') member.mailbox = true
    else if (isOwnCallback(machine, member)) callLater(machine, member)
  }
}

function isOwnCallback(machine: Machine, { code, born }: HeapObject): boolean {
  return (code?.c === 'closure' || code?.c === 'bound') && born === machine.store.epoch && born !== 0
}

function callLater(machine: Machine, callback: HeapObject): void {
  const args = callback.code?.c === 'closure' ? callback.code.fn.params.map(() => UNKNOWN) : [UNKNOWN]
  machine.await(machine.allocate('promise'), () => {
    machine.maybe(() => machine.call(callback, callOf(UNDEFINED, args)))
  })
}

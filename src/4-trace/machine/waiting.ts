import { membersOf } from '../domain/constants.js'
import type { HeapObject, Value } from '../domain/value.js'
import type { Machine } from './machine.js'

/** How options and promises are told how a call ended. */
const OUTCOMES: readonly string[] = ['success', 'fail', 'complete', 'resolve', 'reject']

/** Whether it is a call to be made later: options, or a record around them, that say what to do then outside the page's own script. */
export function waits(machine: Machine, value: Value): boolean {
  return membersOf(value).some((member) => member.v === 'object' && isCall(machine, member))
}

function isCall(machine: Machine, object: HeapObject): boolean {
  if (object.kind !== 'plain' || object.born !== machine.store.epoch) return false
  return OUTCOMES.flatMap((name) => object.read(name) ?? []).some((outcome) =>
    membersOf(outcome).some((one) => isForeignCallback(machine, one)),
  )
}

function isForeignCallback(machine: Machine, value: Value): boolean {
  if (value.v !== 'object' || value.code === null) return false
  return value.code.c !== 'closure' || value.code.fn.file !== machine.entry.script
}

import type { Expr } from '../../2-parse/script/ir.js'
import { membersOf } from '../domain/constants.js'
import type { Frame, HeapObject, Value } from '../domain/value.js'
import type { Machine } from './machine.js'

/** Reading it again does nothing else. */
export function isPath(expr: Expr): boolean {
  return expr.k === 'local' || expr.k === 'this' || (expr.k === 'member' && isPath(expr.object))
}

/** Variables and properties of what this entry has made can be narrowed: nobody else changes them. */
export function put(machine: Machine, place: Expr, value: Value, frame: Frame): void {
  if (place.k === 'local') {
    const owner = frame.at(place.up)
    if (owner.born === machine.store.epoch) machine.store.writeSlot(owner, place.slot, value)
  } else if (place.k === 'member') {
    const object = holderIn(machine.evaluate(place.object, frame))
    if (object?.born === machine.store.epoch && object.accessors === null)
      machine.store.writeProperty(object, place.name, value)
  }
}

/** The one object that a value is, if it is anything. */
function holderIn(value: Value): HeapObject | null {
  const [only, ...others] = membersOf(value).filter((member) => member.v !== 'const')
  return only?.v === 'object' && others.length === 0 ? only : null
}

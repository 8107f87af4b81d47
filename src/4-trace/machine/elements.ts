import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import { joinAll, soften } from '../domain/join.js'
import { REST, type HeapObject, type Value } from '../domain/value.js'
import type { Machine } from './machine.js'

/** Larger tables are summed up by this many of their elements. */
const MAX_SUMMED = 48

/** What any own key may hold. */
export function elementOf(machine: Machine, object: HeapObject): Value {
  const keys = keysIn(machine, object).filter((key) => !(object.kind === 'array' && key === 'length'))
  const values = keys.slice(0, MAX_SUMMED).map((key) => object.read(key) ?? UNDEFINED)
  const rest = object.read(REST)
  const more = keys.length > MAX_SUMMED ? [UNKNOWN] : []
  const joined = joinAll([...values, ...(rest ? [rest] : []), ...more], UNDEFINED)
  return object.volatile ? soften(joined) : joined
}

/** The known own keys of an object that is gone through. */
export function keysIn(machine: Machine, object: HeapObject): readonly string[] {
  machine.entry.consulted.addAll(object)
  return object.keys()
}

import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import { joinAll, soften } from '../domain/join.js'
import { REST, type HeapObject, type Value } from '../domain/value.js'
import type { Machine } from './machine.js'

/** Larger tables are summed up by this many of their elements. */
const MAX_SUMMED = 48

/** What the elements of an object came to, and of which of its versions. */
interface Summed {
  readonly version: number
  readonly value: Value
}

const summed = new WeakMap<HeapObject, Summed>()

/** What any own key may hold. */
export function elementOf(machine: Machine, object: HeapObject): Value {
  machine.entry.consulted.addAll(object)
  const known = summed.get(object)
  const { version } = object
  const value = known?.version === version ? known.value : sumUp(object)
  if (known?.version !== version) summed.set(object, { version, value })
  return object.volatile ? soften(value) : value
}

function sumUp(object: HeapObject): Value {
  const keys = object.keys().filter((key) => !(object.kind === 'array' && key === 'length'))
  const values = keys.slice(0, MAX_SUMMED).map((key) => object.read(key) ?? UNDEFINED)
  const rest = object.read(REST)
  const more = keys.length > MAX_SUMMED ? [UNKNOWN] : []
  return joinAll([...values, ...(rest ? [rest] : []), ...more], UNDEFINED)
}

/** The known own keys of an object that is gone through. */
export function keysIn(machine: Machine, object: HeapObject): readonly string[] {
  machine.entry.consulted.addAll(object)
  return object.keys()
}

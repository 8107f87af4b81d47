import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import { joinAll, soften } from '../domain/join.js'
import { REST, type HeapObject, type Value } from '../domain/value.js'

/** Larger tables are summed up by this many of their elements. */
const MAX_SUMMED = 48

/** What any own key may hold. */
export function elementOf(object: HeapObject): Value {
  const keys = object.keys().filter((key) => !(object.kind === 'array' && key === 'length'))
  const values = keys.slice(0, MAX_SUMMED).map((key) => object.read(key) ?? UNDEFINED)
  const rest = object.read(REST)
  const more = keys.length > MAX_SUMMED ? [UNKNOWN] : []
  const joined = joinAll([...values, ...(rest ? [rest] : []), ...more], UNDEFINED)
  return object.volatile ? soften(joined) : joined
}

import type { Primitive } from '../../2-parse/script/ir.js'
import type { ValueType } from '../graph.js'
import type { Const, Opaque, Outcome, Single, Source, Value } from './value.js'

export const UNDEFINED: Const = { v: 'const', value: undefined, soft: false }
const NULL: Const = { v: 'const', value: null, soft: false }
export const TRUE: Const = { v: 'const', value: true, soft: false }
export const FALSE: Const = { v: 'const', value: false, soft: false }
/** Nothing is known. */
export const UNKNOWN: Opaque = { v: 'opaque', type: 'unknown', origins: [] }
export const SOME_NUMBER: Opaque = { v: 'opaque', type: 'number', origins: [] }
export const SOME_BOOLEAN: Opaque = { v: 'opaque', type: 'boolean', origins: [] }
export const SOME_STRING: Opaque = { v: 'opaque', type: 'string', origins: [] }

/** The value of a literal. */
export function constant(value: Primitive, soft = false): Const {
  if (!soft) {
    if (value === undefined) return UNDEFINED
    if (value === null) return NULL
    if (value === true) return TRUE
    if (value === false) return FALSE
  }
  return { v: 'const', value, soft }
}

/** A value computed from `origins` by something that is not modelled. */
export function opaque(type: ValueType, origins: readonly Source[]): Opaque {
  return origins.length === 0 && type === 'unknown' ? UNKNOWN : { v: 'opaque', type, origins }
}

/** The outcome of a test that looks at `tested`; of one that is asked only here, unless `how` says which it is. */
export function outcome(tested: readonly Source[], how: Outcome = { point: {}, negated: false }): Opaque {
  return { ...SOME_BOOLEAN, ...(tested.length > 0 && { tested }), outcome: how }
}

/** The alternatives of a value. */
export function membersOf(value: Value): readonly Single[] {
  return value.v === 'union' ? value.members : [value]
}

import type { FunctionIr, Primitive } from '../../2-parse/script/ir.js'
import type { ValueType } from '../graph.js'
import type { HeapObject } from './object.js'
import type { Source } from './source.js'

/**
 * What the interpreter knows of a value. Objects, arrays and functions are heap objects with identity; a `Source` is
 * a value that comes from outside (query, event, response, storage, state) and keeps its name; an `Opaque` is computed
 * from sources in a way that is not modelled.
 */
export type Value = Const | Text | Source | Opaque | HeapObject | Union

/** A primitive. A soft one comes from state that others may change: good as URL or key, never for pruning a branch. */
export interface Const {
  readonly v: 'const'
  readonly value: Primitive
  readonly soft: boolean
}

/** A string with holes; it has at least one hole. A hole is what is put in: sources, or nothing known. */
export interface Text {
  readonly v: 'text'
  readonly parts: readonly (string | Hole)[]
}

export interface Hole {
  readonly origins: readonly Source[]
}

export interface Opaque {
  readonly v: 'opaque'
  readonly type: ValueType
  readonly origins: readonly Source[]
}

/** One of several; members are no unions and no two are equal. */
export interface Union {
  readonly v: 'union'
  readonly members: readonly Single[]
}

export type Single = Exclude<Value, Union>

export const UNDEFINED: Const = { v: 'const', value: undefined, soft: false }
export const NULL: Const = { v: 'const', value: null, soft: false }
export const TRUE: Const = { v: 'const', value: true, soft: false }
export const FALSE: Const = { v: 'const', value: false, soft: false }
export const EMPTY: Const = { v: 'const', value: '', soft: false }
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

/** The alternatives of a value. */
export function membersOf(value: Value): readonly Single[] {
  return value.v === 'union' ? value.members : [value]
}

/** Where in the source a function stands: its file and offset name it. */
export type CodePlace = Pick<FunctionIr, 'file' | 'at'>

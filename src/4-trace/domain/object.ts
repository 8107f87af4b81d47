import type { FunctionIr } from '../../2-parse/script/ir.js'
import type { Frame } from './frame.js'
import type { Value } from './value.js'

export type ObjectKind = 'plain' | 'array' | 'function' | 'promise' | 'class' | 'native'

/** Under this key an object keeps what may stand under keys that are not known; for an array, under any index. */
export const REST = '*'

/**
 * An object, array or function of the analysed program. Its properties are cells: they are written through the store
 * only, which remembers what they were.
 */
export class HeapObject {
  readonly v = 'object'
  private cells: Map<string, Value> | null = null
  /** Where missing properties are looked up. */
  proto: HeapObject | null = null
  code: Code | null = null
  /** Accessors; `null` for the ordinary object. */
  accessors: Map<string, Accessor> | null = null
  /** Makes properties when they are first asked for: the platform's APIs. */
  missing: ((key: string) => Value | null) | null = null
  /** `export * from`: modules in which missing names are looked up. */
  stars: (() => Value)[] | null = null
  /** Writes by others are expected: constants read from here are soft. */
  volatile = false
  /** The module object, `wx`, …: all its keys are known, so a missing one is not there. */
  sealed = false

  constructor(
    readonly kind: ObjectKind,
    /** The entry that made it; 0 for what modules make while they initialise. Whoever else writes to it, writes to state. */
    readonly born: number,
  ) {}

  read(key: string): Value | undefined {
    return this.cells?.get(key)
  }

  /** For the store only. `undefined` removes the cell. */
  put(key: string, value: Value | undefined): void {
    if (value === undefined) this.cells?.delete(key)
    else (this.cells ??= new Map()).set(key, value)
  }

  has(key: string): boolean {
    return this.cells?.has(key) ?? false
  }

  /** Known own keys, in the order in which they were first set, without REST. */
  keys(): string[] {
    return this.cells ? [...this.cells.keys()].filter((key) => key !== REST) : []
  }
}

export interface Accessor {
  get?: HeapObject
  set?: HeapObject
}

/** What a function object runs. */
export type Code = Closure | Bound | Native

export interface Closure {
  readonly c: 'closure'
  readonly fn: FunctionIr
  readonly frame: Frame
  /** Where `super` looks: the prototype of the object that the method was defined on. */
  readonly home: HeapObject | null
  /** Instance fields to set when it is called with `new` (constructors of classes). */
  readonly fields: readonly Field[]
}

export interface Field {
  readonly key: string | null
  readonly value: HeapObject | null
}

export interface Bound {
  readonly c: 'bound'
  readonly target: Value
  readonly self: Value
  readonly args: readonly Value[]
}

/** A function of the platform or the language. `run` gets the machine through its closure when it is made. */
export interface Native {
  readonly c: 'native'
  readonly name: string
  readonly run: (call: Call) => Value
}

export interface Call {
  readonly self: Value
  readonly args: readonly Value[]
  /** Where it is called: offset in `file`. */
  readonly file: string
  readonly at: number
  readonly isNew: boolean
}

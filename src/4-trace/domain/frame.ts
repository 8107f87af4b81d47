import type { FunctionIr } from '../../2-parse/script/ir.js'
import type { HeapObject } from './object.js'
import { UNDEFINED, type Value } from './value.js'

/** The variables of one run of a function; for a module, of its only run. */
export class Frame {
  private readonly slots: (Value | undefined)[]

  constructor(
    readonly fn: FunctionIr,
    readonly outer: Frame | null,
    readonly self: Value,
    /** The entry that runs it; 0 for modules. */
    readonly born: number,
    readonly home: HeapObject | null,
    /** What names stand for that no scope of the script declares: `require` of a module, the data of a template. */
    readonly lookup: ((name: string) => Value | null) | null = null,
  ) {
    this.slots = new Array<Value | undefined>(fn.slots).fill(undefined)
  }

  read(slot: number): Value {
    return this.slots[slot] ?? UNDEFINED
  }

  /** For the store only. */
  put(slot: number, value: Value | undefined): void {
    this.slots[slot] = value
  }

  /** The frame `up` functions out. */
  at(up: number): Frame {
    let frame: Frame = this as Frame
    for (let level = up; level > 0 && frame.outer; level--) frame = frame.outer
    return frame
  }
}

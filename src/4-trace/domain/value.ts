import type { FunctionIr, Primitive, SlotRange } from '../../2-parse/script/ir.js'
import type { ValueType } from '../graph.js'
import { Cells } from './cells.js'

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
  /** It stands for all texts that begin like it. */
  readonly summed?: true
}

export interface Hole {
  readonly origins: readonly Source[]
  /** What is put in is the source itself, not something made of it. */
  readonly whole?: true
}

export interface Opaque {
  readonly v: 'opaque'
  readonly type: ValueType
  readonly origins: readonly Source[]
  /** The outcome of a test is not made of what was tested, but decided by it. */
  readonly tested?: readonly Source[]
  /** For a boolean: the test that it is the outcome of. */
  readonly outcome?: Outcome
}

/** Whether `point` came out true; `negated`: whether it came out false. The same test is the same point. */
export interface Outcome {
  readonly point: object
  readonly negated: boolean
}

/** One of several; members are no unions and no two are equal. */
export interface Union {
  readonly v: 'union'
  readonly members: readonly Single[]
  /** Which of them it is follows from the way that the run took here. */
  readonly fork?: Fork
}

/** A place where the run took one of several ways, and what one value was after each. */
export interface Fork {
  /** Values of the same point go together: they were joined where the same ways met, or were chosen by the same test. */
  readonly point: object
  /** What it is on each way that comes here, in the order of the source. Of a test, 0 is true, 1 is false. */
  readonly arms: ReadonlyMap<number, Value>
  /** How many values there are at the ends of all arms. */
  readonly leaves: number
}

export type Single = Exclude<Value, Union>

/** What kind of outside a value comes from. */
export type RootKind =
  | 'query'
  | 'dataset'
  | 'detail'
  | 'event'
  | 'data'
  | 'property'
  | 'storage'
  | 'global'
  | 'state'
  | 'response'
  | 'module'
  | 'pages'
  | 'channel'
  /** What a page that was opened sends back. */
  | 'answer'
  | 'choice'

/** The outside that sources begin at. */
export interface Root {
  readonly kind: RootKind
  /** Storage key, endpoint, module name; '' where the kind says it all. */
  readonly name: string
  /** The entry ('route#handler') whose event it is, the route whose query or data it is; '' for what the whole app shares. */
  readonly owner: string
  /** State that the app keeps (data, globalData, a storage key): the object that holds what has been written so far. */
  readonly backing: HeapObject | null
  /** What is known of the value otherwise: dataset bindings, properties given by parents, details of custom events. */
  readonly known: (() => Value | null) | null
  /** Keys that belong to another root: a component's properties, though they are read from its data. */
  readonly asides: ReadonlyMap<string, Source> | null
  /** All keys that it has, where they are known: whatever else is read of it is undefined. */
  readonly keys: ReadonlySet<string> | null
  /** Keys under which there are texts, numbers or truth values, which have no parts. */
  readonly scalars: ReadonlySet<string> | null
  /** For a choice: what picked it. */
  readonly selector: Source | null
  /** For a choice: the list or table that it was picked from. */
  readonly table: HeapObject | Source | null
}

/** A value that comes from outside, by name. Interned: the same root and path is the same object. */
export interface Source {
  readonly v: 'source'
  readonly root: Root
  /** '[]' is an element of a list; all else are keys. */
  readonly path: readonly string[]
  readonly parent: Source | null
  /** Its name in the graph: 'query.id', 'response(GET /goods/list).data[].id'. */
  readonly text: string
  /** Its parts, as far as they have been named. */
  children: Map<string, Source> | null
}

export type ObjectKind = 'plain' | 'array' | 'function' | 'promise' | 'class' | 'native'

/** Under this key an object keeps what may stand under keys that are not known; for an array, under any index. */
export const REST = '*'

/**
 * An object, array or function of the analysed program. Its properties are cells: they are written through the store
 * only, which remembers what they were.
 */
export class HeapObject {
  readonly v = 'object'
  private cells: Cells<Value> | null = null
  /** Where missing properties are looked up. */
  proto: HeapObject | null = null
  code: Code | null = null
  /** Accessors; `null` for the ordinary object. */
  accessors: Map<string, Accessor> | null = null
  /** Makes properties when they are first asked for: the platform's APIs. */
  missing: ((key: string) => Value | null) | null = null
  /** Names that `missing` makes, where they are known. */
  offered: readonly string[] | null = null
  /** `export * from`: modules in which missing names are looked up. */
  stars: (() => Value)[] | null = null
  /** The package's class that it goes on as: what is not found in the code may be there. */
  foreign: Source | null = null
  /** Writes by others are expected: constants read from here are soft. */
  volatile = false
  /** The route of the page or component that it is the instance of. */
  instanceOf: string | null = null
  /** The app object and its lists: a callback that a page leaves here is called when app.js is done with something. */
  mailbox = false
  /** The module object, `wx`, …: all its keys are known, so a missing one is not there. */
  sealed = false

  constructor(
    readonly kind: ObjectKind,
    /** The entry that made it; 0 for what modules make while they initialise. Whoever else writes to it, writes to state. */
    readonly born: number,
  ) {}

  read(key: string): Value | undefined {
    return this.cells?.read(key)
  }

  /** For the store only. `undefined` removes the cell. */
  put(key: string, value: Value | undefined): void {
    this.cells ??= new Cells()
    this.cells.put(key, value)
  }

  has(key: string): boolean {
    return this.read(key) !== undefined
  }

  /** All that it holds, under known keys or not. */
  cellValues(): readonly Value[] {
    return this.cells ? [...this.cells.values] : []
  }

  /** How often it has been written to. */
  get version(): number {
    return this.cells?.version ?? 0
  }

  /** Known own keys, in the order in which they were first set, without REST. */
  keys(): string[] {
    const own = this.cells ? this.cells.keys.filter((key) => key !== REST) : []
    return this.offered ? [...new Set([...own, ...this.offered])] : own
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

/** What a variable holds before it is given a value. */
const ABSENT: Const = { v: 'const', value: undefined, soft: false }

/** The variables of one run of a function; for a module, of its only run. */
export class Frame {
  private readonly slots: (Value | undefined)[]
  /** For a turn of a loop: the frame that the function's other variables are in. */
  private around: Frame | null = null
  private own: SlotRange | null = null

  readonly fn: FunctionIr
  readonly outer: Frame | null
  readonly self: Value
  /** The entry that runs it; 0 for modules. */
  readonly born: number
  readonly home: HeapObject | null
  /** What names stand for that no scope of the script declares: `require` of a module, the data of a template. */
  readonly lookup: ((name: string) => Value | null) | null

  constructor(run: Pick<Frame, 'fn' | 'outer' | 'self' | 'born'> & Partial<Pick<Frame, 'home' | 'lookup'>>) {
    this.fn = run.fn
    this.outer = run.outer
    this.self = run.self
    this.born = run.born
    this.home = run.home ?? null
    this.lookup = run.lookup ?? null
    this.slots = new Array<Value | undefined>(run.fn.slots)
  }

  /** The same variables, but for those of `range`, which are copies: closures made in this turn keep them. */
  turn(range: SlotRange): Frame {
    const turn = new Frame(this)
    turn.around = this.around ?? this
    turn.own = range
    for (let slot = range.from; slot < range.to; slot++) turn.slots[slot] = this.read(slot)
    return turn
  }

  /** The frame that a slot is in. */
  holder(slot: number): Frame {
    if (this.around === null || this.own === null) return this
    return slot >= this.own.from && slot < this.own.to ? this : this.around.holder(slot)
  }

  read(slot: number): Value {
    return this.holder(slot).slots[slot] ?? ABSENT
  }

  /** For the store only. */
  put(slot: number, value: Value | undefined): void {
    this.holder(slot).slots[slot] = value
  }

  /** The frame `up` functions out. */
  at(up: number): Frame {
    return up === 0 || this.outer === null ? this : this.outer.at(up - 1)
  }
}

import { noteKept } from '../flows/vetting.js'
import type { Expr, FunctionIr, Pattern, Stmt } from '../../2-parse/script/ir.js'
import type { ScriptUnit } from '../../2-parse/unit.js'
import type { Program } from '../../3-link/program.js'
import { noFacts, type SourceFacts } from '../domain/source.js'
import {
  HeapObject,
  type Call,
  type Frame,
  type Native,
  type ObjectKind,
  type Outcome,
  type Source,
  type Value,
} from '../domain/value.js'
import { call, construct } from './calls.js'
import { handlerEntry, moduleEntry, type Entry, type Home } from './entry.js'
import { evaluate } from './expressions.js'
import { FuelSupply } from './fuel.js'
import { keptAs, withoutBlanks } from './kept.js'
import { AbstractThrow, OutOfFuel, type Activation, type Completion, type Machine, type World } from './machine.js'
import { Modules } from './modules.js'
import { nestingWith } from './nesting.js'
import { assign } from './patterns.js'
import { get, getAt, set, setAt } from './properties.js'
import { known } from './state.js'
import { execute } from './statements.js'
import type { Changes } from './changes.js'
import { Store } from './store.js'
import { waits } from './waiting.js'

/** Steps that a module's initialisation may take, and those of all modules. */
const MODULE_FUEL = [150_000, 2_000_000] as const
/** The same for event handlers and lifecycle callbacks. Ten thousand lose nothing on the labelled apps. */
const ENTRY_FUEL = [40_000, 12_000_000] as const

/** What the platform and the language offer by name. */
export type Globals = (machine: Machine, name: string) => Value | null

/** The abstract machine: its parts, put together. */
export class Interpreter implements Machine {
  readonly store = new Store()
  readonly stack: Activation[] = []
  private readonly modules = new Modules(this)
  private readonly globalsByName = new Map<string, Value | null>()
  private readonly factsOf = new Map<Source, SourceFacts>()
  private waiting = new Map<HeapObject, (() => void)[]>()
  /** What modules did as they initialised, in the order in which they were done. */
  readonly initial: Entry[] = []
  private calls = new Map<FunctionIr, number>()
  private epochs = 0
  private readonly moduleFuel = new FuelSupply(...MODULE_FUEL)
  private readonly entryFuel = new FuelSupply(...ENTRY_FUEL)

  constructor(
    readonly program: Program,
    readonly world: World,
    public entry: Entry,
    private readonly globals: Globals,
  ) {
    this.store.kept = (value, name, before) => keptAs(this, withoutBlanks(value, before), name)
    this.store.written = (key, value) => {
      noteKept(this, key, value)
    }
    this.store.waits = (value) => waits(this, value)
    this.store.changed = (owner, key) => {
      world.ledger.note(owner, key, this.entry.epoch)
    }
    this.store.charge = (cells) => {
      this.charge(cells)
    }
  }

  evaluate(expr: Expr, frame: Frame): Value {
    return evaluate(this, expr, frame)
  }

  execute(body: readonly Stmt[], frame: Frame): Completion {
    return execute(this, body, frame)
  }

  assign(target: Pattern, value: Value, frame: Frame): void {
    assign(this, target, value, frame)
  }

  maybe(body: () => void, once?: Outcome, otherwise: Changes | null = null): void {
    const changes = this.store.branch(() => {
      try {
        this.entry.vetted.within(body)
      } catch (error) {
        if (!(error instanceof AbstractThrow)) throw error
      }
    })
    if (changes || otherwise) this.store.merge([once || !changes ? changes : changes.freed(), otherwise], once)
  }

  call(callee: Value, how: Call): Value {
    return call(this, callee, how)
  }

  construct(callee: Value, how: Call): Value {
    return construct(this, callee, how)
  }

  get(object: Value, key: string): Value {
    return get(this, object, key)
  }

  getAt(object: Value, key: Value): Value {
    return getAt(this, object, key)
  }

  set(object: Value, key: string, value: Value): void {
    set(this, object, key, value)
  }

  setAt(object: Value, key: Value, value: Value): void {
    setAt(this, object, key, value)
  }

  known(source: Source): Value | null {
    return known(this, source)
  }

  require(unit: ScriptUnit): Value {
    return this.modules.require(unit)
  }

  importFrom(file: string, specifier: string): Value {
    return this.modules.importFrom(file, specifier)
  }

  allocate(kind: ObjectKind): HeapObject {
    return new HeapObject(kind, this.store.epoch)
  }

  native(name: string, run: Native['run']): HeapObject {
    const made = new HeapObject('native', 0)
    made.code = { c: 'native', name, run }
    return made
  }

  globalOf(name: string): Value | null {
    const seen = this.globalsByName.get(name)
    if (seen !== undefined) return seen
    const made = this.globals(this, name)
    this.globalsByName.set(name, made)
    return made
  }

  countCall(fn: FunctionIr): number {
    this.world.ran.add(fn)
    const count = (this.calls.get(fn) ?? 0) + 1
    this.calls.set(fn, count)
    return count
  }

  await(promise: HeapObject, reaction: () => void): void {
    const reactions = this.waiting.get(promise)
    const run = this.entry.vetted.kept(reaction)
    if (reactions) reactions.push(run)
    else this.waiting.set(promise, [run])
  }

  wake(promise: HeapObject): void {
    const reactions = this.waiting.get(promise)
    if (!reactions) return
    this.waiting.delete(promise)
    for (const reaction of reactions) reaction()
  }

  facts(source: Source): SourceFacts {
    let facts = this.factsOf.get(source)
    if (!facts) this.factsOf.set(source, (facts = noFacts()))
    return facts
  }

  /** The sources whose uses tell something. */
  usedSources(): Iterable<Source> {
    return this.factsOf.keys()
  }

  charge(amount: number): void {
    this.entry.fuel -= amount
    if (this.entry.fuel < 0) throw new OutOfFuel()
  }

  runModule(main: FunctionIr, body: () => void): Entry {
    const { file } = main
    const outer = { entry: this.entry, calls: this.calls, waiting: this.waiting }
    const fuel = this.moduleFuel.next()
    const entry = moduleEntry(file, fuel)
    this.entry = entry
    const nesting = nestingWith(this, main)
    this.calls = new Map()
    this.waiting = new Map()
    this.stack.push(topLevel(nesting ?? 0))
    this.store.isolate(() => {
      if (nesting !== null) this.guarded(entry, body)
      this.guarded(this.entry, () => {
        this.flush()
      })
    })
    this.moduleFuel.count(fuel - this.entry.fuel)
    if (this.entry.exhausted) this.world.unfinished.add(file)
    this.stack.pop()
    Object.assign(this, outer)
    this.initial.push(entry)
    return entry
  }

  /**
   * Runs `body` as an entry of its own: what it writes into lasting state is joined there at its end. Whatever the app's
   * code does, it ends.
   */
  enter(home: Home, handler: string, body: () => void): Entry {
    const fuel = this.entryFuel.next()
    const entry = handlerEntry(home, handler, { epoch: ++this.epochs, fuel })
    const outer = { entry: this.entry, calls: this.calls }
    this.entry = entry
    this.store.epoch = entry.epoch
    this.calls = new Map()
    try {
      this.guarded(entry, body)
      for (let round = 0; round < 8 && this.waiting.size > 0; round++)
        this.guarded(entry, () => {
          this.flush()
        })
    } finally {
      this.entryFuel.count(fuel - entry.fuel)
      this.waiting.clear()
      this.stack.length = 0
      this.store.depth = 0
      this.store.commit()
      this.store.epoch = outer.entry.epoch
      this.entry = outer.entry
      this.calls = outer.calls
    }
    return entry
  }

  /** At the end of an entry, what waits for promises that nobody settled runs all the same. */
  private flush(): void {
    const reactions = [...this.waiting.values()].flat()
    this.waiting.clear()
    for (const reaction of reactions) reaction()
  }

  private guarded(entry: Entry, body: () => void): void {
    try {
      body()
    } catch (error) {
      if (error instanceof AbstractThrow) return
      // Our own stack has ended first: a last resort, for the counts should have ended it before.
      if (error instanceof RangeError) this.world.overrun.add(entry.id)
      else if (!(error instanceof OutOfFuel)) throw error
      entry.exhausted = true
    }
  }
}

function topLevel(nesting: number): Activation {
  return {
    fn: null,
    how: null,
    args: [],
    frame: null,
    mark: 0,
    depth: 0,
    nesting,
    returned: [],
    thrown: null,
    exits: null,
    yielded: null,
    left: false,
  }
}

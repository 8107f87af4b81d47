import type { Sighting } from '../flows/sighting.js'
import type { Expr, FunctionIr, Pattern, Stmt } from '../../2-parse/script/ir.js'
import type { ScriptUnit } from '../../2-parse/unit.js'
import type { Program } from '../../3-link/program.js'
import type { SourceFacts } from '../domain/source.js'
import type { Call, Frame, HeapObject, Native, ObjectKind, Outcome, Root, Source, Value } from '../domain/value.js'
import type { Entry } from './entry.js'
import type { Ledger } from './ledger.js'
import type { Changes } from './changes.js'
import type { Store } from './store.js'

/** How a list of statements ended. */
export type Completion = 'normal' | 'return' | 'throw' | 'break' | 'continue'

/** One run of a function. */
export interface Activation {
  /** What runs; null for the top level of a module. */
  readonly fn: FunctionIr | null
  /** How it was called; null where nothing of the program calls it. */
  readonly how: Call | null
  readonly args: readonly Value[]
  /** The variables around it. */
  readonly frame: Frame | null
  readonly mark: number
  readonly depth: number
  /** How deep the code of all that runs nests, with it: `nesting.ts`. */
  readonly nesting: number
  /** What each `return` gave so far. */
  readonly returned: Value[]
  thrown: Value | null
  /** What had been written where it was left in a branch. */
  exits: Exit[] | null
  /** What a generator has yielded. */
  yielded: Value[] | null
  /** It was left at its own level, not in a branch: the state at the end is one of its exits. */
  left: boolean
}

/** What had been written when a branch left the function early. */
export type Exit = ReturnType<Store['changesSince']>

/** The abstract machine, as its parts see each other. */
export interface Machine {
  readonly program: Program
  readonly store: Store
  readonly world: World
  readonly stack: Activation[]
  entry: Entry

  evaluate(expr: Expr, frame: Frame): Value
  execute(body: readonly Stmt[], frame: Frame): Completion
  assign(target: Pattern, value: Value, frame: Frame): void
  /**
   * Runs `body` as something that may happen: its writes are joined with what was. It may happen many times, unless a
   * test lets it happen once; `otherwise` is what is known where it does not.
   */
  maybe(body: () => void, once?: Outcome, otherwise?: Changes | null): void
  call(callee: Value, call: Call): Value
  construct(callee: Value, call: Call): Value
  get(object: Value, key: string): Value
  /** `key` may be unknown. */
  getAt(object: Value, key: Value): Value
  set(object: Value, key: string, value: Value): void
  setAt(object: Value, key: Value, value: Value): void
  /** What is known of a source beyond its name; null where nothing is. */
  known(source: Source): Value | null
  require(unit: ScriptUnit): Value
  /** Runs a module's top level, apart from whatever entry asked for it. */
  runModule(main: FunctionIr, body: () => void): Entry
  importFrom(file: string, specifier: string): Value
  allocate(kind: ObjectKind): HeapObject
  native(name: string, run: Native['run']): HeapObject
  /** A global of the platform or the language; null where there is none of that name. */
  globalOf(name: string): Value | null
  /** How many times the function has been called in this entry, this time included. */
  countCall(fn: FunctionIr): number
  /** Runs `reaction` when the promise is settled, or at the end of the entry. */
  await(promise: HeapObject, reaction: () => void): void
  /** Runs what waits for the promise. */
  wake(promise: HeapObject): void
  facts(source: Source): SourceFacts
  /** Charges work to the entry's fuel; throws `OutOfFuel` when it is used up. */
  charge(amount: number): void
}

/** A call that stands nowhere in the source: the platform or the language makes it. */
export function callOf(self: Value, args: readonly Value[] = []): Call {
  return { self, args, file: '', at: 0, isNew: false }
}

/** What all entries share. */
export interface World {
  readonly globals: HeapObject
  /** The interned source of a root: the same kind, name and owner is the same source. */
  root(
    kind: Root['kind'],
    name: string,
    owner: string,
    how?: Partial<Pick<Root, 'backing' | 'known' | 'asides' | 'keys' | 'scalars' | 'selector'>>,
  ): Source
  /** What `selector` picks from a constant table: it is any of its elements, and it is the selector's choice. */
  choice(table: HeapObject | Source, selector: Source, element: () => Value): Source
  readonly ledger: Ledger
  /** The instance of each page and component, by route. */
  readonly instances: Map<string, HeapObject>
  /** Objects that unknown packages were called with while modules initialised. */
  readonly handedOver: HandedOver[]
  /** Packages whose code is not analysed, and a file that imports each. */
  readonly packages: Map<string, string>
  /** Scripts whose initialisation was cut off, that of `App` with its callbacks. */
  readonly unfinished: Set<string>
  /** Functions that something has run. */
  readonly ran: Set<FunctionIr>
  /** Entries at which our own stack ended before any count did: how far they were followed is the machine's. */
  readonly overrun: Set<string>
  /** For each page the routes of those that it was opened from, so that they are under it. */
  readonly openers: HeapObject
  /** What has been written under each storage key. */
  readonly storage: HeapObject
  /** Places of the state into which an entry has put what a person chose from a list. */
  readonly chosen: Set<Source>
  /** Sources of which something else is made under the same name: a part of a list, another spelling, other contents. */
  readonly altered: Set<Source>
  /** What the skills that the app already has register, in that order. */
  readonly registrations: Registration[]
  /** Values that decide what something does, and where. */
  readonly sightings: Map<string, Sighting>
  /** Sources that the code has looked at before it put them into state, and the keys under which it did. */
  readonly vetted: Map<Source, Set<string>>
  /** Sources that are made numbers somewhere. */
  readonly numbers: Set<Source>
  /** Handlers of messages from pages inside web views. */
  readonly embedding: Set<string>
  /** The environments that the app sets its cloud up with. */
  readonly cloudEnvironments: Set<string | null>
  /** The routes of the app's pages. */
  readonly routes: ReadonlySet<string>
  /** The pages that a surface is seen on: a page itself, for a component all pages that show it. */
  pagesOf(route: string): readonly string[]
}

/** What a module gave to a package that is not there. */
export interface HandedOver {
  readonly file: string
  readonly value: Value
}

/** An API that a skill of the app registers. */
export interface Registration {
  readonly name: Value
  readonly run: Value
  readonly call: Call
}

/** The entry has used up its fuel. Nothing of the app can catch it. */
export class OutOfFuel extends Error {}

/** The code certainly throws here: what follows in this function does not run. */
export class AbstractThrow extends Error {
  constructor(readonly value: Value) {
    super('abstract throw')
  }
}

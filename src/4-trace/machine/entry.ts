import type { HeapObject, Source } from '../domain/value.js'
import type { Effect } from '../graph.js'

/** Steps that a module's initialisation may take, and an event handler. Ten thousand lose nothing on the labelled apps. */
const MODULE_FUEL = 400_000
const ENTRY_FUEL = 60_000

/** One entry into the app's code, while it runs and with what its run showed. */
export class Entry {
  /** By what makes them the same effect. */
  readonly effects = new Map<string, Effect>()
  /** Sources that were read. */
  readonly reads = new Set<Source>()
  /** Sources that reached an effect's arguments. */
  readonly sinks = new Set<Source>()
  /** Elements of lists that an index or key from an event has picked. */
  readonly picked = new Set<Source>()
  /** What this entry itself has written into state so far: reading it is no input. */
  overlay: HeapObject | null = null
  /** How deep reading what this entry wrote is nested. */
  following = 0
  fuel: number
  exhausted = false
  opaqueCalls = 0

  constructor(
    /** 'route#handler'; the file for a module's initialisation. */
    readonly id: string,
    readonly route: string,
    /** Its number, by which what it makes is told from older state; 0 for modules. */
    readonly epoch: number,
    fuel: number,
  ) {
    this.fuel = fuel
  }
}

/** The entry under which a module initialises. */
export function moduleEntry(file: string): Entry {
  return new Entry(file, '', 0, MODULE_FUEL)
}

/** The entry of a handler or lifecycle callback. */
export function handlerEntry(route: string, handler: string, epoch: number): Entry {
  return new Entry(`${route}#${handler}`, route, epoch, ENTRY_FUEL)
}

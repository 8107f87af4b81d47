import type { FunctionIr, Stmt } from '../../2-parse/script/ir.js'
import type { HeapObject, Source, Value } from '../domain/value.js'
import type { Effect, Unseen } from '../graph.js'
import { Vetted } from '../flows/vetted.js'
import { Consulted } from './ledger.js'

/** One entry into the app's code, while it runs and with what its run showed. */
export class Entry {
  /** By what makes them the same effect. */
  readonly effects = new Map<string, Effect>()
  /** Sources that were read. */
  readonly reads = new Set<Source>()
  /** Sources that reached an effect's arguments. */
  readonly sinks = new Set<Source>()
  /** It has asked a server: what decides from then on belongs to what is done with the answer. */
  asked = false
  /** Sources on which it depends what the entry does next. */
  readonly guarding = new Set<Source>()
  /** Sources on which it depends which of several values the entry takes. */
  readonly choosing = new Set<Source>()
  /** Places of the state that it has written, with all that it put there. */
  readonly written = new Map<Source, Value>()
  /** What it calls the page that is open. */
  readonly titles = new Set<string>()
  /** What it has asked about values from outside. */
  readonly vetted = new Vetted()
  /** Code that was called and is not followed, by what makes it the same. */
  readonly unseen = new Map<string, Unseen>()
  /** The way that the running branch has taken. */
  readonly way = new Map<object, number>()
  /** The points of comparisons of sources with constants: the same comparison comes out the same. */
  readonly comparisons = new Map<Source, Map<unknown, object>>()
  /** Lasting state that it has looked at. */
  readonly consulted: Consulted
  /** Elements of lists that an index or key from an event has picked. */
  readonly picked = new Set<Source>()
  /** How many turns of each loop have been followed. */
  readonly turns = new Map<Stmt, number>()
  /** What this entry itself has written into state so far: reading it is no input. */
  overlay: HeapObject | null = null
  /** Places of the state of which it has found out whether a person types there. */
  readonly typed = new Map<Source, boolean>()
  /** How deep reading what this entry wrote is nested. */
  following = 0
  /** Something that may happen many times runs a second time. */
  repeating = false
  /** How many timers deep the run is. */
  timers = 0
  /** Functions that timers have started again while they ran. */
  readonly restarted = new Set<FunctionIr>()
  /** How many `try` blocks the run is in: they are branches, and begin whatever is the case. */
  attempts = 0
  fuel: number
  exhausted = false

  /** 'route#handler'; the file for a module's initialisation. */
  readonly id: string
  readonly route: string
  /** The script of the surface that it enters; '' for the app's own callbacks. */
  readonly script: string
  /** Its number, by which what it makes is told from older state; 0 for modules. */
  readonly epoch: number

  constructor({ id, route, script, epoch, fuel }: Pick<Entry, 'id' | 'route' | 'script' | 'epoch' | 'fuel'>) {
    this.id = id
    this.route = route
    this.script = script
    this.epoch = epoch
    this.fuel = fuel
    this.consulted = new Consulted(epoch)
  }
}

/** The surface that an entry belongs to: its route and the file of its script. */
export interface Home {
  readonly route: string
  readonly script: string
}

/** The entry under which a module initialises. */
export function moduleEntry(file: string, fuel: number): Entry {
  return new Entry({ id: file, route: '', script: file, epoch: 0, fuel })
}

/** The entry of a handler or lifecycle callback. */
export function handlerEntry({ route, script }: Home, handler: string, how: Pick<Entry, 'epoch' | 'fuel'>): Entry {
  return new Entry({ id: `${route}#${handler}`, route, script, ...how })
}

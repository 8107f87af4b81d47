import { UNDEFINED, membersOf } from '../domain/constants.js'
import { forkedAs, newFork } from '../domain/fork.js'
import { join, joinAll, lasting, soften } from '../domain/join.js'
import { REST, type Frame, type HeapObject, type Outcome, type Value } from '../domain/value.js'
import { Changes, readCell, type Change } from './changes.js'
import type { Key, Owner } from './ledger.js'

/** What an entry has written into state that outlives it. */
type Outliving = Map<Owner, Map<Key, Value | undefined>>

/**
 * All writes go through here. Every write is put on a trail, so that a branch can be run, taken back, and joined with
 * its sibling; at the end of an entry everything is taken back, and what the entry wrote into state that outlives it
 * is joined into that state, softly.
 */
export class Store {
  /** The running entry; 0 while modules initialise. */
  epoch = 0
  /** How many branches deep the run is: beyond 0, what happens is only "maybe". */
  depth = 0
  /** How a value is kept in state that outlives the entry: in the variable or property `name`, which holds `before`. */
  kept: (value: Value, name: string, before: Value) => Value = (value) => value
  /** Whether what a list is given is a call that waits to be made. */
  waits: (value: Value) => boolean = () => false
  /** Is told what an entry writes into state that outlives it, under a name. */
  written: (key: string, value: Value) => void = () => undefined
  /** Is told what outlives the entry and holds more than before. */
  changed: (owner: Owner, key: Key) => void = () => undefined
  /** Joins are work, too: many cells in many branches are paid for. */
  charge: (cells: number) => void = () => undefined
  private owners: Owner[] = []
  private keys: Key[] = []
  private olds: (Value | undefined)[] = []
  private outliving: Outliving = new Map()
  private readonly queues = new Set<HeapObject>()

  /** Position to come back to. */
  mark(): number {
    return this.owners.length
  }

  writeProperty(object: HeapObject, key: string, value: Value | undefined): void {
    const old = object.read(key)
    if (old === value) return
    this.remember(object, key, old, value)
    object.put(key, value)
    if (this.epoch > 0 && object.kind === 'array' && value && this.waits(value)) this.queues.add(object)
  }

  writeSlot(frame: Frame, slot: number, value: Value): void {
    const old = frame.read(slot)
    if (old === value) return
    const holder = frame.holder(slot)
    this.remember(holder, slot, old, value)
    holder.put(slot, value)
  }

  private remember(owner: Owner, key: Key, old: Value | undefined, value: Value | undefined): void {
    this.owners.push(owner)
    this.keys.push(key)
    this.olds.push(old)
    if (this.epoch === 0 || owner.born === this.epoch || value === undefined) return
    joinInto(this.outliving, owner, key, value)
    if (typeof key === 'string') this.written(key, value)
  }

  /** Runs `body` as a branch: returns what it changed, with everything taken back. */
  branch(body: () => void): Changes | null {
    const mark = this.mark()
    this.depth++
    try {
      body()
    } catch (error) {
      this.undo(mark)
      throw error
    } finally {
      this.depth--
    }
    if (this.mark() === mark) return null
    const changes = this.changesSince(mark)
    this.undo(mark)
    return changes
  }

  /** The cells written since `mark`, as they are now. */
  changesSince(mark: number): Changes {
    const changes = new Changes()
    for (let at = mark; at < this.owners.length; at++) {
      const owner = this.owners[at]
      const key = this.keys[at]
      if (owner !== undefined && key !== undefined) changes.add(owner, key)
    }
    return changes
  }

  private undo(mark: number): void {
    for (let index = this.owners.length - 1; index >= mark; index--) {
      const owner = this.owners[index]
      const key = this.keys[index]
      if (owner !== undefined && key !== undefined) put(owner, key, this.olds[index])
    }
    this.owners.length = mark
    this.keys.length = mark
    this.olds.length = mark
  }

  /** Takes back what was written into state; what the entry made keeps what it was given. */
  private undoOlder(): void {
    for (let index = this.owners.length - 1; index >= 0; index--) {
      const owner = this.owners[index]
      const key = this.keys[index]
      if (owner !== undefined && key !== undefined && owner.born !== this.epoch) put(owner, key, this.olds[index])
    }
  }

  /**
   * The state after branches of which exactly one ran. `null` is a branch that changed nothing. What they leave goes
   * together as alternatives of `how`, where it is given.
   */
  merge(branches: readonly (Changes | null)[], how?: Outcome): void {
    const [only] = branches
    if (only && branches.length === 1) this.apply(only)
    else this.joinCells(branches, how)
  }

  private joinCells(branches: readonly (Changes | null)[], how: Outcome | undefined): void {
    const cells = new Changes()
    for (const changes of branches) for (const { owner, key } of changes?.all ?? []) cells.add(owner, key)
    this.charge(cells.all.length)
    for (const { owner, key, value } of cells.all)
      this.write(owner, key, joinCell(branches, how, { owner, key, value }))
  }

  /** The state after a function that may have been left early: any of its exits, or (`falls`) its end. */
  mergeExits(mark: number, exits: readonly Changes[], falls: boolean): void {
    const end = this.mark() === mark ? null : this.changesSince(mark)
    this.undo(mark)
    this.merge(falls ? [...exits, end] : exits, newFork())
  }

  private apply({ all }: Changes): void {
    for (const { owner, key, value } of all) this.write(owner, key, value)
  }

  /** Writes a cell, whatever kind it is. */
  write(owner: Owner, key: Key, value: Value | undefined): void {
    if (typeof key === 'number') this.writeSlot(owner as Frame, key, value ?? UNDEFINED)
    else this.writeProperty(owner as HeapObject, key, value)
  }

  /** Runs `body` apart from the running entry: what it writes stays, whatever becomes of the branch that asked for it. */
  isolate(body: () => void): void {
    const outer = {
      epoch: this.epoch,
      depth: this.depth,
      owners: this.owners,
      keys: this.keys,
      olds: this.olds,
      outliving: this.outliving,
    }
    this.epoch = 0
    this.depth = 0
    this.commit()
    try {
      body()
    } finally {
      Object.assign(this, outer)
    }
  }

  /**
   * Where something was put that was not there before, later runs may find it or not: what was nothing stays possible.
   * Constants are what they were set to.
   */
  doubt(): void {
    for (let index = 0; index < this.owners.length; index++) {
      const owner = this.owners[index]
      const key = this.keys[index]
      const old = this.olds[index] ?? UNDEFINED
      if (owner === undefined || key === undefined || old.v !== 'const' || Boolean(old.value)) continue
      const now = readCell(owner, key)
      if (now && membersOf(now).some((member) => member.v !== 'const')) put(owner, key, join(soften(now), soften(old)))
    }
  }

  private keepBeyond(owner: Owner, key: Key, value: Value): void {
    const name = typeof key === 'string' ? key : ((owner as Frame).fn.names[key] ?? '')
    const before = readCell(owner, key) ?? UNDEFINED
    const after = lasting(join(before, this.kept(lasting(value), name, before)))
    if (after === before) return
    put(owner, key, after)
    this.changed(owner, key)
  }

  /** A call that waits in a list, as for a login to end, is of the entry that put it there: others that empty the list do not make it. */
  private forgetQueues(): void {
    for (const queue of this.queues) {
      this.outliving.delete(queue)
      if (queue.born === this.epoch) for (const key of [...queue.keys(), REST]) queue.put(key, undefined)
    }
    this.queues.clear()
  }

  /** Ends an entry (or the initialisation of a module, whose writes stay). */
  commit(): void {
    if (this.epoch > 0) {
      this.undoOlder()
      this.forgetQueues()
      for (const [owner, cells] of this.outliving)
        for (const [key, value] of cells) this.keepBeyond(owner, key, value ?? UNDEFINED)
    }
    this.outliving = new Map()
    this.owners = []
    this.keys = []
    this.olds = []
  }
}

function put(owner: Owner, key: Key, value: Value | undefined): void {
  if (typeof key === 'number') (owner as Frame).put(key, value)
  else (owner as HeapObject).put(key, value)
}

function joinInto(changes: Outliving, owner: Owner, key: Key, value: Value): void {
  let cells = changes.get(owner)
  if (!cells) changes.set(owner, (cells = new Map<Key, Value | undefined>()))
  const before = cells.get(key)
  cells.set(key, before ? join(before, value) : value)
}

/** What the cell holds after one of the branches; those that did not write it left what it was before. */
function joinCell(
  branches: readonly (Changes | null)[],
  how: Outcome | undefined,
  { owner, key, value: before }: Change,
): Value | undefined {
  const arms = branches.map((changes) => {
    const change = changes?.find(owner, key)
    return change ? change.value : before
  })
  const [first, ...others] = arms
  if (others.every((arm) => arm === first)) return first
  const values = arms.map((arm) => arm ?? UNDEFINED)
  const joined = joinAll(branches.at(-1) === null ? values.toReversed() : values, UNDEFINED)
  return how ? forkedAs(joined, how, values) : joined
}

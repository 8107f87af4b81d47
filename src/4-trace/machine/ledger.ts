import type { Frame, HeapObject } from '../domain/value.js'

/** A variable of a frame by its slot, a property of an object by its name. */
export type Key = string | number
export type Owner = HeapObject | Frame

/** Any cell of its owner: what goes through all of them has looked at those that are not yet there, too. */
const ANY = Symbol('any')

/** Cells of lasting state that an entry has looked at: of what it has not made itself. */
export class Consulted {
  readonly cells = new Map<Owner, Set<Key | typeof ANY>>()

  constructor(readonly epoch: number) {}

  add(owner: Owner, key: Key | typeof ANY): void {
    if (owner.born === this.epoch) return
    const keys = this.cells.get(owner)
    if (keys) keys.add(key)
    else this.cells.set(owner, new Set([key]))
  }

  addAll(owner: Owner): void {
    this.add(owner, ANY)
  }
}

/**
 * When each cell of lasting state was last given something new. An entry whose cells have not changed since it ran would
 * do the same again.
 */
export class Ledger {
  private readonly changedAt = new Map<Owner, Map<Key | typeof ANY, number>>()

  /** The cell holds more than before. */
  note(owner: Owner, key: Key, epoch: number): void {
    const changes = this.changedAt.get(owner)
    if (changes) changes.set(key, epoch).set(ANY, epoch)
    else
      this.changedAt.set(
        owner,
        new Map<Key | typeof ANY, number>([
          [key, epoch],
          [ANY, epoch],
        ]),
      )
  }

  /** Whether something that an entry has looked at was changed by another after it ran. */
  isStale({ cells, epoch }: Consulted): boolean {
    for (const [owner, keys] of cells) {
      const changes = this.changedAt.get(owner)
      if (!changes) continue
      for (const key of keys) if ((changes.get(key) ?? 0) > epoch) return true
    }
    return false
  }
}

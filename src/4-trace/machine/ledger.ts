import type { Entry } from './entry.js'

/**
 * When each piece of lasting state was last given something new: an object or frame, a field of a page's data, a
 * storage key. An entry whose state has not changed since it ran would do the same again.
 */
export class Ledger {
  private readonly changedAt = new Map<object, number>()

  /** `state` holds more than before. */
  note(state: object, epoch: number): void {
    this.changedAt.set(state, epoch)
  }

  /** Whether something that the entry has looked at was changed by another after it ran. */
  isStale(entry: Entry): boolean {
    for (const state of entry.consulted) if ((this.changedAt.get(state) ?? 0) > entry.epoch) return true
    return false
  }
}

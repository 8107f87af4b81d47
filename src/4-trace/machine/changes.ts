import { unforked } from '../domain/join.js'
import type { Frame, HeapObject, Value } from '../domain/value.js'
import type { Key, Owner } from './ledger.js'

/** More cells than these are found through an index. */
const MAX_SCANNED = 12

/** What a cell holds now. */
export function readCell(owner: Owner, key: Key): Value | undefined {
  return typeof key === 'number' ? (owner as Frame).read(key) : (owner as HeapObject).read(key)
}

/** One cell, and what a branch left in it. */
export interface Change {
  readonly owner: Owner
  readonly key: Key
  readonly value: Value | undefined
}

/** What a branch left in the cells that it wrote, each once. */
export class Changes {
  readonly all: Change[] = []
  private index: Map<Owner, Map<Key, Change>> | null = null

  /** The cell was written: what it holds now is what the branch leaves. */
  add(owner: Owner, key: Key): void {
    if (!this.find(owner, key)) this.put({ owner, key, value: readCell(owner, key) })
  }

  /** The change of a cell, where the branch wrote it. */
  find(owner: Owner, key: Key): Change | undefined {
    if (this.index) return this.index.get(owner)?.get(key)
    for (const change of this.all) if (change.owner === owner && change.key === key) return change
    return undefined
  }

  /** What code leaves that may have run more than once: what it was in one turn may meet what it was in another. */
  freed(): Changes {
    const freed = new Changes()
    for (const { owner, key, value } of this.all) freed.put({ owner, key, value: value && unforked(value) })
    return freed
  }

  private put(change: Change): void {
    this.all.push(change)
    if (this.index) put(this.index, change)
    else if (this.all.length > MAX_SCANNED) this.makeIndex()
  }

  private makeIndex(): void {
    this.index = new Map()
    for (const change of this.all) put(this.index, change)
  }
}

function put(index: Map<Owner, Map<Key, Change>>, change: Change): void {
  const cells = index.get(change.owner)
  if (cells) cells.set(change.key, change)
  else index.set(change.owner, new Map([[change.key, change]]))
}

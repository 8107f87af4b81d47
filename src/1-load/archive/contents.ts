import { pathOf } from './names.js'
import type { ArchiveLimits } from './limits.js'
import { foldedPath } from '../../source/spelling.js'
import { visible } from '../../source/visible.js'
import { reject, rejectAll } from './rejection.js'

/** An entry as the archive announces it, before a byte of it is unpacked. */
export interface Announced {
  readonly name: string
  readonly isFolder: boolean
  /** Bytes unpacked, as the archive says. */
  readonly bytes: number
  /** Bytes packed; null where entries are not packed by themselves. */
  readonly packed: number | null
}

/** The files of an archive, and every rule about them that does not depend on the kind of archive. */
export class Contents {
  readonly files = new Map<string, Uint8Array>()
  /** Names that were not written as UTF-8. */
  readonly otherNames: string[] = []
  readonly #spelled = new Map<string, string>()
  readonly #folders = new Set<string>()
  #entries = 0
  #bytes = 0

  constructor(readonly limits: ArchiveLimits) {}

  /** Applies the rules to an entry and gives its path. */
  announce({ name, isFolder, bytes, packed }: Announced): string {
    const { limits } = this
    if (++this.#entries > limits.entries) rejectAll('archive/too-many-entries', { limit: limits.entries })
    const path = pathOf(name, isFolder)
    if (isFolder && bytes !== 0) reject('archive/hidden-data', name)
    if (bytes > limits.entryBytes) reject('archive/entry-too-large', name, { limit: limits.entryBytes })
    if (packed !== null && isBomb(bytes, packed, limits)) reject('archive/ratio', name, { limit: limits.ratio })
    this.#bytes += bytes
    if (this.#bytes > limits.totalBytes) rejectAll('archive/too-large', { limit: limits.totalBytes })
    this.#place(path, isFolder)
    return path
  }

  /** Every path stands for one thing, also where a file system does not tell case or forms of Unicode apart. */
  #place(path: string, isFolder: boolean): void {
    const folded = foldedPath(path)
    const earlier = this.#spelled.get(folded)
    if (earlier !== undefined) reject('archive/duplicate', path, { earlier: visible(earlier) })
    if (!isFolder && this.#folders.has(folded)) reject('archive/file-as-folder', path)
    if (!isFolder) this.#spelled.set(folded, path)
    if (isFolder) this.#folders.add(folded)
    this.#placeFolders(folded, path)
  }

  #placeFolders(folded: string, path: string): void {
    for (let end = folded.lastIndexOf('/'); end > 0; end = folded.lastIndexOf('/', end - 1)) {
      const folder = folded.slice(0, end)
      if (this.#folders.has(folder)) return
      if (this.#spelled.has(folder)) reject('archive/file-as-folder', path)
      this.#folders.add(folder)
    }
  }
}

/** Whether so few bytes become so many that nobody wrote them. */
export function isBomb(bytes: number, packed: number, { ratio, ratioFloor }: ArchiveLimits): boolean {
  return bytes > ratioFloor && bytes > packed * ratio
}

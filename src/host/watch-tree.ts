import type { FSWatcher } from 'node:fs'
import { readdirSync, watch } from 'node:fs'
import { platform } from 'node:os'
import { join } from 'node:path'
import { identityOf } from './identity.js'
import type { Folder } from './host.js'
import { maxDepth } from './limits.js'
import { isForeign } from './rules.js'

/** Watchers of a folder and of what is below it. */
export interface WatchedTree {
  /** Watches folders that have come, and leaves those that have gone. */
  readonly renew: () => void
  readonly close: () => void
}

/** Calls `touched` whenever something below `folder` changes. */
export function watchTree(folder: Folder, touched: () => void): WatchedTree {
  const tree = new FolderWatchers(folder, touched)
  tree.renew()
  return tree
}

/** Where the system tells of a whole tree. Elsewhere Node looks after each file, and loses those that are replaced. */
const isWhole = platform() === 'darwin' || platform() === 'win32'

class FolderWatchers implements WatchedTree {
  readonly #watchers = new Map<string, { readonly identity: string; readonly watcher: FSWatcher }>()

  constructor(
    readonly folder: Folder,
    readonly touched: () => void,
  ) {}

  renew(): void {
    const found = new Map(foldersIn(this.folder, isWhole ? 0 : maxDepth))
    for (const [path, { identity, watcher }] of this.#watchers)
      if (found.get(path) !== identity) {
        watcher.close()
        this.#watchers.delete(path)
      }
    for (const [path, identity] of found) if (!this.#watchers.has(path)) this.#watch(path, identity)
  }

  close(): void {
    for (const { watcher } of this.#watchers.values()) watcher.close()
    this.#watchers.clear()
  }

  #watch(path: string, identity: string): void {
    try {
      const watcher = watch(join(this.folder, path), { recursive: isWhole }, (_, name) => {
        if (name === null || !name.split(/[\\/]/u).some(isForeign)) this.touched()
      })
      // The folder is gone for the moment: its own folder tells when it is back.
      watcher.on('error', () => undefined)
      this.#watchers.set(path, { identity, watcher })
    } catch {
      // It has gone while it was looked for, or the system watches no more folders.
    }
  }
}

/** `folder` and the folders below it, as deep as `levels`, each with which one it is; none where it is not there. */
function* foldersIn(folder: Folder, levels: number, path = ''): Generator<readonly [string, string]> {
  const identity = identityOf(join(folder, path))
  if (identity === null) return
  yield [path, identity]
  if (levels === 0) return
  for (const name of namesIn(join(folder, path))) yield* foldersIn(folder, levels - 1, join(path, name))
}

function namesIn(folder: Folder): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory() && !isForeign(entry.name)).map(({ name }) => name)
  } catch {
    return []
  }
}

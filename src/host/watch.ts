import type { Folder } from './host.js'
import { identityOf } from './identity.js'
import { watchTree } from './watch-tree.js'

/** Calls back after files below `folder` have changed, once they are still; gives what ends it. */
export type Watch = (folder: Folder, changed: () => void) => () => void

/** Editors write a file in several goes, and version control many files one after the other. */
const stillMilliseconds = 100
/** What is never still is looked at now and then all the same. */
const longestMilliseconds = 2_000
/** How often it is looked whether the folder is still the one that is watched: a new one of its name says nothing by itself. */
const patrolMilliseconds = 500

/** Watches the file system of this machine. Hidden files and installed packages are nobody's business. */
export const diskWatch: Watch = (folder, changed) => {
  let watched = identityOf(folder)
  const settling = new Settling(() => {
    tree.renew()
    changed()
  })
  const tree = watchTree(folder, () => {
    settling.touch()
  })
  const patrol = setInterval(() => {
    const now = identityOf(folder)
    if (now === watched) return
    watched = now
    settling.touch()
  }, patrolMilliseconds)
  return () => {
    clearInterval(patrol)
    settling.end()
    tree.close()
  }
}

/** Waits until nothing more happens, but not for ever. */
class Settling {
  #timer: NodeJS.Timeout | undefined
  #since: number | null = null

  constructor(readonly settled: () => void) {}

  touch(): void {
    this.#since ??= performance.now()
    const left = this.#since + longestMilliseconds - performance.now()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => {
        this.#since = null
        this.settled()
      },
      Math.max(0, Math.min(stillMilliseconds, left)),
    )
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}

import { watch } from 'node:fs'
import type { Folder } from './host.js'
import { foreignFolder } from './limits.js'

/** Calls back after files below `folder` have changed, once they are still; gives what ends it. */
export type Watch = (folder: Folder, changed: () => void) => () => void

/** Editors write a file in several goes. */
const stillMilliseconds = 150

/** Watches the file system of this machine. Hidden files and installed packages are nobody's business. */
export const diskWatch: Watch = (folder, changed) => {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, { recursive: true }, (_, path) => {
    if (path !== null && isForeign(path)) return
    clearTimeout(timer)
    timer = setTimeout(changed, stillMilliseconds)
  })
  watcher.on('error', () => {
    // The folder is gone for the moment: what is known of it stays, and there is nothing to wait for.
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}

function isForeign(path: string): boolean {
  return path.split(/[\\/]/u).some((part) => part.startsWith('.') || part === foreignFolder)
}

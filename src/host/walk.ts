import type { Dirent } from 'node:fs'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { byText } from '../source/order.js'
import type { Folder, ListedFile, SkippedEntry } from './host.js'
import { maxFiles, ownFilesList } from './limits.js'
import { isForeign, isForeignFile, ruledOut } from './rules.js'

/** What reading folders alone shows: no link is followed, no pipe or device is opened, no file is read. */
export interface Walked {
  readonly files: readonly ListedFile[]
  readonly skipped: readonly SkippedEntry[]
  /** Files that list what a run of ours wrote. */
  readonly ownLists: readonly string[]
}

/** Goes through `folder` in the order of paths, so that the limit leaves out the same on every machine. */
export function walk(folder: Folder): Walked {
  const files: ListedFile[] = []
  const skipped: SkippedEntry[] = []
  const ownLists: string[] = []
  const visit = (path: string): void => {
    const inside = entriesOf(folder, path)
    if (inside === null) skipped.push({ path, reason: 'unreadable' })
    for (const entry of inside ?? []) {
      if (files.length > maxFiles) return
      take(entry, path === '' ? entry.name : `${path}/${entry.name}`)
    }
  }
  const take = (entry: Dirent, path: string): void => {
    if (entry.name === ownFilesList && entry.isFile()) ownLists.push(path)
    if (entry.isFile() ? isForeignFile(entry.name) : isForeign(entry.name)) return
    const reason = reasonToSkip(entry, path)
    if (reason !== null) skipped.push({ path, reason })
    else if (entry.isDirectory()) visit(path)
    else files.push({ path, bytes: bytesOf(folder, path) })
  }
  visit('')
  return { ...counted(files, skipped), ownLists }
}

/** Of more files than the limit the first that is too much stands for all behind it. */
function counted(files: readonly ListedFile[], skipped: readonly SkippedEntry[]): Omit<Walked, 'ownLists'> {
  const over = files[maxFiles]
  if (over === undefined) return { files, skipped }
  return { files: files.slice(0, maxFiles), skipped: [...skipped, { path: over.path, reason: 'count' }] }
}

/** Null where the folder cannot be read. One that is not there is empty. */
function entriesOf(folder: Folder, path: string): readonly Dirent[] | null {
  const at = join(folder, path)
  if (lstatSync(at, { throwIfNoEntry: false }) === undefined) return []
  try {
    return readdirSync(at, { withFileTypes: true }).sort((a, b) => byText(key(a), key(b)))
  } catch {
    return null
  }
}

/** A folder stands where its files do. */
function key(entry: Dirent): string {
  return entry.isDirectory() ? `${entry.name}/` : entry.name
}

function reasonToSkip(entry: Dirent, path: string): SkippedEntry['reason'] | null {
  if (entry.isSymbolicLink()) return 'link'
  if (!entry.isFile() && !entry.isDirectory()) return 'special'
  return ruledOut(path, entry.isDirectory())
}

function bytesOf(folder: Folder, path: string): number {
  return lstatSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0
}

import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, readdirSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { folderOf, resolveInside } from '../source/path.js'
import type { Folder, Host, ListedFile, Listing, SkippedEntry } from './host.js'
import { foreignFolder, maxDepth, maxFileBytes, maxFiles, ownFilesList } from './limits.js'
import { ownFiles, replaceOutput } from './output.js'

/** The file system of this machine. */
export const diskHost: Host = {
  folder: (spelling) => resolve(spelling),
  kind,
  above: (folder) => (dirname(folder) === folder ? null : dirname(folder)),
  name: (folder) => basename(folder),
  below: (folder, path) => join(folder, ...path.split('/')),
  list,
  read,
  write: replaceOutput,
}

function kind(folder: Folder): 'folder' | 'file' | 'missing' {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  if (stat === undefined) return 'missing'
  const target = stat.isSymbolicLink() ? leadsToFolder(folder) : stat.isDirectory()
  return target ? 'folder' : 'file'
}

/** A link is followed only where a person names it. */
function leadsToFolder(link: Folder): boolean {
  try {
    return statSync(link).isDirectory()
  } catch {
    return false
  }
}

/** Something in a folder, by its path below the folder that is listed. */
interface Entry {
  readonly path: string
  readonly dirent: Dirent
}

/**
 * What there is comes from reading folders alone: no link is followed, no pipe or device is opened, no file is read.
 * Sorted before it is counted, so that the limit leaves out the same on every machine.
 */
function list(folder: Folder): Listing {
  const entries = entriesBelow(folder)
  const own = ownPaths(folder, entries)
  const files: ListedFile[] = []
  const skipped: SkippedEntry[] = []
  for (const { path, dirent } of entries.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (dirent.name === ownFilesList || own.has(path)) continue
    const reason = reasonToSkip(path, dirent) ?? (dirent.isFile() && files.length >= maxFiles ? 'count' : null)
    if (reason !== null) skipped.push({ path, reason })
    else if (dirent.isFile()) files.push({ path, bytes: bytesOf(folder, path) })
  }
  return { files, skipped }
}

/** All that is not hidden, and the lists of what earlier runs of ours wrote. */
function entriesBelow(folder: Folder): Entry[] {
  const entries: Entry[] = []
  const folders = ['']
  // A list may grow while it is walked: what is added is visited too.
  for (const inside of folders) {
    for (const dirent of contentsOf(`${folder}/${inside}`).filter(isVisible)) {
      const path = inside === '' ? dirent.name : `${inside}/${dirent.name}`
      entries.push({ path, dirent })
      if (dirent.isDirectory() && reasonToSkip(path, dirent) === null) folders.push(path)
    }
  }
  return entries
}

function isVisible(dirent: Dirent): boolean {
  const { name } = dirent
  return name === ownFilesList ? dirent.isFile() : name !== foreignFolder && !name.startsWith('.')
}

/** Nothing where there is no folder, or none that may be read. */
function contentsOf(folder: Folder): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** What earlier runs of ours wrote: no source. */
function ownPaths(folder: Folder, entries: readonly Entry[]): ReadonlySet<string> {
  const lists = entries.filter(({ dirent }) => dirent.name === ownFilesList)
  return new Set(
    lists
      .map(({ path }) => folderOf(path))
      .flatMap((at) => [...ownFiles(join(folder, at))].map((path) => (at === '' ? path : `${at}/${path}`))),
  )
}

/** A path with one of these cannot be written down in a line, or not with `/` alone. */
const unspeakable = /[\\\n\r\u2028\u2029]/

function reasonToSkip(path: string, dirent: Dirent): SkippedEntry['reason'] | null {
  if (dirent.isSymbolicLink()) return 'link'
  if (!dirent.isFile() && !dirent.isDirectory()) return null
  if (unspeakable.test(path)) return 'name'
  return dirent.isDirectory() && path.split('/').length > maxDepth ? 'depth' : null
}

function bytesOf(folder: Folder, path: string): number {
  return lstatSync(`${folder}/${path}`, { throwIfNoEntry: false })?.size ?? 0
}

/** Opened without following a link or waiting for a pipe, and looked at before a byte is read. */
function read(folder: Folder, path: string): Uint8Array | null {
  if (resolveInside('', path) !== path) return null
  let file: number
  try {
    file = openSync(join(folder, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch {
    return null
  }
  try {
    const stat = fstatSync(file)
    return stat.isFile() && stat.size <= maxFileBytes ? bytesIn(file, stat.size) : null
  } finally {
    closeSync(file)
  }
}

/** The first `size` bytes of an open file; fewer where it has become shorter. */
function bytesIn(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size)
  let end = 0
  while (end < size) {
    const read = readSync(file, bytes, end, size - end, null)
    if (read === 0) break
    end += read
  }
  return bytes.subarray(0, end)
}

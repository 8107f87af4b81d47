import glob from 'fast-glob'
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { folderOf, resolveInside } from '../source/path.js'
import type { Folder, Host, ListedFile, Listing, SkippedEntry } from './host.js'
import { foreignFolder, maxDepth, maxFileBytes, maxFiles, ownFilesList } from './limits.js'
import { ownFiles, replaceFile, replaceOutput } from './output.js'

/** The file system of this machine. */
export const diskHost: Host = {
  folder: (spelling) => resolve(spelling),
  kind,
  above: (folder) => (dirname(folder) === folder ? null : dirname(folder)),
  name: (folder) => basename(folder),
  below: (folder, path) => join(folder, ...path.split('/')),
  list,
  read,
  readNamed,
  write: replaceOutput,
  writeNamed: (spelling, text) => {
    replaceFile(resolve(spelling), text)
  },
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

/** All that is not hidden. `*` would pass over names that begin with a line break, and nobody would know. */
const visible = '**/[!.]*'

/**
 * What there is comes from reading folders alone: no link is followed, no pipe or device is opened, no file is read.
 * Sorted before it is counted, so that the limit leaves out the same on every machine.
 */
function list(folder: Folder): Listing {
  const entries = glob.sync([visible, `**/${ownFilesList}`], {
    cwd: folder,
    ignore: [`**/${foreignFolder}/**`],
    dot: false,
    deep: maxDepth + 1,
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    unique: false,
    suppressErrors: true,
  })
  const own = ownPaths(folder, entries)
  const files: ListedFile[] = []
  const skipped: SkippedEntry[] = []
  for (const entry of entries.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const { path, name, dirent } = entry
    if (name === ownFilesList || own.has(path)) continue
    const reason = reasonToSkip(entry, files.length)
    if (reason !== null) skipped.push({ path, reason })
    else if (dirent.isFile()) files.push({ path, bytes: bytesOf(folder, path) })
  }
  return { files, skipped }
}

/** What earlier runs of ours wrote: no source. */
function ownPaths(folder: Folder, entries: readonly glob.Entry[]): ReadonlySet<string> {
  const lists = entries.filter(({ name, dirent }) => name === ownFilesList && dirent.isFile())
  return new Set(
    lists
      .map(({ path }) => folderOf(path))
      .flatMap((at) => [...ownFiles(join(folder, at))].map((path) => (at === '' ? path : `${at}/${path}`))),
  )
}

/** What stands in a folder whose name breaks the line is not even found. */
const unspeakable = /[\\\n\r\u2028\u2029]/

function reasonToSkip({ path, dirent }: glob.Entry, listed: number): SkippedEntry['reason'] | null {
  if (dirent.isSymbolicLink()) return 'link'
  if (!dirent.isFile() && !dirent.isDirectory()) return null
  if (unspeakable.test(path)) return 'name'
  if (dirent.isDirectory()) return path.split('/').length > maxDepth ? 'depth' : null
  return listed >= maxFiles ? 'count' : null
}

function bytesOf(folder: Folder, path: string): number {
  return lstatSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0
}

/** What a person names may be a link, but is a file, and is looked at before a byte is read. */
function readNamed(spelling: string, most: number): Uint8Array | 'missing' | 'too-large' {
  const named = resolve(spelling)
  if (statSync(named, { throwIfNoEntry: false })?.isFile() !== true) return 'missing'
  const file = openSync(named, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const { size } = fstatSync(file)
    return size > most ? 'too-large' : readFileSync(file)
  } finally {
    closeSync(file)
  }
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
    return stat.isFile() && stat.size <= maxFileBytes ? readFileSync(file) : null
  } finally {
    closeSync(file)
  }
}

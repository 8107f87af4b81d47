import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { resolveInside } from '../source/path.js'
import type { Folder, Host, ListedFile, Listing, SkippedEntry } from './host.js'
import { isForeignFolder, maxDepth, maxFileBytes, maxFiles, ownFilesList } from './limits.js'
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
  const target = stat.isSymbolicLink() ? entries(folder) !== null : stat.isDirectory()
  return target ? 'folder' : 'file'
}

function list(folder: Folder): Listing {
  const found: Found = { files: [], skipped: [], own: new Set() }
  walk(folder, '', found)
  const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1)
  return { files: found.files.sort(byPath), skipped: found.skipped.sort(byPath) }
}

interface Found {
  readonly files: ListedFile[]
  readonly skipped: SkippedEntry[]
  /** What an earlier run of ours wrote: no source. */
  readonly own: Set<string>
}

function walk(root: Folder, folder: string, found: Found): void {
  const here = entries(join(root, folder)) ?? []
  if (here.some(({ name }) => name === ownFilesList)) {
    for (const path of ownFiles(join(root, folder))) found.own.add(within(folder, path))
  }
  for (const entry of here) {
    const path = within(folder, entry.name)
    if (entry.isDirectory()) descend(root, path, found)
    else if (!found.own.has(path)) add(root, path, entry, found)
  }
}

function within(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`
}

function descend(root: Folder, path: string, found: Found): void {
  if (isForeignFolder(basename(path))) return
  if (path.split('/').length > maxDepth) found.skipped.push({ path, reason: 'depth' })
  else walk(root, path, found)
}

function add(root: Folder, path: string, entry: Dirent, { files, skipped }: Found): void {
  if (entry.isSymbolicLink()) skipped.push({ path, reason: 'link' })
  else if (!entry.isFile() || entry.name === ownFilesList) return
  else if (/[\\\n]/.test(entry.name)) skipped.push({ path, reason: 'name' })
  else if (files.length >= maxFiles) skipped.push({ path, reason: 'count' })
  else files.push({ path, bytes: lstatSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0 })
}

function entries(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return null
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

import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { folderOf, resolveInside } from '../source/path.js'
import type { Folder, Host, Listing } from './host.js'
import { maxFileBytes } from './limits.js'
import { ownFilesIn, replaceFile, replaceOutput } from './output.js'
import { real } from './real.js'
import { walk } from './walk.js'

/** The file system of this machine. */
export const diskHost: Host = {
  folder: (spelling) => resolve(spelling),
  real,
  kind,
  above: (folder) => (dirname(folder) === folder ? null : dirname(folder)),
  name: (folder) => basename(folder),
  below: (folder, path) => join(folder, ...path.split('/')),
  list,
  read,
  readNamed,
  write: replaceOutput,
  writeNamed: (spelling, content) => {
    replaceFile(resolve(spelling), content)
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

function list(folder: Folder): Listing {
  const { files, skipped, ownLists } = walk(folder)
  const own = new Set(ownLists.flatMap((path) => ownPaths(folder, path)))
  return {
    files: files.filter(({ path }) => !own.has(path)),
    skipped,
    own: files.filter(({ path }) => own.has(path)),
  }
}

/** What earlier runs of ours wrote beside their list at `path`. */
function ownPaths(folder: Folder, path: string): readonly string[] {
  const at = folderOf(path)
  const bytes = read(folder, path)
  const text = bytes === null ? '' : Buffer.from(bytes).toString('utf8')
  return [...ownFilesIn(text)].map((own) => (at === '' ? own : `${at}/${own}`))
}

/** What a person names may be a link, but is a file, and is looked at before a byte is read. */
function readNamed(spelling: string, most: number): Uint8Array | 'missing' | 'too-large' {
  const named = resolve(spelling)
  const bytes = readRegularFile(named, most, 0)
  return bytes ?? (regularSize(named) > most ? 'too-large' : 'missing')
}

/** The bytes of a file; of one that is no regular file, is over the limit, or is not itself at `path`: null. */
function read(folder: Folder, path: string, most = maxFileBytes): Uint8Array | null {
  if (path.includes('\0') || resolveInside('', path) !== path || !isAt(folder, path)) return null
  return readRegularFile(join(folder, path), most, constants.O_NOFOLLOW)
}

/**
 * Whether what `path` leads to stands there under that very name: what lies behind a link is not in `folder`, and a disk
 * that does not tell case or forms of Unicode apart finds files that others do not.
 */
function isAt(folder: Folder, path: string): boolean {
  try {
    return realpathSync.native(join(folder, path)) === join(realpathSync.native(folder), path)
  } catch {
    return false
  }
}

function regularSize(file: string): number {
  try {
    const stat = statSync(file)
    return stat.isFile() ? stat.size : 0
  } catch {
    return 0
  }
}

/** Opened without waiting for a pipe, and looked at before a byte is read; a growing file is cut. */
function readRegularFile(file: string, most: number, flags: number): Uint8Array | null {
  try {
    return readOpened(openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | flags), most)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault) return null
    throw fault
  }
}

function readOpened(file: number, most: number): Uint8Array | null {
  try {
    const stat = fstatSync(file)
    if (!stat.isFile() || stat.size > most) return null
    const bytes = new Uint8Array(stat.size)
    let at = 0
    for (let got = 1; got > 0 && at < bytes.length; at += got) got = readSync(file, bytes, at, bytes.length - at, null)
    return bytes.subarray(0, at)
  } finally {
    closeSync(file)
  }
}

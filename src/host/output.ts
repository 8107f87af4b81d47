import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { digestOf } from '../source/digest.js'
import { folderOf, resolveInside } from '../source/path.js'
import { claimed } from './claim.js'
import { exchange } from './exchange.js'
import type { Move } from './exchange.js'
import { isFault } from './fault.js'
import type { Folder, OutputFile } from './host.js'
import { HostError } from './host.js'
import { ownFilesList } from './limits.js'
import { real } from './real.js'

/**
 * Writes `files` into `folder` and removes what an earlier run left there and this one does not write again.
 * Everything is first written in full elsewhere, then moved into place: no reader meets half a file, and a run that fails
 * leaves what was there. Files that are not ours stay; one that is in the way is an error, before anything is changed.
 */
export function replaceOutput(folder: Folder, files: readonly OutputFile[]): void {
  saying(folder, () => {
    replace(real(folder), files)
  })
}

/** Writes `content` beside the file and moves it there: no reader meets half of it. A pipe or a device is written into. */
export function replaceFile(spelling: string, content: string | Uint8Array): void {
  saying(spelling, () => {
    const file = real(spelling)
    if (existsSync(file) && !statSync(file).isFile()) writeFileSync(file, content)
    else replaceRegular(file, content)
  })
}

function replaceRegular(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  claimed(beside(file), (work) => {
    writeFileSync(join(work, 'new'), content)
    renameSync(join(work, 'new'), file)
  })
}

/** Does `work`; what the system refuses in it is said of `place`. */
function saying(place: string, work: () => void): void {
  try {
    work()
  } catch (fault) {
    if (fault instanceof HostError || !isFault(fault)) throw fault
    throw new HostError('not-writable', place)
  }
}

function replace(folder: Folder, files: readonly OutputFile[]): void {
  for (const { path } of files)
    if (path === '' || resolveInside('', path) !== path) throw new HostError('unsafe-path', path)
  const earlier = ownFiles(folder)
  const inTheWay = files.find(({ path }) => !earlier.has(path) && (exists(folder, path) || !isStraight(folder, path)))
  if (inTheWay !== undefined) throw new HostError('not-ours', join(folder, inTheWay.path))
  if (!isAllOurs(folder, earlier) || !replaceWhole(folder, files)) replaceEach(folder, files, earlier)
}

/**
 * Puts a new folder in the place of `folder`. False where the system does not let it be moved, which is so for a disk of
 * its own and where nothing may be written beside it.
 */
function replaceWhole(folder: Folder, files: readonly OutputFile[]): boolean {
  try {
    mkdirSync(dirname(folder), { recursive: true })
    claimed(beside(folder), (work) => {
      stage(join(work, 'new'), files)
      exchange(wholeMoves(folder, work))
    })
    return true
  } catch (fault) {
    if (existsSync(folder) && isFault(fault, 'EXDEV', 'EBUSY', 'EACCES', 'EPERM', 'EROFS')) return false
    throw fault
  }
}

function wholeMoves(folder: Folder, work: Folder): readonly Move[] {
  const place = { from: join(work, 'new'), to: folder }
  if (!existsSync(folder)) return [place]
  chmodSync(place.from, statSync(folder).mode)
  return [{ from: folder, to: join(work, 'old') }, place]
}

/** The list names old and new files while they change places, so that a run that was cut off can be repeated. */
function replaceEach(folder: Folder, files: readonly OutputFile[], earlier: ReadonlySet<string>): void {
  const now = new Set(files.map(({ path }) => path))
  const list = join(folder, ownFilesList)
  claimed(join(folder, '.mini2mcp-new'), (work) => {
    stage(join(work, 'new'), files)
    for (const [name, paths] of Object.entries({ both: [...earlier, ...now], earlier: [...earlier] }))
      writeFileSync(join(work, name), listing(paths))
    const gone = [...earlier].filter((path) => exists(folder, path))
    for (const path of gone) mkdirSync(join(work, 'old', folderOf(path)), { recursive: true })
    for (const path of now) mkdirSync(join(folder, folderOf(path)), { recursive: true })
    renameSync(join(work, 'both'), list)
    const moves = [
      ...gone.map((path) => ({ from: join(folder, path), to: join(work, 'old', path) })),
      ...[...now].map((path) => ({ from: join(work, 'new', path), to: join(folder, path) })),
      { from: join(work, 'new', ownFilesList), to: list },
    ]
    try {
      exchange(moves)
    } catch (fault) {
      renameSync(join(work, 'earlier'), list)
      throw fault
    }
  })
  for (const path of earlier) if (!now.has(path)) removeEmpty(folder, folderOf(path))
}

/** The files in `folder` that an earlier run wrote, as it listed them; none that lies behind a link. */
function ownFiles(folder: Folder): ReadonlySet<string> {
  const list = join(folder, ownFilesList)
  const listed = existsSync(list) ? ownFilesIn(readFileSync(list, 'utf8')) : new Set<string>()
  return new Set([...listed].filter((path) => isStraight(folder, path)))
}

/** The files that the text of such a list names. */
export function ownFilesIn(list: string): ReadonlySet<string> {
  return new Set(list.split('\n').filter((path) => path !== '' && resolveInside('', path) === path))
}

/** Whether nothing would be lost with `folder`: all that is in it was written by an earlier run. */
function isAllOurs(folder: Folder, earlier: ReadonlySet<string>): boolean {
  if (!existsSync(folder)) return true
  const folders = new Set([...earlier].flatMap((path) => foldersAround(path)))
  const inside = readdirSync(folder, { recursive: true, withFileTypes: true })
  return inside.every((entry) => {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1)
    return entry.isDirectory() ? folders.has(path) : path === ownFilesList || (entry.isFile() && earlier.has(path))
  })
}

function foldersAround(path: string): readonly string[] {
  const above = folderOf(path)
  return above === '' ? [] : [above, ...foldersAround(above)]
}

function exists(folder: Folder, path: string): boolean {
  return existsSync(join(folder, path))
}

/** Whether no link stands between `folder` and the file at `path`, as far as there is anything. */
function isStraight(folder: Folder, path: string): boolean {
  return foldersAround(path).every(
    (above) => !exists(folder, above) || real(join(folder, above)) === join(folder, above),
  )
}

function stage(staging: Folder, files: readonly OutputFile[]): void {
  mkdirSync(staging)
  for (const { path, text } of files) {
    mkdirSync(join(staging, folderOf(path)), { recursive: true })
    writeFileSync(join(staging, path), text)
  }
  writeFileSync(join(staging, ownFilesList), listing(files.map(({ path }) => path)))
}

/** Removes the folder at `path` and those around it as long as they are empty. */
function removeEmpty(folder: Folder, path: string): void {
  for (let at = path; at !== ''; at = folderOf(at)) {
    try {
      rmdirSync(join(folder, at))
    } catch {
      return
    }
  }
}

/** The folder beside `place` in which its next content is made; the same for every run, and of a length that all systems allow. */
function beside(place: string): Folder {
  return join(dirname(place), `.mini2mcp-${digestOf(basename(place)).slice(0, 16)}`)
}

function listing(paths: readonly string[]): string {
  return [...new Set(paths)].sort().join('\n') + '\n'
}

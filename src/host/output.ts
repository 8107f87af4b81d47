import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderOf, resolveInside } from '../source/path.js'
import type { Folder, OutputFile } from './host.js'
import { HostError } from './host.js'
import { ownFilesList } from './limits.js'

/**
 * Writes `files` into `folder` and removes what an earlier run left there and this one does not write again.
 * Everything is first written in full beside the folder, then moved into place: no reader meets half a file.
 * Files that are not ours stay; one that is in the way is an error, before anything is changed.
 */
export function replaceOutput(folder: Folder, files: readonly OutputFile[]): void {
  try {
    replace(folder, files)
  } catch (fault) {
    if (fault instanceof HostError || !(fault instanceof Error && 'code' in fault)) throw fault
    throw new HostError('not-writable', folder)
  }
}

/** Writes `text` beside `file` and moves it there: no reader meets half of it. */
export function replaceFile(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const temporary = mkdtempSync(join(dirname(file), '.mini2mcp-'))
    try {
      writeFileSync(join(temporary, 'new'), text)
      renameSync(join(temporary, 'new'), file)
    } finally {
      rmSync(temporary, { recursive: true, force: true })
    }
  } catch {
    throw new HostError('not-writable', file)
  }
}

function replace(folder: Folder, files: readonly OutputFile[]): void {
  for (const { path } of files)
    if (path === '' || resolveInside('', path) !== path) throw new HostError('unsafe-path', path)
  const earlier = ownFiles(folder)
  const foreign = files.find(({ path }) => !earlier.has(path) && existsSync(join(folder, path)))
  if (foreign !== undefined) throw new HostError('not-ours', join(folder, foreign.path))
  mkdirSync(dirname(folder), { recursive: true })
  // The temporary folder is private to the user, which the one inside it, that may become `folder`, is not.
  const temporary = mkdtempSync(join(dirname(folder), '.mini2mcp-'))
  const staging = join(temporary, 'new')
  try {
    stage(staging, files)
    if (existsSync(folder)) moveInto(folder, staging, files, earlier)
    else renameSync(staging, folder)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** The files in `folder` that an earlier run wrote, as it listed them. */
function ownFiles(folder: Folder): ReadonlySet<string> {
  const list = join(folder, ownFilesList)
  return existsSync(list) ? ownFilesIn(readFileSync(list, 'utf8')) : new Set()
}

/** The files that the text of such a list names. */
export function ownFilesIn(list: string): ReadonlySet<string> {
  return new Set(list.split('\n').filter((path) => path !== '' && resolveInside('', path) === path))
}

function stage(staging: Folder, files: readonly OutputFile[]): void {
  mkdirSync(staging)
  for (const { path, text } of files) {
    mkdirSync(join(staging, folderOf(path)), { recursive: true })
    writeFileSync(join(staging, path), text)
  }
  writeFileSync(join(staging, ownFilesList), listing(files.map(({ path }) => path)))
}

/** The list names old and new files while they change places, so that a run that was cut off can be repeated. */
function moveInto(folder: Folder, staging: Folder, files: readonly OutputFile[], earlier: ReadonlySet<string>): void {
  const now = new Set(files.map(({ path }) => path))
  const both = join(staging, `${ownFilesList}-both`)
  writeFileSync(both, listing([...earlier, ...now]))
  renameSync(both, join(folder, ownFilesList))
  for (const { path } of files) {
    mkdirSync(join(folder, folderOf(path)), { recursive: true })
    renameSync(join(staging, path), join(folder, path))
  }
  for (const path of earlier) if (!now.has(path)) remove(folder, path)
  renameSync(join(staging, ownFilesList), join(folder, ownFilesList))
}

function remove(folder: Folder, path: string): void {
  rmSync(join(folder, path), { force: true })
  for (let parent = folderOf(path); parent !== ''; parent = folderOf(parent)) {
    try {
      rmdirSync(join(folder, parent))
    } catch {
      return
    }
  }
}

function listing(paths: readonly string[]): string {
  return [...new Set(paths)].sort().join('\n') + '\n'
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Folder } from './host.js'

/** An empty folder that is nobody else's. */
export function scratchFolder(): Folder {
  return mkdtempSync(join(tmpdir(), 'mini2mcp-'))
}

/** Removes `folder` and everything in it. */
export function removeFolder(folder: Folder): void {
  rmSync(folder, { recursive: true, force: true })
}

const pageBytes = 4096

/** Memory that the process `pid` takes, in bytes; null where the system does not tell (it does on Linux). */
export function residentBytes(pid: number): number | null {
  try {
    const [, resident] = readFileSync(`/proc/${String(pid)}/statm`, 'latin1').split(' ')
    return resident === undefined ? null : Number(resident) * pageBytes
  } catch {
    return null
  }
}

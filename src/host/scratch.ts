import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Folder } from './host.js'

/** Says whose it is: machines and containers that share the place have processes of the same number. */
const prefix = `mini2mcp-${hostname()}-`

/** An empty folder that is nobody else's. */
export function scratchFolder(): Folder {
  return mkdtempSync(join(tmpdir(), `${prefix}${String(process.pid)}-`))
}

/** Removes `folder` and everything in it. */
export function removeFolder(folder: Folder): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Removes the scratch folders of processes that have ended without the time to do so. */
export function removeLeftOvers(): void {
  for (const name of namesIn(tmpdir())) {
    const [, owner] = (name.startsWith(prefix) && /^(\d+)-\w{6}$/u.exec(name.slice(prefix.length))) || []
    if (owner !== undefined && !isRunning(Number(owner))) removeOwn(join(tmpdir(), name))
  }
}

function namesIn(folder: Folder): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    // It may be somebody else's.
    return !(fault instanceof Error && 'code' in fault && fault.code === 'ESRCH')
  }
}

/** Everybody may put a folder of that name there, or a link. */
function removeOwn(folder: Folder): void {
  try {
    const { uid } = lstatSync(folder)
    if (uid === (process.getuid?.() ?? uid)) removeFolder(folder)
  } catch {
    // Somebody else has removed it meanwhile.
  }
}

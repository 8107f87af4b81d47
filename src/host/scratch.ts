import { mkdtempSync, rmSync } from 'node:fs'
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

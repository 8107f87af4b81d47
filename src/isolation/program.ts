import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byText } from '../source/order.js'
import { installedFolders } from './installed.js'
import type { ProcessLimits } from './limits.js'

let installed: readonly string[] | undefined

/** This package, the folder above `dist`, and what it depends on. */
function ownFolders(): readonly string[] {
  return (installed ??= installedFolders(fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/u, '')))
}

/** Node's permission model, as this version spells it: the process may read what is named and nothing else, start nothing, and load no machine code. */
const permission = ['--permission', '--experimental-permission'].find((flag) =>
  process.allowedNodeEnvironmentFlags.has(flag),
)

/** How Node is started for the script `script`, which may read its own program and the folders `readable`. */
export function nodeFlags(limits: ProcessLimits, readable: readonly string[]): readonly string[] {
  return [
    '--no-warnings',
    `--max-old-space-size=${String(limits.heapMegabytes)}`,
    `--stack-size=${String(limits.stackKilobytes)}`,
    '--disallow-code-generation-from-strings',
    '--disable-proto=delete',
    '--no-addons',
    ...(permission === undefined ? [] : [permission, ...readFlags([...ownFolders(), ...readable])]),
  ]
}

function readFlags(folders: readonly string[]): readonly string[] {
  const granted: string[] = []
  for (const grant of folders.map(asNodeReads).sort(byText))
    if (!granted.some((wider) => grant.startsWith(wider.replace('*', '')))) granted.push(grant)
  return granted.map((grant) => `--allow-fs-read=${grant}`)
}

/** Node takes a star in a name for all that may follow, and version 20 dies of two folders that differ only behind one. */
function asNodeReads(folder: string): string {
  const star = folder.indexOf('*')
  if (star >= 0) return folder.slice(0, star + 1)
  return folder.endsWith(sep) ? folder : folder + sep
}

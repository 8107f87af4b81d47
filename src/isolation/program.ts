import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ProcessLimits } from './limits.js'

/** The top of this package: the folder above `dist`. */
const own = fileURLToPath(new URL('../..', import.meta.url))

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
    ...(permission === undefined ? [] : [permission, ...[...programFolders(), ...readable].map(readOf)]),
  ]
}

function readOf(folder: string): string {
  return `--allow-fs-read=${folder.endsWith(sep) ? folder : folder + sep}`
}

/** This package, and the folders in which its dependencies are looked for. */
function programFolders(): readonly string[] {
  const installed = createRequire(import.meta.url).resolve.paths('x') ?? []
  return [own, ...installed.filter((folder) => !folder.startsWith(own) && within(folder))]
}

/** Of the folders that Node would look into only those above this package: not the ones of the person's home. */
function within(folder: string): boolean {
  return own.startsWith(join(dirname(folder), sep))
}

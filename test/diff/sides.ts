import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { compile } from '../../src/compile.js'
import type { Comparison, ToolChange } from '../../src/diff/changes.js'
import { comparison } from '../../src/diff/diff.js'
import { snapshotOf } from '../../src/diff/snapshot.js'
import type { Snapshot } from '../../src/diff/snapshot.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { memoryHost } from '../../src/host/memory.js'

export type Files = Readonly<Record<string, string>>

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))

/** The files of a fixture app. */
export function fixture(name: string): Files {
  const folder = join(fixtures, name)
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/** What is known of an app. */
export function sideOf(files: Files): Snapshot {
  const [compilation] = compile(memoryHost(files), '')
  return snapshotOf(compilation ?? expect.fail('the test wants an app'))
}

/** `files` with texts replaced in one of them; a text that is not there fails the test. */
export function edited(files: Files, path: string, ...edits: readonly (readonly [string, string])[]): Files {
  let text = files[path] ?? expect.fail(`no ${path}`)
  for (const [from, to] of edits) {
    if (!text.includes(from)) expect.fail(`${path} has no ${from}`)
    text = text.replaceAll(from, to)
  }
  return { ...files, [path]: text }
}

/** `files` with every path that begins with `from` beginning with `to`. */
export function moved(files: Files, from: string, to: string): Files {
  const entries = Object.entries(files).map(([path, text]) => [path.replace(from, to), text] as const)
  return Object.fromEntries(entries)
}

/** What a comparison gives. */
export interface Differing {
  readonly changes: Comparison
  readonly findings: readonly Diagnostic[]
  readonly codes: readonly string[]
  /** The change of the tool of this name. */
  readonly tool: (name: string) => ToolChange | undefined
}

/** Compares two versions of an app. */
export function differing(before: Files, after: Files): Differing {
  const [changes, findings] = comparison(sideOf(before), sideOf(after))
  return {
    changes,
    findings,
    codes: [...new Set(findings.map(({ code }) => code))].sort(),
    tool: (name) => changes.tools.find(({ tool }) => tool === name),
  }
}

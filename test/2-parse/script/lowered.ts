import { expect } from 'vitest'
import { parseScript } from '../../../src/2-parse/script/parse.js'
import type { ScriptUnit } from '../../../src/2-parse/unit.js'
import { printFunction } from './print.js'

/** The unit of a source that has no faults. */
export function unitOf(source: string, file = 'a.js'): ScriptUnit {
  const [unit, diagnostics] = parseScript(file, source)
  expect(diagnostics).toEqual([])
  return unit
}

/** The IR of a source as text, one statement a line. */
export function lowered(source: string, file = 'a.js'): string[] {
  return printFunction(unitOf(source, file).main).split('\n')
}

/** The same for TypeScript. */
export function loweredTs(source: string): string[] {
  return lowered(source, 'a.ts')
}

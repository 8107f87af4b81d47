import type { Code } from '../../diagnostics/catalogue.js'
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js'
import { lineTable, locate, type LineTable } from '../../source/location.js'
import type { ScriptUnit } from '../unit.js'
import { emptyFunction } from './empty-function.js'
import { unfitForParsing } from './limits.js'
import type { Lowered } from './lower.js'
import { understand } from './recover.js'
import type { Fault } from './syntax.js'

/** A script file or `<wxs>` block as IR. Never throws: what cannot be read is said in the diagnostics. */
export function parseScript(file: string, text: string): Result<ScriptUnit> {
  const lines = lineTable(text)
  const unfit = unfitForParsing(text)
  if (unfit !== null) return opaqueScript(file, text, unfit)
  const { outcome, faults } = understand(file, text)
  const said = faultDiagnostics(faults, file, lines)
  if (typeof outcome === 'string') return [opaqueUnit(file, lines, outcome), [...said, whyOpaque(file, outcome)]]
  const { cutAt, ...read } = outcome
  const whole = faults.length === 0 && cutAt < 0
  return [
    { kind: 'script', file, lines, ...read, whole, opaque: null },
    [...said, ...cutDiagnostics(outcome, file, lines)],
  ]
}

/** A script that is not read at all, and why. */
export function opaqueScript(file: string, text: string, why: NonNullable<ScriptUnit['opaque']>): Result<ScriptUnit> {
  return [opaqueUnit(file, lineTable(text), why), [whyOpaque(file, why)]]
}

function faultDiagnostics(faults: readonly Fault[], file: string, lines: LineTable): Diagnostic[] {
  return faults.map(({ reason, offset }) => ({
    code: 'parse/script-syntax',
    params: { file, reason },
    at: locate(file, lines, offset),
  }))
}

function cutDiagnostics({ cutAt }: Lowered, file: string, lines: LineTable): Diagnostic[] {
  return cutAt < 0 ? [] : [{ code: 'parse/script-cut', params: { file }, at: locate(file, lines, cutAt) }]
}

const opaqueCodes = {
  'too-large': 'parse/script-too-large',
  'over-budget': 'parse/script-over-budget',
  'too-deep': 'parse/script-too-deep',
  unparsable: 'parse/script-unparsable',
} as const satisfies Record<NonNullable<ScriptUnit['opaque']>, Code>

function whyOpaque(file: string, opaque: NonNullable<ScriptUnit['opaque']>): Diagnostic {
  return { code: opaqueCodes[opaque], params: { file }, at: { file, line: 1, column: 0 } }
}

function opaqueUnit(file: string, lines: LineTable, opaque: NonNullable<ScriptUnit['opaque']>): ScriptUnit {
  const nothing = { main: emptyFunction(file), dependencies: [], exports: [], esm: false, types: null, whole: false }
  return { kind: 'script', file, lines, ...nothing, opaque }
}

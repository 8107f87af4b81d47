import type { Code } from '../../diagnostics/catalogue.js'
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js'
import { lineTable, locate, type LineTable } from '../../source/location.js'
import { extensionOf } from '../../source/path.js'
import type { ScriptUnit } from '../unit.js'
import type { FunctionIr } from './ir.js'
import { scanBrackets, unfitForParsing } from './limits.js'
import { lowerProgram, type Lowered } from './lower.js'
import { readProgram, type Fault, type Syntax } from './syntax.js'

/** Syntax errors of one file that are reported one by one. */
const MOST_FAULTS = 5

/** A script file or `<wxs>` block as IR. Never throws: what cannot be read is said in the diagnostics. */
export function parseScript(file: string, text: string): Result<ScriptUnit> {
  const lines = lineTable(text)
  const unfit = unfitForParsing(text, lines.length)
  if (unfit !== null) return [opaqueUnit(file, lines, unfit), [whyOpaque(file, unfit)]]
  const whole = readProgram(file, text)
  const syntax = whole.program === null && !whole.tooDeep ? salvage(file, text, whole) : whole
  const faults = faultDiagnostics(syntax.faults, file, lines)
  const lowered = syntax.program === null ? null : lowerSafely(syntax.program, file)
  if (lowered === null) {
    const opaque = whole.program !== null || whole.tooDeep ? 'too-deep' : 'unparsable'
    return [opaqueUnit(file, lines, opaque), [...faults, whyOpaque(file, opaque)]]
  }
  return [{ kind: 'script', file, lines, ...parts(lowered), opaque: null }, [...faults, ...cutDiagnostics(lowered, file, lines)]]
}

function parts({ main, dependencies, exports, esm }: Lowered): Omit<Lowered, 'cutAt'> {
  return { main, dependencies, exports, esm }
}

/** `null` where the tree is too deep for the stack. */
function lowerSafely(program: NonNullable<Syntax['program']>, file: string): Lowered | null {
  try {
    return lowerProgram(program, file, extensionOf(file).startsWith('ts'))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Of a file with a fatal error, the top-level statements before the one that has it. */
function salvage(file: string, text: string, failed: Syntax): Syntax {
  const [fault] = failed.faults
  if (fault === undefined) return failed
  const end = scanBrackets(text).tops.findLast((top) => top > 0 && top <= fault.offset)
  if (end === undefined) return failed
  const { program } = readProgram(file, text.slice(0, end))
  return { ...failed, program: program === null || program.body.length === 0 ? null : program }
}

function faultDiagnostics(faults: readonly Fault[], file: string, lines: LineTable): Diagnostic[] {
  return faults.slice(0, MOST_FAULTS).map(({ reason, offset }) => ({
    code: 'parse/script-syntax',
    params: { file, reason },
    at: locate(file, lines, offset),
  }))
}

function cutDiagnostics({ cutAt }: Lowered, file: string, lines: LineTable): Diagnostic[] {
  return cutAt < 0 ? [] : [{ code: 'parse/script-cut', params: { file }, at: locate(file, lines, cutAt) }]
}

const opaqueCodes = {
  minified: 'parse/script-minified',
  'too-large': 'parse/script-too-large',
  'too-deep': 'parse/script-too-deep',
  unparsable: 'parse/script-unparsable',
} as const satisfies Record<NonNullable<ScriptUnit['opaque']>, Code>

function whyOpaque(file: string, opaque: NonNullable<ScriptUnit['opaque']>): Diagnostic {
  return { code: opaqueCodes[opaque], params: { file }, at: { file, line: 1, column: 0 } }
}

function opaqueUnit(file: string, lines: LineTable, opaque: NonNullable<ScriptUnit['opaque']>): ScriptUnit {
  return { kind: 'script', file, lines, main: emptyMain(file), dependencies: [], exports: [], esm: false, opaque }
}

function emptyMain(file: string): FunctionIr {
  return {
    id: 0,
    name: '',
    file,
    at: 0,
    params: [],
    rest: null,
    slots: 0,
    names: [],
    argumentsSlot: -1,
    selfSlot: -1,
    hoisted: [],
    body: [],
    arrow: false,
    async: false,
    generator: false,
    sharedSlots: new Set(),
  }
}

import type * as Babel from '@babel/parser'
import type { ParseError, ParserOptions, ParserPlugin } from '@babel/parser'
import type { Expression, Program } from '@babel/types'
import { createRequire } from 'node:module'
import { extensionOf } from '../../source/path.js'

/** Required, not imported: an import reads the text of a CommonJS package twice, which takes longer than to run it. */
const { parse, parseExpression } = createRequire(import.meta.url)('@babel/parser') as typeof Babel

/** What the parser made of a text. `program` is null where nothing could be read. */
export interface Syntax {
  readonly program: Program | null
  readonly faults: readonly Fault[]
  /** The parser ran out of stack. */
  readonly tooDeep: boolean
}

/** `reason` is one of the parser's own reason codes, a closed vocabulary that no text of the app can get into. */
export interface Fault {
  readonly reason: string
  readonly offset: number
}

/** One way of reading everything; what only a complete program must obey is not ours to check. */
const options: ParserOptions = {
  sourceType: 'module',
  strictMode: false,
  errorRecovery: true,
  allowImportExportEverywhere: true,
  allowAwaitOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowNewTargetOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
  allowYieldOutsideFunction: true,
  attachComment: false,
  tokens: false,
  ranges: false,
}

/** Tried in turn until one reads the file without a fault. */
const javascript: readonly (readonly ParserPlugin[])[] = [[], ['jsx', 'flow'], ['typescript']]

/** The same for what is not JavaScript, by file extension. */
const dialects: ReadonlyMap<string, readonly (readonly ParserPlugin[])[]> = new Map([
  ['ts', [['typescript'], ['typescript', 'jsx']]],
  ['tsx', [['typescript', 'jsx']]],
])

/** Declaration files, in which constants have no values. */
const declarations: readonly (readonly ParserPlugin[])[] = [[['typescript', { dts: true }]]]

/** Proposals that build tools have long accepted. */
const proposals: readonly ParserPlugin[] = ['decorators-legacy', 'decoratorAutoAccessors', 'exportDefaultFrom']

/** The syntax tree of a script file: in the dialect that has least to object to. */
export function readProgram(file: string, text: string): Syntax {
  let best: Syntax = { program: null, faults: [], tooDeep: false }
  for (const plugins of file.endsWith('.d.ts') ? declarations : (dialects.get(extensionOf(file)) ?? javascript)) {
    const syntax = attempt(text, plugins)
    if (syntax.tooDeep || (syntax.program !== null && syntax.faults.length === 0)) return syntax
    if (isBetter(syntax, best)) best = syntax
  }
  return best
}

function isBetter(one: Syntax, other: Syntax): boolean {
  if (one.program === null) return other.program === null && other.faults.length === 0
  return other.program === null || one.faults.length < other.faults.length
}

/** The syntax tree of a text that is one expression; `null` where it is none. */
export function readExpression(text: string): Expression | null {
  try {
    return parseExpression(text, { attachComment: false, strictMode: false })
  } catch {
    return null
  }
}

function attempt(text: string, plugins: readonly ParserPlugin[]): Syntax {
  try {
    const { program, errors } = parse(text, { ...options, plugins: [...proposals, ...plugins] })
    return { program, faults: (errors ?? []).map(faultOf), tooDeep: false }
  } catch (error) {
    return { program: null, faults: isParseError(error) ? [faultOf(error)] : [], tooDeep: error instanceof RangeError }
  }
}

function isParseError(error: unknown): error is ParseError & { readonly pos: number } {
  return error instanceof SyntaxError && 'reasonCode' in error && 'pos' in error
}

function faultOf(error: ParseError): Fault {
  return { reason: error.reasonCode, offset: isParseError(error) ? error.pos : 0 }
}

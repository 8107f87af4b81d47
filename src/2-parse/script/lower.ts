import type { Node, Program, Statement } from '@babel/types'
import type { ScriptUnit } from '../unit.js'
import type { Expr, Stmt } from './ir.js'
import { lowerExpression } from './lower/expressions.js'
import { finish } from './lower/functions.js'
import { declareBody } from './lower/hoist.js'
import { Frame, Scope, type FileState } from './lower/scope.js'
import { lowerStatement } from './lower/statements.js'
import { typeTable } from './types/table.js'

/** What lowering makes of a file. `cutAt` is the offset from which nesting was given up, -1 where nowhere. */
export type Lowered = Pick<ScriptUnit, 'main' | 'dependencies' | 'exports' | 'esm' | 'types'> & {
  readonly cutAt: number
}

/** A whole file, in one pass. */
export function lowerProgram(program: Program, file: string, typescript: boolean): Lowered {
  const state = fileState(file, typescript)
  state.esm = program.body.some(isModuleSyntax)
  state.functions = 1
  const scope = new Scope(state, new Frame(false), null)
  const body: Stmt[] = []
  declareBody(program.body, scope)
  for (const value of state.evaluated) body.push({ s: 'expr', value })
  for (const statement of program.body) lowerStatement(statement, scope, body)
  const main = finish({ id: 0, at: 0, scope, body, from: 0, outside: 0 }, { name: '' })
  const { exports, esm, cutAt } = state
  const types = typescript ? typeTable(program, file) : null
  return { main, dependencies: [...state.dependencies], exports, esm, types, cutAt }
}

/** An expression by itself: all its names are free. */
export function lowerFree(node: Node): Expr {
  return lowerExpression(node, new Scope(fileState('', false), new Frame(false), null))
}

function fileState(file: string, typescript: boolean): FileState {
  return {
    file,
    typescript,
    expression: lowerExpression,
    statement: lowerStatement,
    dependencies: new Set(),
    exports: [],
    evaluated: [],
    functions: 0,
    depth: 0,
    deepest: 0,
    cutAt: -1,
    esm: false,
  }
}

function isModuleSyntax(node: Statement): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
      return true
    default:
      return false
  }
}

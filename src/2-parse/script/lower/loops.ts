import type {
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  Statement,
  WhileStatement,
} from '@babel/types'
import type { Expr, Pattern, SlotRange, Stmt } from '../ir.js'
import { lowerVariables } from './declarations.js'
import { lowerDiscarded } from './discarded.js'
import { blockScope } from './hoist.js'
import { at } from './nodes.js'
import { lowerPattern } from './patterns.js'
import type { Scope } from './scope.js'

export function lowerFor(node: ForStatement, scope: Scope, out: Stmt[]): void {
  const init: Stmt[] = []
  const turn = startTurn(scope)
  let inner = scope
  if (node.init?.type === 'VariableDeclaration') {
    inner = blockScope([node.init], scope)
    lowerVariables(node.init, inner, init)
  } else if (node.init) lowerDiscarded(node.init, scope, init)
  const test = node.test ? scope.file.expression(node.test, inner) : null
  const update = node.update ? scope.file.expression(node.update, inner) : null
  const body = lowerBody(node.body, inner)
  out.push({ s: 'for', init, test, update, body, fresh: endTurn(turn, scope) })
}

export function lowerEach(node: ForInStatement | ForOfStatement, scope: Scope, out: Stmt[]): void {
  const subject = scope.file.expression(node.right, scope)
  const turn = startTurn(scope)
  const { left } = node
  const inner = left.type === 'VariableDeclaration' ? blockScope([left], scope) : scope
  const name = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left
  const target: Pattern = name ? lowerPattern(name, inner) : { t: 'local', up: 0, slot: scope.frame.slot('') }
  if (node.type === 'ForOfStatement' && node.await) {
    const loop = lowerForAwait(node, { target, subject }, inner)
    out.push({ ...loop, fresh: endTurn(turn, scope) })
    return
  }
  const over = node.type === 'ForOfStatement' ? 'of' : 'in'
  const body = lowerBody(node.body, inner)
  out.push({ s: 'each', over, target, subject, body, fresh: endTurn(turn, scope) })
}

/** Where the slots and functions of a loop begin. */
interface Turn {
  readonly slots: number
  readonly functions: number
}

function startTurn({ frame, file }: Scope): Turn {
  return { slots: frame.names.length, functions: file.functions }
}

/** The slots that the loop declares, where a function in it may capture them: every turn then has its own (`var` is not among them). */
function endTurn(turn: Turn, { frame, file }: Scope): SlotRange | null {
  const captured = file.functions > turn.functions && frame.names.length > turn.slots
  return captured ? { from: turn.slots, to: frame.names.length } : null
}

/** Each element is awaited before the loop variable gets it. */
function lowerForAwait(
  node: ForOfStatement,
  { target, subject }: { target: Pattern; subject: Expr },
  scope: Scope,
): Extract<Stmt, { s: 'each' }> {
  const slot = scope.frame.slot('')
  const element: Expr = { k: 'local', up: 0, slot, at: at(node.left) }
  const body: Stmt[] = [
    { s: 'declare', target, value: { k: 'await', argument: element } },
    ...lowerBody(node.body, scope),
  ]
  return { s: 'each', over: 'of', target: { t: 'local', up: 0, slot }, subject, body, fresh: null }
}

export function lowerWhile(node: WhileStatement, scope: Scope, out: Stmt[]): void {
  out.push({
    s: 'while',
    test: scope.file.expression(node.test, scope),
    body: lowerBody(node.body, scope),
    first: false,
  })
}

export function lowerDoWhile(node: DoWhileStatement, scope: Scope, out: Stmt[]): void {
  const body = lowerBody(node.body, scope)
  out.push({ s: 'while', test: scope.file.expression(node.test, scope), body, first: true })
}

function lowerBody(node: Statement, scope: Scope): Stmt[] {
  const body = node.type === 'BlockStatement' ? node.body : [node]
  const inner = blockScope(body, scope)
  const out: Stmt[] = []
  for (const statement of body) scope.file.statement(statement, inner, out)
  return out
}

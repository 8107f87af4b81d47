import type {
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  Statement,
  WhileStatement,
} from '@babel/types'
import type { Expr, Pattern, Stmt } from '../ir.js'
import { lowerVariables } from './declarations.js'
import { blockScope } from './hoist.js'
import { at } from './nodes.js'
import { lowerPattern } from './patterns.js'
import type { Scope } from './scope.js'

export function lowerFor(node: ForStatement, scope: Scope, out: Stmt[]): void {
  const init: Stmt[] = []
  let inner = scope
  if (node.init?.type === 'VariableDeclaration') {
    inner = blockScope([node.init], scope)
    lowerVariables(node.init, inner, init)
  } else if (node.init) init.push({ s: 'expr', value: scope.file.expression(node.init, scope) })
  const test = node.test ? scope.file.expression(node.test, inner) : null
  const update = node.update ? scope.file.expression(node.update, inner) : null
  out.push({ s: 'for', init, test, update, body: lowerBody(node.body, inner) })
}

export function lowerEach(node: ForInStatement | ForOfStatement, scope: Scope, out: Stmt[]): void {
  const subject = scope.file.expression(node.right, scope)
  const { left } = node
  const inner = left.type === 'VariableDeclaration' ? blockScope([left], scope) : scope
  const name = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left
  const target: Pattern = name ? lowerPattern(name, inner) : { t: 'local', up: 0, slot: scope.frame.slot('') }
  if (node.type === 'ForOfStatement' && node.await) {
    out.push(lowerForAwait(node, { target, subject }, inner))
    return
  }
  const over = node.type === 'ForOfStatement' ? 'of' : 'in'
  out.push({ s: 'each', over, target, subject, body: lowerBody(node.body, inner) })
}

/** Each element is awaited before the loop variable gets it. */
function lowerForAwait(
  node: ForOfStatement,
  { target, subject }: { target: Pattern; subject: Expr },
  scope: Scope,
): Stmt {
  const slot = scope.frame.slot('')
  const element: Expr = { k: 'local', up: 0, slot, at: at(node.left) }
  const body: Stmt[] = [
    { s: 'declare', target, value: { k: 'await', argument: element } },
    ...lowerBody(node.body, scope),
  ]
  return { s: 'each', over: 'of', target: { t: 'local', up: 0, slot }, subject, body }
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

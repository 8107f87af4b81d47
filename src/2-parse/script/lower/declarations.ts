import type { ClassDeclaration, Expression, FunctionDeclaration, VariableDeclaration } from '@babel/types'
import type { Expr, Stmt } from '../ir.js'
import { declareSlot, own } from './build.js'
import { lowerClass } from './classes.js'
import { lowerFunction } from './functions.js'
import { at } from './nodes.js'
import { lowerPattern } from './patterns.js'
import type { Scope } from './scope.js'

/** Functions that TypeScript puts before code whose async functions it has rewritten: what they do is known by name. */
const HELPERS: ReadonlySet<string> = new Set(['__awaiter', '__generator'])

/** Declarations that give a value; the slots of the others exist already. */
export function lowerVariables(node: VariableDeclaration, scope: Scope, out: Stmt[]): void {
  if (node.declare === true) return
  for (const { id, init } of node.declarations) {
    if (!init) continue
    const target = lowerPattern(id, scope)
    const name = id.type === 'Identifier' ? id.name : ''
    const written = scope.file.expression(init, scope, name)
    const value: Expr = HELPERS.has(name) ? { k: 'global', name, at: at(init) } : written
    out.push({ s: 'declare', target, value })
  }
}

/** Lowered where it stands, so that functions are numbered in source order, and set before the body runs. */
export function lowerFunctionDeclaration(node: FunctionDeclaration, scope: Scope, out: Stmt[]): void {
  if (!node.id) return
  const { name } = node.id
  const slot = scope.declare(name)
  scope.frame.hoisted.push({ slot, fn: lowerFunction(node, scope, name) })
  const outer = scope.frame.leaked.has(name) ? scope.root().declare(name) : slot
  if (outer !== slot) out.push(declareSlot(outer, own(slot, at(node.id))))
}

/** A class is a value that its declaration assigns; what its decorators return takes its place. */
export function lowerClassDeclaration(node: ClassDeclaration, scope: Scope, out: Stmt[]): void {
  if (node.declare === true || !node.id) return
  const slot = scope.declare(node.id.name)
  out.push(declareSlot(slot, { k: 'class', class: lowerClass(node, scope, '') }))
  for (const { expression } of [...(node.decorators ?? [])].reverse()) decorate(slot, expression, { scope, out })
}

/** `X = decorator(X) ?? X`. */
function decorate(slot: number, decorator: Expression, { scope, out }: { scope: Scope; out: Stmt[] }): void {
  const place = at(decorator)
  const self = own(slot, place)
  const callee = scope.file.expression(decorator, scope)
  const call: Expr = { k: 'call', callee, args: [self], optional: false, at: place }
  const value: Expr = { k: 'logical', operator: '??', left: call, right: self }
  out.push({ s: 'expr', value: { k: 'assign', operator: '=', target: { t: 'local', up: 0, slot }, value, at: place } })
}

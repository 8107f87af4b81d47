import type { Declaration, Statement, TSModuleDeclaration } from '@babel/types'
import type { Expr, Stmt } from '../ir.js'
import { assignMember, declareSlot, own } from './build.js'
import { boundNames, declareBody } from './hoist.js'
import { at } from './nodes.js'
import type { Scope } from './scope.js'

/**
 * A block that fills an object: what it exports are members of the object, functions and classes also names of the block.
 * One that holds only types leaves nothing.
 */
export function lowerNamespace(node: TSModuleDeclaration, scope: Scope, out: Stmt[]): void {
  if (node.declare === true || node.id.type !== 'Identifier' || !hasValues(node)) return
  const slot = scope.declare(node.id.name)
  const place = at(node.id)
  const object: Expr = { k: 'object', properties: [], at: place }
  const value: Expr = { k: 'logical', operator: '||', left: own(slot, place), right: object }
  out.push(declareSlot(slot, value))
  const body: Stmt[] = []
  if (node.body.type === 'TSModuleDeclaration')
    lowerInnerNamespace(node.body, slot, { scope: scope.block(), out: body })
  else lowerMembers(node.body.body, slot, { scope, out: body })
  out.push({ s: 'block', body })
}

interface Place {
  readonly scope: Scope
  readonly out: Stmt[]
}

/** `namespace A.B {}`: B is exported from A. */
function lowerInnerNamespace(node: TSModuleDeclaration, owner: number, { scope, out }: Place): void {
  if (node.id.type !== 'Identifier') return
  scope.declare(node.id.name)
  lowerNamespace(node, scope, out)
  const place = at(node.id)
  out.push(assignMember(own(owner, place), node.id.name, scope.read(node.id.name, place), place))
}

function lowerMembers(nodes: readonly Statement[], owner: number, { scope, out }: Place): void {
  const inner = scope.block()
  declareBody(nodes, inner)
  for (const node of nodes) declareMembers(exportedBy(node), owner, inner)
  const functions: Stmt[] = []
  const body: Stmt[] = []
  for (const node of nodes) {
    const exported = exportedBy(node)
    inner.file.statement(exported ?? node, inner, body)
    if (exported) exportMembers(exported, owner, { scope: inner, out: isFunction(exported) ? functions : body })
  }
  out.push(...functions, ...body)
}

function exportedBy(node: Statement): Declaration | null {
  return node.type === 'ExportNamedDeclaration' ? (node.declaration ?? null) : null
}

function isFunction(node: Declaration): boolean {
  return node.type === 'FunctionDeclaration'
}

/** Exported variables are nothing but members of the object. */
function declareMembers(exported: Declaration | null, owner: number, scope: Scope): void {
  if (exported?.type !== 'VariableDeclaration') return
  for (const name of boundNames(exported)) scope.names.set(name, { b: 'member', owner, name })
}

/** All other exports are slots, which are copied into the object once they have their value. */
function exportMembers(exported: Declaration, owner: number, { scope, out }: Place): void {
  const place = at(exported)
  for (const name of boundNames(exported)) {
    if (typeof scope.names.get(name) !== 'number') continue
    out.push(assignMember(own(owner, place), name, scope.read(name, place), place))
  }
}

function hasValues(node: TSModuleDeclaration): boolean {
  if (node.body.type === 'TSModuleDeclaration') return hasValues(node.body)
  return node.body.body.some((statement) => {
    const inner = statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement
    if (inner.type === 'TSModuleDeclaration') return inner.declare !== true && hasValues(inner)
    return inner.type !== 'TSInterfaceDeclaration' && inner.type !== 'TSTypeAliasDeclaration'
  })
}

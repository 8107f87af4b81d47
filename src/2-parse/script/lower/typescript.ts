import type {
  Statement,
  TSEntityName,
  TSEnumDeclaration,
  TSExportAssignment,
  TSImportEqualsDeclaration,
  TSModuleDeclaration,
} from '@babel/types'
import type { Expr, Pattern, Property, Stmt } from '../ir.js'
import { foldConstant } from './fold.js'
import { boundNames, declareBody } from './hoist.js'
import { at, constant } from './nodes.js'
import type { MemberBinding, Scope } from './scope.js'

/** An object with both directions for numeric members. What is not constant is assigned after the object exists. */
export function lowerEnum(node: TSEnumDeclaration, scope: Scope, out: Stmt[]): void {
  const slot = scope.declare(node.id.name)
  const place = at(node.id)
  const inner = scope.block()
  const known = new Map<string, string | number>()
  const properties: Property[] = scope.frame.built.has(slot) ? [{ p: 'spread', value: own(slot, place), at: place }] : []
  const later: Stmt[] = []
  let next: number | null = 0
  for (const member of node.members) {
    const name = member.id.type === 'Identifier' ? member.id.name : member.id.value
    const expr: Expr = member.initializer ? scope.file.expression(member.initializer, inner, name) : constant(next ?? undefined)
    const value = foldConstant(expr, (of) => memberOf(of, slot, known))
    if (value === null) later.push(assign(slot, name, expr))
    else {
      known.set(name, value)
      properties.push(...both(name, value, at(member)))
    }
    next = typeof value === 'number' ? value + 1 : null
    inner.names.set(name, { b: 'member', owner: slot, name })
  }
  scope.frame.built.add(slot)
  out.push({ s: 'declare', target: { t: 'local', up: 0, slot }, value: { k: 'object', properties, at: place } }, ...later)
}

function both(name: string, value: string | number, place: number): Property[] {
  const forward: Property = { p: 'value', key: name, value: constant(value), at: place }
  if (typeof value === 'string') return [forward]
  return [forward, { p: 'value', key: String(value), value: constant(name), at: place }]
}

function memberOf(expr: Expr, slot: number, known: ReadonlyMap<string, string | number>): string | number | null {
  if (expr.k !== 'member' || expr.object.k !== 'local') return null
  return expr.object.up === 0 && expr.object.slot === slot ? (known.get(expr.name) ?? null) : null
}

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
  out.push({ s: 'declare', target: { t: 'local', up: 0, slot }, value })
  const body: Stmt[] = []
  if (node.body.type === 'TSModuleDeclaration') lowerInnerNamespace(node.body, slot, { scope: scope.block(), out: body })
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
  out.push(assign(owner, node.id.name, scope.read(node.id.name, at(node))))
}

function lowerMembers(nodes: readonly Statement[], owner: number, { scope, out }: Place): void {
  const inner = scope.block()
  declareBody(nodes, inner)
  const functions: Stmt[] = []
  const body: Stmt[] = []
  for (const node of nodes) {
    const exported = node.type === 'ExportNamedDeclaration' ? node.declaration : null
    if (exported?.type === 'VariableDeclaration') declareMembers(boundNames(exported), owner, inner)
  }
  for (const node of nodes) {
    const exported = node.type === 'ExportNamedDeclaration' ? node.declaration : null
    inner.file.statement(exported ?? node, inner, body)
    if (!exported || exported.type === 'VariableDeclaration') continue
    const filled = exported.type === 'FunctionDeclaration' ? functions : body
    for (const name of boundNames(exported)) {
      if (typeof inner.names.get(name) === 'number') filled.push(assign(owner, name, inner.read(name, at(exported))))
    }
  }
  out.push(...functions, ...body)
}

function declareMembers(names: readonly string[], owner: number, scope: Scope): void {
  for (const name of names) {
    const binding: MemberBinding = { b: 'member', owner, name }
    scope.names.set(name, binding)
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

/** `import x = require('y')` and `import x = A.b`. */
export function lowerImportEquals(node: TSImportEqualsDeclaration, scope: Scope, out: Stmt[]): void {
  if (isTypeOnly(node)) return
  const target: Pattern = { t: 'local', up: 0, slot: scope.declare(node.id.name) }
  const { moduleReference } = node
  if (moduleReference.type !== 'TSExternalModuleReference') {
    out.push({ s: 'declare', target, value: entity(moduleReference, scope) })
    return
  }
  const source = moduleReference.expression.value
  scope.file.dependencies.add(source)
  const callee = scope.read('require', at(moduleReference))
  const value: Expr = { k: 'call', callee, args: [constant(source)], optional: false, at: at(moduleReference) }
  out.push({ s: 'declare', target, value })
  if (node.isExport && scope.outer === null) exportSlot(node.id.name, scope)
}

function exportSlot(name: string, scope: Scope): void {
  scope.file.exports.push({ e: 'slot', name, slot: scope.declare(name) })
}

function isTypeOnly(node: TSImportEqualsDeclaration): boolean {
  return node.importKind === 'type'
}

function entity(node: TSEntityName, scope: Scope): Expr {
  if (node.type === 'Identifier') return scope.read(node.name, at(node))
  return { k: 'member', object: entity(node.left, scope), name: node.right.name, optional: false, at: at(node.right) }
}

/** `export = x`. */
export function lowerExportAssignment(node: TSExportAssignment, scope: Scope, out: Stmt[]): void {
  const place = at(node)
  const object = scope.read('module', place)
  const target: Pattern = { t: 'member', target: { k: 'member', object, name: 'exports', optional: false, at: place } }
  const value = scope.file.expression(node.expression, scope, 'exports')
  out.push({ s: 'expr', value: { k: 'assign', operator: '=', target, value, at: place } })
}

function own(slot: number, place: number): Expr {
  return { k: 'local', up: 0, slot, at: place }
}

function assign(owner: number, name: string, value: Expr): Stmt {
  const target: Pattern = { t: 'member', target: { k: 'member', object: own(owner, 0), name, optional: false, at: 0 } }
  return { s: 'expr', value: { k: 'assign', operator: '=', target, value, at: 0 } }
}

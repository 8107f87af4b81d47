import type { TSEnumDeclaration } from '@babel/types'
import type { Expr, Property, Stmt } from '../ir.js'
import { assignMember, declareSlot, own } from './build.js'
import { foldConstant } from './fold.js'
import { at, constant } from './nodes.js'
import type { Scope } from './scope.js'

/**
 * An object with both directions for numeric members, also where only `declare`d: its members are inlined in what uses
 * them. What is not constant is assigned after the object exists.
 */
export function lowerEnum(node: TSEnumDeclaration, scope: Scope, out: Stmt[]): void {
  const slot = scope.declare(node.id.name)
  const place = at(node.id)
  const inner = scope.block()
  const known = new Map<string, string | number>()
  const properties: Property[] = scope.frame.built.has(slot)
    ? [{ p: 'spread', value: own(slot, place), at: place }]
    : []
  const later: Stmt[] = []
  let next: number | null = 0
  for (const member of node.members) {
    const name = member.id.type === 'Identifier' ? member.id.name : member.id.value
    const expr: Expr = member.initializer
      ? scope.file.expression(member.initializer, inner, name)
      : constant(next ?? undefined)
    const value = foldConstant(expr, (of) => memberOf(of, slot, known))
    if (value === null) later.push(assignMember(own(slot, place), name, expr, at(member)))
    else {
      known.set(name, value)
      properties.push(...both(name, value, at(member)))
    }
    next = typeof value === 'number' ? value + 1 : null
    inner.names.set(name, { b: 'member', owner: slot, name })
  }
  scope.frame.built.add(slot)
  out.push(declareSlot(slot, { k: 'object', properties, at: place }), ...later)
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

import type { Expr, Stmt } from '../ir.js'

/** Use of a slot of the function being lowered. */
export function own(slot: number, at: number): Expr {
  return { k: 'local', up: 0, slot, at }
}

/** `let slot = value`. */
export function declareSlot(slot: number, value: Expr): Stmt {
  return { s: 'declare', target: { t: 'local', up: 0, slot }, value }
}

/** `object.name = value`. */
export function assignMember(object: Expr, name: string, value: Expr, at: number): Stmt {
  const target = { t: 'member', target: { k: 'member', object, name, optional: false, at } } as const
  return { s: 'expr', value: { k: 'assign', operator: '=', target, value, at } }
}

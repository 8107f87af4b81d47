import type { Node } from '@babel/types'
import type { Expr } from '../ir.js'
import { literalText } from './nodes.js'
import type { Scope } from './scope.js'

/** The key of a property or member: its text, or the expression that computes it. Private names keep their `#`. */
export function keyOf(owner: { readonly key: Node; readonly computed?: boolean }, scope: Scope): string | Expr {
  const { key } = owner
  const text = literalText(key)
  if (text !== null) return text
  if (key.type === 'NumericLiteral') return String(key.value)
  if (owner.computed === true) return scope.file.expression(key, scope)
  if (key.type === 'Identifier') return key.name
  if (key.type === 'PrivateName') return `#${key.id.name}`
  if (key.type === 'BigIntLiteral') return key.value
  return scope.file.expression(key, scope)
}

/** The name that a function takes from the key it is stored under. */
export function nameFrom(key: string | Expr): string {
  if (typeof key === 'string') return key
  return key.k === 'const' && typeof key.value === 'string' ? key.value : ''
}

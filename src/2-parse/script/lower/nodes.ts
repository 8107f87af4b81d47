import type { Node, TemplateLiteral } from '@babel/types'
import type { Expr, Primitive } from '../ir.js'

/** Offset of a node in its file. */
export function at(node: Node): number {
  return node.start ?? 0
}

/** A known value. */
export function constant(value: Primitive): Expr {
  return { k: 'const', value }
}

/** What lowering does not model. */
export function unknown(node: Node): Expr {
  return { k: 'unknown', at: at(node) }
}

/** The text of a string literal or of a template literal without holes; `null` for anything else. */
export function literalText(node: Node | undefined): string | null {
  if (node?.type === 'StringLiteral') return node.value
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return cooked(node, 0)
  return null
}

/** The text before the hole number `index` of a template literal, escapes resolved where they are valid. */
export function cooked(node: TemplateLiteral, index: number): string {
  const value = node.quasis[index]?.value
  return value?.cooked ?? value?.raw ?? ''
}

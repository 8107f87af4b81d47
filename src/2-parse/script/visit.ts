import type { Expr, FunctionIr } from './ir.js'

/** Every expression in `fn`, that of nested functions included, in no particular order. The IR is plain data: it is walked as such. */
export function expressionsIn(fn: FunctionIr): readonly Expr[] {
  const found: Expr[] = []
  const left: unknown[] = [fn]
  while (left.length > 0) {
    const node = left.pop()
    if (typeof node !== 'object' || node === null || node instanceof Set) continue
    if (isExpr(node)) found.push(node)
    for (const part of Object.values(node)) if (typeof part === 'object') left.push(part)
  }
  return found
}

/** Only expressions have the key `k`. */
function isExpr(node: object): node is Expr {
  return 'k' in node
}

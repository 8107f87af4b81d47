import type { BinaryOperator, Expr, UnaryOperator } from '../ir.js'

type Value = string | number

/** The constant that an enum initialiser means; `member` knows the enum's earlier members. `null` where it is none. */
export function foldConstant(expr: Expr, member: (expr: Expr) => Value | null): Value | null {
  switch (expr.k) {
    case 'const':
      return typeof expr.value === 'string' || typeof expr.value === 'number' ? expr.value : null
    case 'unary': {
      const argument = foldConstant(expr.argument, member)
      return typeof argument === 'number' ? foldUnary(expr.operator, argument) : null
    }
    case 'binary': {
      const left = foldConstant(expr.left, member)
      const right = foldConstant(expr.right, member)
      return left === null || right === null ? null : foldBinary(expr.operator, left, right)
    }
    case 'text':
      return foldText(expr.parts, member)
    default:
      return member(expr)
  }
}

function foldUnary(operator: UnaryOperator, value: number): number | null {
  if (operator === '~') return ~value
  return operator === '-' ? -value : null
}

const arithmetic: Partial<Record<BinaryOperator, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '**': (left, right) => left ** right,
  '|': (left, right) => left | right,
  '&': (left, right) => left & right,
  '^': (left, right) => left ^ right,
  '<<': (left, right) => left << right,
  '>>': (left, right) => left >> right,
  '>>>': (left, right) => left >>> right,
}

function foldBinary(operator: BinaryOperator, left: Value, right: Value): Value | null {
  if (typeof left === 'number' && typeof right === 'number') return arithmetic[operator]?.(left, right) ?? null
  return operator === '+' ? `${String(left)}${String(right)}` : null
}

function foldText(parts: readonly (string | Expr)[], member: (expr: Expr) => Value | null): string | null {
  let text = ''
  for (const part of parts) {
    const value = typeof part === 'string' ? part : foldConstant(part, member)
    if (value === null) return null
    text += String(value)
  }
  return text
}

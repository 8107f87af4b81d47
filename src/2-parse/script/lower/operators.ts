import type {
  AssignmentExpression,
  BinaryExpression,
  LogicalExpression,
  Node,
  UnaryExpression,
  UpdateExpression,
} from '@babel/types'
import type { AssignOperator, BinaryOperator, Expr, LogicalOperator, UnaryOperator } from '../ir.js'
import { at, constant, unknown } from './nodes.js'
import { lowerPattern } from './patterns.js'
import { noteCut, type Scope } from './scope.js'

/** Operands from which a chain of one operator is flattened or cut: it nests as deep as it is long. */
const LONG_CHAIN = 100

const unaryOperators: ReadonlySet<string> = new Set<UnaryOperator>(['-', '+', '!', '~', 'typeof', 'void', 'delete'])

const binaryOperators: ReadonlySet<string> = new Set<BinaryOperator>([
  ...(['+', '-', '*', '/', '%', '**', '==', '!=', '===', '!==', '<', '<=', '>', '>='] as const),
  ...(['&', '|', '^', '<<', '>>', '>>>', 'in', 'instanceof'] as const),
])

/** `-1`, `!0` and `void 0` become the constants they mean. */
export function lowerUnary(node: UnaryExpression, scope: Scope): Expr {
  const { operator } = node
  const argument = scope.file.expression(node.argument, scope)
  if (!isUnary(operator)) return unknown(node)
  if (argument.k === 'const') {
    if (operator === 'void') return constant(undefined)
    if (operator === '!') return constant(!argument.value)
    if (operator === '-' && typeof argument.value === 'number') return constant(-argument.value)
    if (operator === '+' && typeof argument.value === 'number') return argument
  }
  return { k: 'unary', operator, argument }
}

export function lowerUpdate(node: UpdateExpression, scope: Scope): Expr {
  return { k: 'update', operator: node.operator, target: lowerPattern(node.argument, scope), at: at(node) }
}

/** Functions take their name from the variable or property that they are assigned to. */
export function lowerAssignment(node: AssignmentExpression, scope: Scope): Expr {
  const target = lowerPattern(node.left, scope)
  const name =
    node.left.type === 'Identifier'
      ? node.left.name
      : target.t === 'member' && target.target.k === 'member'
        ? target.target.name
        : ''
  const value = scope.file.expression(node.right, scope, name)
  return { k: 'assign', operator: node.operator as AssignOperator, target, value, at: at(node) }
}

/** Left-associative chains are as deep as they are long, so they are walked in a loop. */
export function lowerBinary(node: BinaryExpression, scope: Scope): Expr {
  const spine = [node]
  let head = node.left
  while (head.type === 'BinaryExpression') {
    spine.push(head)
    head = head.left
  }
  const first = head.type === 'PrivateName' ? constant(`#${head.id.name}`) : scope.file.expression(head, scope)
  const links = spine.reverse().map(({ operator, right }) => ({ operator, right: scope.file.expression(right, scope) }))
  return links.length < LONG_CHAIN ? chain(first, links) : longChain(first, links, node, scope)
}

interface Link {
  readonly operator: string
  readonly right: Expr
}

function chain(first: Expr, links: readonly Link[]): Expr {
  let left = first
  for (const { operator, right } of links) {
    left = isBinary(operator) ? binary(operator, left, right) : { k: 'sequence', items: [left, right, lost] }
  }
  return left
}

/** 'undefined' is the only type whose name comes after 'u': minifiers write `typeof x < 'u'` for `typeof x !== 'undefined'`. */
function binary(operator: BinaryOperator, left: Expr, right: Expr): Expr {
  const isOfType = left.k === 'unary' && left.operator === 'typeof' && right.k === 'const' && right.value === 'u'
  if (isOfType && operator === '<') return { k: 'binary', operator: '!==', left, right: constant('undefined') }
  if (isOfType && operator === '>') return { k: 'binary', operator: '===', left, right: constant('undefined') }
  return { k: 'binary', operator, left, right }
}

const lost: Expr = { k: 'unknown', at: 0 }

/**
 * What nests too deep for whoever walks the IR. From the first text on, `+` only appends: the rest of such a chain is
 * one flat template. Of any other chain the operands are kept and the value is given up.
 */
function longChain(first: Expr, links: readonly Link[], node: Node, scope: Scope): Expr {
  const operands = [first, ...links.map(({ right }) => right)]
  const text = operands.findIndex(isText)
  if (text >= 0 && text < LONG_CHAIN && links.every(({ operator }) => operator === '+')) {
    const head = text === 0 ? [] : [chain(first, links.slice(0, text - 1))]
    return { k: 'text', parts: [...head, ...operands.slice(text)].map(textPart) }
  }
  noteCut(at(node), scope)
  return { k: 'sequence', items: [...operands, unknown(node)] }
}

function isText(expr: Expr): boolean {
  return expr.k === 'text' || (expr.k === 'const' && typeof expr.value === 'string')
}

function textPart(expr: Expr): string | Expr {
  return expr.k === 'const' && typeof expr.value === 'string' ? expr.value : expr
}

/** `&&`, `||` and `??` are associative: a long chain becomes a balanced tree. */
export function lowerLogical(node: LogicalExpression, scope: Scope): Expr {
  const { operator } = node
  const operands: Node[] = []
  let head: Node = node
  while (head.type === 'LogicalExpression' && head.operator === operator) {
    operands.push(head.right)
    head = head.left
  }
  operands.push(head)
  const lowered = operands.reverse().map((operand) => scope.file.expression(operand, scope))
  return balance(operator, lowered, lowered.length >= LONG_CHAIN)
}

function balance(operator: LogicalOperator, operands: readonly Expr[], even: boolean): Expr {
  const [only] = operands
  if (only !== undefined && operands.length === 1) return only
  const cut = even ? operands.length >> 1 : operands.length - 1
  const left = balance(operator, operands.slice(0, cut), even)
  return { k: 'logical', operator, left, right: balance(operator, operands.slice(cut), even) }
}

function isUnary(operator: string): operator is UnaryOperator {
  return unaryOperators.has(operator)
}

function isBinary(operator: string): operator is BinaryOperator {
  return binaryOperators.has(operator)
}

import type { ConditionalExpression, Expression, LogicalExpression } from '@babel/types'
import type { Stmt } from '../ir.js'
import { DEEPEST, descend, type Scope } from './scope.js'

/**
 * An expression whose value nobody uses, as the statements that it stands for: `a && b()` is `if (a) b()`, `a, b` is two
 * statements. Authors and minifiers write the one for the other, so that both must be read the same.
 */
export function lowerDiscarded(node: Expression, scope: Scope, out: Stmt[]): void {
  const { file } = scope
  if (file.depth > DEEPEST) {
    out.push({ s: 'expr', value: file.expression(node, scope) })
    return
  }
  descend(file)
  lowerOne(node, scope, out)
  file.depth--
}

function lowerOne(node: Expression, scope: Scope, out: Stmt[]): void {
  if (node.type === 'SequenceExpression') for (const item of node.expressions) lowerDiscarded(item, scope, out)
  else if (node.type === 'ConditionalExpression') lowerChoice(node, scope, out)
  else if (node.type === 'LogicalExpression' && node.operator !== '??') lowerGuarded(node, scope, out)
  else if (node.type === 'UnaryExpression' && (node.operator === '!' || node.operator === 'void'))
    lowerDiscarded(node.argument, scope, out)
  else out.push({ s: 'expr', value: scope.file.expression(node, scope) })
}

function lowerChoice(node: ConditionalExpression, scope: Scope, out: Stmt[]): void {
  const test = scope.file.expression(withoutLead(node.test, scope, out), scope)
  out.push({ s: 'if', test, then: branch(node.consequent, scope), otherwise: branch(node.alternate, scope) })
}

function lowerGuarded(node: LogicalExpression, scope: Scope, out: Stmt[]): void {
  const test = scope.file.expression(withoutLead(node.left, scope, out), scope)
  const guarded = branch(node.right, scope)
  const isAnd = node.operator === '&&'
  out.push({ s: 'if', test, then: isAnd ? guarded : [], otherwise: isAnd ? [] : guarded })
}

function branch(node: Expression, scope: Scope): Stmt[] {
  const out: Stmt[] = []
  lowerDiscarded(node, scope, out)
  return out
}

/** What is evaluated first of all becomes statements before: of `a, b` remains `b`, of `(a, b) && c` remains `b && c`. */
export function withoutLead(node: Expression, scope: Scope, out: Stmt[]): Expression {
  switch (node.type) {
    case 'SequenceExpression': {
      for (const item of node.expressions.slice(0, -1)) lowerDiscarded(item, scope, out)
      const last = node.expressions.at(-1)
      return last ? withoutLead(last, scope, out) : node
    }
    case 'LogicalExpression':
      return leadOf(node.left) ? { ...node, left: withoutLead(node.left, scope, out) } : node
    case 'UnaryExpression':
      return leadOf(node.argument) ? { ...node, argument: withoutLead(node.argument, scope, out) } : node
    default:
      return node
  }
}

/** Whether a sequence stands at the beginning. Chains are as deep as they are long, so they are walked in a loop. */
function leadOf(node: Expression): boolean {
  let head = node
  while (head.type === 'LogicalExpression' || head.type === 'UnaryExpression')
    head = head.type === 'LogicalExpression' ? head.left : head.argument
  return head.type === 'SequenceExpression'
}

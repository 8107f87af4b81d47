import type { ArrayPattern, Node, ObjectPattern } from '@babel/types'
import type { Pattern, PatternProperty } from '../ir.js'
import { keyOf } from './keys.js'
import { at } from './nodes.js'
import type { Scope } from './scope.js'

/** Anything that can stand to the left of `=`, be a parameter or a loop variable. */
export function lowerPattern(node: Node, scope: Scope): Pattern {
  switch (node.type) {
    case 'Identifier':
      return scope.write(node.name, at(node))
    case 'ObjectPattern':
      return lowerObjectPattern(node, scope)
    case 'ArrayPattern':
      return lowerArrayPattern(node, scope)
    case 'AssignmentPattern':
      return lowerDefault(node.left, node.right, scope)
    case 'RestElement':
      return lowerPattern(node.argument, scope)
    case 'TSParameterProperty':
      return lowerPattern(node.parameter, scope)
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return lowerPattern(node.expression, scope)
    default:
      return { t: 'member', target: scope.file.expression(node, scope) }
  }
}

function lowerDefault(left: Node, right: Node, scope: Scope): Pattern {
  const value = scope.file.expression(right, scope, left.type === 'Identifier' ? left.name : '')
  return { t: 'default', target: lowerPattern(left, scope), value }
}

function lowerObjectPattern(node: ObjectPattern, scope: Scope): Pattern {
  const properties: PatternProperty[] = []
  let rest: Pattern | null = null
  for (const property of node.properties) {
    if (property.type === 'RestElement') rest = lowerPattern(property.argument, scope)
    else properties.push({ key: keyOf(property, scope), value: lowerPattern(property.value, scope), at: at(property) })
  }
  return { t: 'object', properties, rest, at: at(node) }
}

function lowerArrayPattern(node: ArrayPattern, scope: Scope): Pattern {
  const elements: (Pattern | null)[] = []
  let rest: Pattern | null = null
  for (const element of node.elements) {
    if (element?.type === 'RestElement') rest = lowerPattern(element.argument, scope)
    else elements.push(element ? lowerPattern(element, scope) : null)
  }
  return { t: 'array', elements, rest, at: at(node) }
}

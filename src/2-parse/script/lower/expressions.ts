import type {
  ArrayExpression,
  ArgumentPlaceholder,
  CallExpression,
  Expression,
  MemberExpression,
  NewExpression,
  Node,
  ObjectExpression,
  ObjectMethod,
  OptionalCallExpression,
  OptionalMemberExpression,
  SpreadElement,
  TaggedTemplateExpression,
  TemplateLiteral,
} from '@babel/types'
import type { Expr, Property } from '../ir.js'
import { lowerClass } from './classes.js'
import { lowerFunction } from './functions.js'
import { keyOf, nameFrom } from './keys.js'
import { at, constant, cooked, literalText, unknown } from './nodes.js'
import { lowerAssignment, lowerBinary, lowerLogical, lowerUnary, lowerUpdate } from './operators.js'
import { DEEPEST, descend, noteCut, type Scope } from './scope.js'

type Lowerings = {
  readonly [Type in Node['type']]?: (node: Extract<Node, { type: Type }>, scope: Scope, name: string) => Expr
}

/** How each kind of expression is lowered. One that is not listed has an unknown value. */
const lowerings: Lowerings = {
  Identifier: (node, scope) => scope.read(node.name, at(node)),
  StringLiteral: (node) => constant(node.value),
  MemberExpression: (node, scope) => lowerMember(node, scope, false),
  CallExpression: lowerCall,
  ThisExpression: () => thisExpr,
  ObjectExpression: lowerObject,
  NumericLiteral: (node) => constant(node.value),
  FunctionExpression: (node, scope, name) => ({ k: 'function', fn: lowerFunction(node, scope, name) }),
  ArrowFunctionExpression: (node, scope, name) => ({ k: 'function', fn: lowerFunction(node, scope, name) }),
  AssignmentExpression: lowerAssignment,
  BinaryExpression: lowerBinary,
  LogicalExpression: lowerLogical,
  UnaryExpression: lowerUnary,
  UpdateExpression: lowerUpdate,
  BooleanLiteral: (node) => constant(node.value),
  NullLiteral: () => constant(null),
  ArrayExpression: lowerArray,
  TemplateLiteral: lowerTemplate,
  ConditionalExpression: (node, scope, name) => ({
    k: 'conditional',
    test: scope.file.expression(node.test, scope),
    then: scope.file.expression(node.consequent, scope, name),
    otherwise: scope.file.expression(node.alternate, scope, name),
  }),
  NewExpression: lowerNew,
  AwaitExpression: (node, scope) => ({ k: 'await', argument: scope.file.expression(node.argument, scope) }),
  YieldExpression: (node, scope) => ({
    k: 'yield',
    argument: node.argument ? scope.file.expression(node.argument, scope) : null,
    delegate: node.delegate,
  }),
  SequenceExpression: (node, scope) => ({
    k: 'sequence',
    items: node.expressions.map((item) => scope.file.expression(item, scope)),
  }),
  OptionalMemberExpression: (node, scope) => lowerMember(node, scope, true),
  OptionalCallExpression: lowerCall,
  SpreadElement: (node, scope) => ({ k: 'spread', argument: scope.file.expression(node.argument, scope) }),
  ClassExpression: (node, scope, name) => ({ k: 'class', class: lowerClass(node, scope, name) }),
  RegExpLiteral: (node) => ({ k: 'regex', source: node.pattern, flags: node.flags }),
  BigIntLiteral: (node) => constant(Number(node.value)),
  TaggedTemplateExpression: lowerTagged,
  Super: () => superExpr,
  Import: (node) => ({ k: 'global', name: 'import', at: at(node) }),
  ParenthesizedExpression: erase,
  TSAsExpression: erase,
  TSSatisfiesExpression: erase,
  TSNonNullExpression: erase,
  TSTypeAssertion: erase,
  TSInstantiationExpression: erase,
  TypeCastExpression: erase,
}

/** Where an error-tolerant parse left a gap. */
const missing: Expr = { k: 'unknown', at: 0 }
const thisExpr: Expr = { k: 'this' }
const superExpr: Expr = { k: 'super' }

/** Any expression. `name` is what a function or class without a name of its own is called here. */
export function lowerExpression(node: Node | null, scope: Scope, name = ''): Expr {
  if (node === null) return missing
  const lower = lowerings[node.type] as ((node: Node, scope: Scope, name: string) => Expr) | undefined
  if (lower === undefined) return unknown(node)
  const { file } = scope
  if (file.depth > DEEPEST) {
    noteCut(at(node), scope)
    return unknown(node)
  }
  descend(file)
  const lowered = lower(node, scope, name)
  file.depth--
  return lowered
}

function erase(node: { readonly expression: Node }, scope: Scope, name: string): Expr {
  return scope.file.expression(node.expression, scope, name)
}

/** After a `?.` the whole rest of the chain is skipped, so that each of its links counts as optional. */
function lowerMember(node: MemberExpression | OptionalMemberExpression, scope: Scope, optional: boolean): Expr {
  const object = scope.file.expression(node.object, scope)
  const { property } = node
  const place = at(property)
  if (!node.computed && property.type === 'Identifier')
    return { k: 'member', object, name: property.name, optional, at: place }
  const name = literalText(property) ?? (property.type === 'PrivateName' ? `#${property.id.name}` : null)
  if (name !== null) return { k: 'member', object, name, optional, at: place }
  return { k: 'index', object, index: scope.file.expression(property, scope), optional, at: place }
}

function lowerCall(node: CallExpression | OptionalCallExpression, scope: Scope): Expr {
  const callee = scope.file.expression(node.callee, scope)
  noteDependency(callee, node.arguments[0], scope)
  const args = lowerArguments(node.arguments, scope)
  return { k: 'call', callee, args, optional: node.type === 'OptionalCallExpression', at: at(node) }
}

function lowerNew(node: NewExpression, scope: Scope): Expr {
  const callee = scope.file.expression(node.callee, scope)
  return { k: 'new', callee, args: lowerArguments(node.arguments, scope), at: at(node) }
}

function lowerArguments(nodes: readonly (Expression | SpreadElement | ArgumentPlaceholder)[], scope: Scope): Expr[] {
  return nodes.map((node) => scope.file.expression(node, scope))
}

/** `require('x')`, `require.async('x')` and `import('x')`. */
function noteDependency(callee: Expr, argument: Node | undefined, scope: Scope): void {
  const called = callee.k === 'member' && callee.name === 'async' ? callee.object : callee
  if (called.k !== 'global' || (called.name !== 'require' && called.name !== 'import')) return
  const source = literalText(argument)
  if (source !== null) scope.file.dependencies.add(source)
}

function lowerArray(node: ArrayExpression, scope: Scope): Expr {
  const elements = node.elements.map((element) => (element ? scope.file.expression(element, scope) : null))
  return { k: 'array', elements, at: at(node) }
}

function lowerObject(node: ObjectExpression, scope: Scope): Expr {
  return { k: 'object', properties: node.properties.map((property) => lowerProperty(property, scope)), at: at(node) }
}

function lowerProperty(node: ObjectExpression['properties'][number], scope: Scope): Property {
  const place = at(node)
  if (node.type === 'SpreadElement')
    return { p: 'spread', value: scope.file.expression(node.argument, scope), at: place }
  if (node.type === 'ObjectMethod') return lowerMethod(node, scope)
  const key = keyOf(node, scope)
  return { p: 'value', key, value: scope.file.expression(node.value, scope, nameFrom(key)), at: place }
}

function lowerMethod(node: ObjectMethod, scope: Scope): Property {
  const key = keyOf(node, scope)
  const fn = lowerFunction(node, scope, nameFrom(key))
  if (node.kind === 'method') return { p: 'value', key, value: { k: 'function', fn }, at: at(node) }
  return { p: node.kind, key, fn, at: at(node) }
}

function lowerTemplate(node: TemplateLiteral, scope: Scope): Expr {
  const whole = literalText(node)
  if (whole !== null) return constant(whole)
  return { k: 'text', parts: templateParts(node, scope) }
}

function templateParts(node: TemplateLiteral, scope: Scope): (string | Expr)[] {
  const parts: (string | Expr)[] = []
  node.quasis.forEach((_, index) => {
    const text = cooked(node, index)
    if (text !== '') parts.push(text)
    const hole = node.expressions[index]
    if (hole) parts.push(scope.file.expression(hole, scope))
  })
  return parts
}

/** The tag gets the array of texts, which is not modelled, and the values of the holes. */
function lowerTagged(node: TaggedTemplateExpression, scope: Scope): Expr {
  const callee = scope.file.expression(node.tag, scope)
  const holes = node.quasi.expressions.map((hole) => scope.file.expression(hole, scope))
  return { k: 'call', callee, args: [unknown(node.quasi), ...holes], optional: false, at: at(node) }
}

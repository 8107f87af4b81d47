import type {
  ArrowFunctionExpression,
  BlockStatement,
  ClassMethod,
  ClassPrivateMethod,
  Expression,
  FunctionDeclaration,
  FunctionExpression,
  Node,
  ObjectMethod,
  Statement,
  TSParameterProperty,
} from '@babel/types'
import type { FunctionIr, Pattern, Stmt } from '../ir.js'
import { declareBody, declarePattern } from './hoist.js'
import { at } from './nodes.js'
import { lowerPattern } from './patterns.js'
import { Frame, Scope } from './scope.js'

export type FunctionNode =
  FunctionDeclaration | FunctionExpression | ArrowFunctionExpression | ObjectMethod | ClassMethod | ClassPrivateMethod

const none: ReadonlySet<number> = new Set()

/** A function and everything in it. `name` is what the place it stands in calls it, where it has no name of its own. */
export function lowerFunction(node: FunctionNode, scope: Scope, name: string): FunctionIr {
  const arrow = node.type === 'ArrowFunctionExpression'
  const builder = begin(scope, node, arrow)
  for (const parameter of node.params) declarePattern(parameter, builder.scope)
  if (node.body.type === 'BlockStatement') declareBody(node.body.body, builder.scope)
  const selfSlot = declareSelf(node, builder.scope)
  const [params, rest] = lowerParameters(node.params, builder.scope)
  lowerBody(node.body, node.params, builder)
  return finish(builder, {
    name: ownName(node) || name,
    params,
    rest,
    selfSlot,
    arrow,
    async: node.async === true,
    generator: node.generator === true,
  })
}

/** The initialiser of a class field: a method without parameters that returns the value. */
export function lowerInitializer(value: Expression, scope: Scope, name: string): FunctionIr {
  const builder = begin(scope, value, false)
  builder.body.push({ s: 'return', value: scope.file.expression(value, builder.scope, name), at: at(value) })
  return finish(builder, { name })
}

/** Statements that run as a function of their own: a class's static block. */
export function lowerBlockFunction(node: Node, body: readonly Statement[], scope: Scope): FunctionIr {
  const builder = begin(scope, node, false)
  declareBody(body, builder.scope)
  for (const statement of body) scope.file.statement(statement, builder.scope, builder.body)
  return finish(builder, { name: '' })
}

interface Builder {
  readonly id: number
  readonly at: number
  readonly scope: Scope
  readonly body: Stmt[]
  /** The nesting at which it stands, and the deepest so far of what is around it. */
  readonly from: number
  readonly outside: number
}

function begin(scope: Scope, node: Node, arrow: boolean): Builder {
  const { file } = scope
  const { depth: from, deepest: outside } = file
  file.deepest = from
  return {
    id: file.functions++,
    at: at(node),
    scope: new Scope(file, new Frame(!arrow), scope),
    body: [],
    from,
    outside,
  }
}

type Traits = Pick<FunctionIr, 'name'> &
  Partial<Pick<FunctionIr, 'params' | 'rest' | 'selfSlot' | 'arrow' | 'async' | 'generator'>>

/** Closes the frame of a function: from here on it never changes. */
export function finish({ id, at, scope, body, from, outside }: Builder, traits: Traits): FunctionIr {
  const { frame, file } = scope
  const nesting = file.deepest - from
  file.deepest = outside
  return {
    id,
    name: traits.name,
    file: file.file,
    at,
    params: traits.params ?? [],
    rest: traits.rest ?? null,
    slots: frame.names.length,
    names: frame.names,
    argumentsSlot: frame.argumentsSlot,
    selfSlot: traits.selfSlot ?? -1,
    hoisted: frame.hoisted,
    body,
    nesting,
    arrow: traits.arrow ?? false,
    async: traits.async ?? false,
    generator: traits.generator ?? false,
    sharedSlots: frame.shared.size > 0 ? frame.shared : none,
  }
}

function ownName(node: FunctionNode): string {
  const named = node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression'
  return named ? (node.id?.name ?? '') : ''
}

/** A function expression's own name, unless a parameter or variable hides it. */
function declareSelf(node: FunctionNode, scope: Scope): number {
  if (node.type !== 'FunctionExpression' || !node.id || scope.names.has(node.id.name)) return -1
  return scope.declare(node.id.name)
}

/** TypeScript's `this` parameter is only a type. */
function lowerParameters(nodes: readonly Node[], scope: Scope): readonly [readonly Pattern[], Pattern | null] {
  const params: Pattern[] = []
  let rest: Pattern | null = null
  for (const node of nodes) {
    if (node.type === 'Identifier' && node.name === 'this') continue
    if (node.type === 'RestElement') rest = lowerPattern(node.argument, scope)
    else params.push(lowerPattern(node, scope))
  }
  return [params, rest]
}

function lowerBody(body: BlockStatement | Expression, params: readonly Node[], builder: Builder): void {
  const { scope, body: out } = builder
  if (body.type !== 'BlockStatement') {
    out.push({ s: 'return', value: scope.file.expression(body, scope), at: at(body) })
    return
  }
  const stored = params.filter((node) => node.type === 'TSParameterProperty')
  const [first] = body.body
  const afterSuper = stored.length > 0 && first !== undefined && callsSuper(first) ? 1 : 0
  body.body.forEach((statement, index) => {
    if (index === afterSuper) storeParameters(stored, builder)
    scope.file.statement(statement, scope, out)
  })
  if (body.body.length <= afterSuper) storeParameters(stored, builder)
}

function callsSuper(node: Statement): boolean {
  const call = node.type === 'ExpressionStatement' ? node.expression : null
  return call?.type === 'CallExpression' && call.callee.type === 'Super'
}

/** `constructor(private api: Api)` also sets `this.api`. */
function storeParameters(params: readonly TSParameterProperty[], { scope, body }: Builder): void {
  for (const node of params) {
    const left = node.parameter.type === 'AssignmentPattern' ? node.parameter.left : node.parameter
    if (left.type !== 'Identifier') continue
    const place = at(left)
    body.push({
      s: 'expr',
      value: {
        k: 'assign',
        operator: '=',
        target: {
          t: 'member',
          target: { k: 'member', object: { k: 'this' }, name: left.name, optional: false, at: place },
        },
        value: scope.read(left.name, place),
        at: place,
      },
    })
  }
}

import type {
  CallExpression,
  Class,
  ClassBody,
  Expression,
  ExportDefaultDeclaration,
  Function as FunctionNode,
  ObjectExpression,
  ObjectMember,
  Statement,
  TSType,
} from '@babel/types'
import { keyText, type TypeReading } from './read.js'
import { UNKNOWN_TYPE, type TypeMember, type TypeShape } from './shape.js'

/** Parts of a configuration that hold methods themselves. */
const holders: ReadonlySet<string> = new Set(['methods', 'lifetimes', 'pageLifetimes'])

/**
 * What a file says about the configurations that it writes: objects given to a call, held by a variable or exported,
 * and classes. The first that says something about a method or about `data` counts.
 */
export class Registered {
  readonly parameters = new Map<string, TypeShape>()
  data: TypeShape | null = null

  constructor(private readonly reading: TypeReading) {}

  add(statement: Statement): void {
    if (statement.type === 'ExpressionStatement') this.#expression(statement.expression)
    else if (statement.type === 'ClassDeclaration') this.#class(statement)
    else if (statement.type === 'VariableDeclaration')
      for (const { init } of statement.declarations) if (init) this.#expression(init)
  }

  addExported(declaration: ExportDefaultDeclaration['declaration'] | Statement): void {
    if (declaration.type === 'ClassDeclaration') this.#class(declaration)
    else if (declaration.type === 'ObjectExpression' || declaration.type === 'CallExpression')
      this.#expression(declaration)
  }

  #expression(node: Expression): void {
    const value = withoutAssertion(node)
    if (value.type === 'ObjectExpression') this.#members(value.properties)
    else if (value.type === 'ClassExpression') this.#class(value)
    else if (value.type === 'CallExpression' || value.type === 'NewExpression') this.#call(value)
  }

  #call({ arguments: args, typeParameters }: Pick<CallExpression, 'arguments' | 'typeParameters'>): void {
    for (const argument of args)
      if (argument.type !== 'SpreadElement' && argument.type !== 'ArgumentPlaceholder') this.#expression(argument)
    const [named] = typeParameters?.type === 'TSTypeParameterInstantiation' ? typeParameters.params : []
    if (named && this.data) this.data = { t: 'all', parts: [this.data, this.reading.shape(named)] }
  }

  #class({ body }: Class): void {
    this.#members(body.body)
  }

  #members(members: ObjectExpression['properties'] | ClassBody['body']): void {
    for (const member of members) {
      if (!('key' in member) || ('computed' in member && member.computed)) continue
      const name = keyText(member.key)
      if (name !== null) this.#member(name, member)
    }
  }

  #member(name: string, member: ObjectMember | ClassBody['body'][number]): void {
    if (member.type === 'ObjectMethod' || member.type === 'ClassMethod') this.#method(name, member.params)
    else if (member.type === 'ObjectProperty' || member.type === 'ClassProperty') {
      const { value } = member
      if (name === 'data') this.data ??= this.#data(member)
      if (value?.type === 'FunctionExpression' || value?.type === 'ArrowFunctionExpression')
        this.#method(name, value.params)
      else if (value?.type === 'ObjectExpression' && holders.has(name)) this.#members(value.properties)
    }
  }

  #method(name: string, params: FunctionNode['params']): void {
    if (this.parameters.has(name)) return
    const first = params.find((param) => !(param.type === 'Identifier' && param.name === 'this'))
    const target = first?.type === 'AssignmentPattern' ? first.left : first
    const type =
      target?.type === 'Identifier' || target?.type === 'ObjectPattern'
        ? this.reading.annotated(target.typeAnnotation)
        : null
    if (type) this.parameters.set(name, type)
  }

  #data(
    member: Extract<ObjectMember | ClassBody['body'][number], { type: 'ObjectProperty' | 'ClassProperty' }>,
  ): TypeShape | null {
    const written = member.type === 'ClassProperty' ? this.reading.annotated(member.typeAnnotation) : null
    if (written) return written
    const { value } = member
    return value && isExpression(value) ? this.#asserted(value) : null
  }

  /** What is asserted of a value or of its fields: `{ list: [] as Item[] }`. */
  #asserted(node: Expression): TypeShape {
    const type = assertedType(node)
    if (type) return this.reading.shape(type)
    const value = withoutAssertion(node)
    if (value.type !== 'ObjectExpression') return UNKNOWN_TYPE
    return {
      t: 'object',
      members: value.properties.flatMap((property): readonly TypeMember[] => {
        const name = property.type === 'ObjectProperty' && !property.computed ? keyText(property.key) : null
        if (name === null || property.type !== 'ObjectProperty' || !isExpression(property.value)) return []
        const type = this.#asserted(property.value)
        return type.t === 'unknown' ? [] : [{ name, type, optional: false }]
      }),
    }
  }
}

function assertedType(node: Expression): TSType | null {
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion' && node.type !== 'TSSatisfiesExpression')
    return null
  const { typeAnnotation: type } = node
  // `as const` says nothing that the value does not.
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'
    ? null
    : type
}

function withoutAssertion(node: Expression): Expression {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return withoutAssertion(node.expression)
    default:
      return node
  }
}

const patterns: ReadonlySet<string> = new Set([
  'ArrayPattern',
  'AssignmentPattern',
  'ObjectPattern',
  'RestElement',
  'VoidPattern',
])

/** In an object that is no pattern, values are expressions. */
function isExpression(node: { readonly type: string }): node is Expression {
  return !patterns.has(node.type)
}

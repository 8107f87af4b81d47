import type {
  Expression,
  TSEntityName,
  TSExpressionWithTypeArguments,
  TSInterfaceDeclaration,
  TSLiteralType,
  TSType,
  TSTypeAnnotation,
  TSTypeElement,
  TypeAnnotation,
  Noop,
} from '@babel/types'
import { UNKNOWN_TYPE, type TypeMember, type TypeShape } from './shape.js'

/** Types as they are written in one file. */
export class TypeReading {
  constructor(private readonly file: string) {}

  /** What stands behind a colon. */
  annotated(annotation: TSTypeAnnotation | TypeAnnotation | Noop | null | undefined): TypeShape | null {
    return annotation?.type === 'TSTypeAnnotation' ? this.shape(annotation.typeAnnotation) : null
  }

  shape(node: TSType): TypeShape {
    switch (node.type) {
      case 'TSUnionType':
        return { t: 'any', parts: node.types.map((part) => this.shape(part)) }
      case 'TSIntersectionType':
        return { t: 'all', parts: node.types.map((part) => this.shape(part)) }
      case 'TSTypeLiteral':
        return { t: 'object', members: this.#members(node.members) }
      case 'TSTypeReference':
        return this.#named(entityText(node.typeName), node.typeParameters?.params)
      case 'TSParenthesizedType':
        return this.shape(node.typeAnnotation)
      case 'TSTypeOperator':
        return node.operator === 'readonly' ? this.shape(node.typeAnnotation) : this.#computed(node)
      case 'TSLiteralType':
        return literalShape(node)
      case 'TSArrayType':
        return { t: 'array', element: this.shape(node.elementType) }
      case 'TSTypeQuery':
      case 'TSIndexedAccessType':
      case 'TSMappedType':
        return this.#computed(node)
      case 'TSTupleType':
        return { t: 'array', element: UNKNOWN_TYPE }
      default:
        return keywords.get(node.type) ?? UNKNOWN_TYPE
    }
  }

  interface({ body, extends: parents }: TSInterfaceDeclaration): TypeShape {
    const own: TypeShape = { t: 'object', members: this.#members(body.body) }
    return { t: 'all', parts: [own, ...(parents ?? []).flatMap((parent) => this.#parent(parent))] }
  }

  /** A type by the name that it has in this file. */
  byName(name: string): TypeShape {
    return this.#named(name, undefined)
  }

  #computed({ start, end }: TSType): TypeShape {
    return { t: 'computed', file: this.file, from: start ?? 0, to: end ?? 0 }
  }

  #parent({ expression, typeParameters }: TSExpressionWithTypeArguments): readonly TypeShape[] {
    return [this.#named(entityText(expression), typeParameters?.params)]
  }

  #named(name: string, args: readonly TSType[] | undefined): TypeShape {
    const shapes = (args ?? []).map((arg) => this.shape(arg))
    const [element] = shapes
    if (name === 'Array' || name === 'ReadonlyArray') return { t: 'array', element: element ?? UNKNOWN_TYPE }
    return { t: 'name', file: this.file, name, args: shapes }
  }

  #members(elements: readonly TSTypeElement[]): readonly TypeMember[] {
    return elements.flatMap((element): readonly TypeMember[] => {
      if (element.type !== 'TSPropertySignature') return []
      const name = keyText(element.key)
      const type = this.annotated(element.typeAnnotation) ?? UNKNOWN_TYPE
      return name === null ? [] : [{ name, type, optional: element.optional === true }]
    })
  }
}

/** The text of a key that is written out. */
export function keyText(key: Expression | { readonly type: 'PrivateName' }): string | null {
  if (key.type === 'Identifier') return key.name
  return key.type === 'StringLiteral' || key.type === 'NumericLiteral' ? String(key.value) : null
}

/** 'Api.Query' for a name or a qualified name. */
function entityText(name: TSEntityName): string {
  return name.type === 'Identifier' ? name.name : `${entityText(name.left)}.${name.right.name}`
}

function literalShape({ literal }: TSLiteralType): TypeShape {
  if (literal.type === 'StringLiteral' || literal.type === 'NumericLiteral')
    return { t: 'literal', value: literal.value }
  return literal.type === 'BooleanLiteral' ? { t: 'basic', type: 'boolean' } : UNKNOWN_TYPE
}

const keywords: ReadonlyMap<TSType['type'], TypeShape> = new Map<TSType['type'], TypeShape>([
  ['TSStringKeyword', { t: 'basic', type: 'string' }],
  ['TSNumberKeyword', { t: 'basic', type: 'number' }],
  ['TSBooleanKeyword', { t: 'basic', type: 'boolean' }],
  ['TSUndefinedKeyword', { t: 'absent' }],
  ['TSNullKeyword', { t: 'absent' }],
])

import type { Expression, TSEnumDeclaration } from '@babel/types'
import { UNKNOWN_TYPE, type TypeShape } from './shape.js'

/** Members of an enum with their values; what would have to be computed is unknown. */
export function enumMembers({ members }: TSEnumDeclaration): readonly (readonly [string, TypeShape])[] {
  let next: number | null = 0
  return members.map((member) => {
    const value: string | number | null = member.initializer ? literalOf(member.initializer) : next
    next = typeof value === 'number' ? value + 1 : null
    const name = member.id.type === 'Identifier' ? member.id.name : member.id.value
    return [name, value === null ? UNKNOWN_TYPE : { t: 'literal', value }]
  })
}

function literalOf(node: Expression): string | number | null {
  return node.type === 'StringLiteral' || node.type === 'NumericLiteral' ? node.value : null
}

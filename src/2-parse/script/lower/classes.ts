import type { ClassDeclaration, ClassExpression, ClassBody } from '@babel/types'
import type { ClassIr, ClassMember } from '../ir.js'
import { lowerBlockFunction, lowerFunction, lowerInitializer } from './functions.js'
import { keyOf, nameFrom } from './keys.js'
import { at } from './nodes.js'
import type { Scope } from './scope.js'

type MemberNode = ClassBody['body'][number]

/** A class. A declaration's name is already a slot of the scope; an expression's own name is one of the class body only. */
export function lowerClass(node: ClassDeclaration | ClassExpression, scope: Scope, name: string): ClassIr {
  const own = node.id?.name ?? ''
  const inner = node.type === 'ClassExpression' && own !== '' ? scope.block() : scope
  const selfSlot = own === '' ? -1 : inner.declare(own)
  const parent = node.superClass ? scope.file.expression(node.superClass, inner) : null
  const members = node.body.body.map((member) => lowerMember(member, inner)).filter((member) => member !== null)
  return { name: own || name, at: at(node), parent, members, selfSlot }
}

/** `null` for what only the type checker sees. */
function lowerMember(node: MemberNode, scope: Scope): ClassMember | null {
  switch (node.type) {
    case 'ClassMethod':
    case 'ClassPrivateMethod': {
      const key = keyOf(node, scope)
      return { kind: node.kind, static: isStatic(node), key, fn: lowerFunction(node, scope, nameFrom(key)) }
    }
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ClassAccessorProperty':
      return lowerField(node, scope)
    case 'StaticBlock':
      return { kind: 'static-block', static: true, key: '', fn: lowerBlockFunction(node, node.body, scope) }
    default:
      return null
  }
}

/**
 * A bare field of TypeScript is only a type: `useDefineForClassFields` is off for every target that mini program
 * tools compile to, so that it must not undo what the parent's constructor has set.
 */
function lowerField(node: Extract<MemberNode, { value?: unknown }>, scope: Scope): ClassMember | null {
  if (!node.value && scope.file.typescript) return null
  if (node.type !== 'ClassPrivateProperty' && node.declare === true) return null
  const key = keyOf(node, scope)
  const fn = node.value ? lowerInitializer(node.value, scope, nameFrom(key)) : null
  return { kind: 'field', static: isStatic(node), key, fn }
}

function isStatic(node: { readonly static?: boolean }): boolean {
  return node.static === true
}

import type {
  TSEntityName,
  TSExportAssignment,
  TSExternalModuleReference,
  TSImportEqualsDeclaration,
} from '@babel/types'
import type { Expr, Stmt } from '../ir.js'
import { assignMember, declareSlot } from './build.js'
import { at, constant } from './nodes.js'
import type { Scope } from './scope.js'

/** `import x = require('y')` and `import x = A.b`. */
export function lowerImportEquals(node: TSImportEqualsDeclaration, scope: Scope, out: Stmt[]): void {
  if (node.importKind === 'type') return
  const { name } = node.id
  const slot = scope.declare(name)
  const { moduleReference } = node
  const external = moduleReference.type === 'TSExternalModuleReference'
  const value = external ? lowerRequire(moduleReference, scope) : entity(moduleReference, scope)
  out.push(declareSlot(slot, value))
  if (node.isExport && scope.outer === null) scope.file.exports.push({ e: 'slot', name, slot })
}

function lowerRequire(node: TSExternalModuleReference, scope: Scope): Expr {
  const source = node.expression.value
  scope.file.dependencies.add(source)
  const callee = scope.read('require', at(node))
  return { k: 'call', callee, args: [constant(source)], optional: false, at: at(node) }
}

function entity(node: TSEntityName, scope: Scope): Expr {
  if (node.type === 'Identifier') return scope.read(node.name, at(node))
  return { k: 'member', object: entity(node.left, scope), name: node.right.name, optional: false, at: at(node.right) }
}

/** `export = x`. */
export function lowerExportAssignment(node: TSExportAssignment, scope: Scope, out: Stmt[]): void {
  const place = at(node)
  const value = scope.file.expression(node.expression, scope, 'exports')
  out.push(assignMember(scope.read('module', place), 'exports', value, place))
}

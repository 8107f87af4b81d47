import type { ExportAllDeclaration, ExportDefaultDeclaration, ExportNamedDeclaration } from '@babel/types'
import type { Expr, Stmt } from '../ir.js'
import { declareSlot } from './build.js'
import { lowerClassDeclaration, lowerFunctionDeclaration } from './declarations.js'
import { lowerClass } from './classes.js'
import { lowerFunction } from './functions.js'
import { boundNames } from './hoist.js'
import { exportedName, isTypeKind } from './imports.js'
import type { Scope } from './scope.js'

/** `export const …`, `export { a as b }`, `export { a } from 'x'`. */
export function lowerExportNamed(node: ExportNamedDeclaration, scope: Scope, out: Stmt[]): void {
  if (isTypeKind(node.exportKind)) return
  if (node.declaration) {
    scope.file.statement(node.declaration, scope, out)
    for (const name of boundNames(node.declaration)) exportBinding(name, name, scope)
  }
  for (const specifier of node.specifiers) {
    if (specifier.type === 'ExportSpecifier' && isTypeKind(specifier.exportKind)) continue
    const name = exportedName(specifier.exported)
    const local = specifier.type === 'ExportSpecifier' ? exportedName(specifier.local) : null
    if (node.source) {
      const imported = local ?? (specifier.type === 'ExportNamespaceSpecifier' ? '*' : 'default')
      scope.file.exports.push({ e: 'from', name, source: node.source.value, imported })
    } else if (local !== null) exportBinding(local, name, scope)
  }
}

export function lowerExportAll(node: ExportAllDeclaration, scope: Scope): void {
  if (isTypeKind(node.exportKind)) return
  scope.file.exports.push({ e: 'star', source: node.source.value })
}

/** An expression gets a slot of its own, assigned where it stands. */
export function lowerExportDefault(node: ExportDefaultDeclaration, scope: Scope, out: Stmt[]): void {
  const { declaration } = node
  if (declaration.type === 'FunctionDeclaration' && declaration.id) {
    lowerFunctionDeclaration(declaration, scope, out)
    exportBinding(declaration.id.name, 'default', scope)
  } else if (declaration.type === 'ClassDeclaration' && declaration.id) {
    lowerClassDeclaration(declaration, scope, out)
    exportBinding(declaration.id.name, 'default', scope)
  } else if (declaration.type !== 'TSDeclareFunction') {
    lowerDefaultValue(declaration, scope, out)
  }
}

type DefaultValue = Exclude<ExportDefaultDeclaration['declaration'], { type: 'TSDeclareFunction' }>

function lowerDefaultValue(node: DefaultValue, scope: Scope, out: Stmt[]): void {
  const slot = scope.frame.slot('default')
  scope.file.exports.push({ e: 'slot', name: 'default', slot })
  if (node.type === 'FunctionDeclaration') {
    scope.frame.hoisted.push({ slot, fn: lowerFunction(node, scope, 'default') })
    return
  }
  const value: Expr =
    node.type === 'ClassDeclaration'
      ? { k: 'class', class: lowerClass(node, scope, 'default') }
      : scope.file.expression(node, scope, 'default')
  out.push(declareSlot(slot, value))
}

/** A name without a binding is a type, which is gone. */
function exportBinding(local: string, name: string, scope: Scope): void {
  const binding = scope.outer === null ? scope.names.get(local) : undefined
  if (typeof binding === 'number') scope.file.exports.push({ e: 'slot', name, slot: binding })
  else if (binding?.b === 'import') {
    scope.file.exports.push({ e: 'from', name, source: binding.source, imported: binding.name })
  }
}

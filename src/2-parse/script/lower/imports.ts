import type { ExportNamedDeclaration, Identifier, ImportDeclaration, StringLiteral } from '@babel/types'
import { at } from './nodes.js'
import type { Scope } from './scope.js'

/** Declares the bindings of an import, and counts its module among the dependencies. Types are erased. */
export function declareImport(node: ImportDeclaration, scope: Scope): void {
  if (isErased(node)) return
  const source = node.source.value
  dependOn(node.source, scope)
  for (const specifier of node.specifiers) {
    if (specifier.type === 'ImportDefaultSpecifier') bind(specifier.local, source, 'default', scope)
    else if (specifier.type === 'ImportNamespaceSpecifier') bind(specifier.local, source, '*', scope)
    else if (!isTypeKind(specifier.importKind)) bind(specifier.local, source, exportedName(specifier.imported), scope)
  }
}

/** A module that is evaluated before this one's body. */
export function dependOn(node: StringLiteral, scope: Scope): void {
  scope.file.dependencies.add(node.value)
  scope.file.evaluated.push({ k: 'import', source: node.value, name: '*', at: at(node) })
}

/** The name of a module's export, which may be written as a string. */
export function exportedName(node: Identifier | StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value
}

/** Whether `import type`, `export type` or Flow's `typeof` is meant. */
export function isTypeKind(kind: string | null | undefined): boolean {
  return kind === 'type' || kind === 'typeof'
}

/** Whether every name of `export { … } from` is a type. */
export function isErasedExport(node: ExportNamedDeclaration): boolean {
  if (isTypeKind(node.exportKind)) return true
  if (node.specifiers.length === 0) return false
  return node.specifiers.every((specifier) => specifier.type === 'ExportSpecifier' && isTypeKind(specifier.exportKind))
}

function isErased(node: ImportDeclaration): boolean {
  if (isTypeKind(node.importKind)) return true
  if (node.specifiers.length === 0) return false
  return node.specifiers.every((specifier) => specifier.type === 'ImportSpecifier' && isTypeKind(specifier.importKind))
}

function bind(local: Identifier, source: string, name: string, scope: Scope): void {
  scope.names.set(local.name, { b: 'import', source, name })
}

import type { Declaration, Node, Statement, VariableDeclaration } from '@babel/types'
import { declareImport, dependOn, isErasedExport, isTypeKind } from './imports.js'
import type { Scope } from './scope.js'

/** Declares what the body of a function or module declares as a whole: `var`s at any depth, and its own block's names. */
export function declareBody(body: readonly Statement[], scope: Scope): void {
  for (const statement of body) declareVars(statement, scope, false)
  declareBlock(body, scope)
}

/** The scope for the statements of a block: `scope` itself where they declare nothing of their own. */
export function blockScope(body: readonly Statement[], scope: Scope): Scope {
  if (!body.some(isLexical)) return scope
  const inner = scope.block()
  declareBlock(body, inner)
  return inner
}

/** Declares every name that a binding pattern binds. TypeScript's `this` parameter is only a type. */
export function declarePattern(node: Node, scope: Scope): void {
  if (node.type !== 'Identifier') for (const name of patternNames(node)) scope.declare(name)
  else if (node.name !== 'this') scope.declare(node.name)
}

function patternNames(node: Node): string[] {
  switch (node.type) {
    case 'Identifier':
      return [node.name]
    case 'ObjectPattern':
      return node.properties.flatMap((property) =>
        patternNames(property.type === 'RestElement' ? property : property.value),
      )
    case 'ArrayPattern':
      return node.elements.flatMap((element) => (element ? patternNames(element) : []))
    case 'AssignmentPattern':
      return patternNames(node.left)
    case 'RestElement':
      return patternNames(node.argument)
    case 'TSParameterProperty':
      return patternNames(node.parameter)
    default:
      return []
  }
}

/** Whether a variable declaration binds in its block and not in the whole function. */
function isBlockBound(node: VariableDeclaration): boolean {
  return node.kind !== 'var' && node.declare !== true
}

function isLexical(node: Statement): boolean {
  if (node.type === 'VariableDeclaration') return isBlockBound(node)
  return lexicalTypes.has(node.type)
}

const lexicalTypes: ReadonlySet<Node['type']> = new Set<Node['type']>([
  'FunctionDeclaration',
  'ClassDeclaration',
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportDefaultDeclaration',
  'ExportAllDeclaration',
  'TSEnumDeclaration',
  'TSModuleDeclaration',
  'TSImportEqualsDeclaration',
])

/** The names that a declaration binds in its own scope, in source order. */
export function boundNames(node: Statement | Declaration): string[] {
  if (node.type === 'VariableDeclaration') return node.declarations.flatMap(({ id }) => patternNames(id))
  const named = 'id' in node && node.id ? node.id : null
  return named?.type === 'Identifier' ? [named.name] : []
}

function declareBlock(body: readonly Statement[], scope: Scope): void {
  for (const statement of body) {
    if (statement.type === 'ImportDeclaration') declareImport(statement, scope)
    else if (statement.type === 'ExportNamedDeclaration') {
      if (statement.declaration) declareOne(statement.declaration, scope)
      else if (statement.source && !isErasedExport(statement)) dependOn(statement.source, scope)
    } else if (statement.type === 'ExportAllDeclaration') {
      if (!isTypeKind(statement.exportKind)) dependOn(statement.source, scope)
    } else if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement
      if (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration')
        declareOne(declaration, scope)
    } else declareOne(statement, scope)
  }
}

/** Declares the names of a declaration that belong to the block it stands in. */
function declareOne(node: Statement | Declaration, scope: Scope): void {
  if (node.type === 'VariableDeclaration') {
    if (isBlockBound(node)) for (const { id } of node.declarations) declarePattern(id, scope)
  } else if (node.type === 'FunctionDeclaration') {
    if (node.id) scope.declare(node.id.name)
  } else if (node.type === 'ClassDeclaration' || node.type === 'TSEnumDeclaration') {
    if (node.id && (!node.declare || node.type === 'TSEnumDeclaration')) scope.declare(node.id.name)
  } else if (node.type === 'TSModuleDeclaration') {
    if (node.id.type === 'Identifier' && !node.declare) scope.declare(node.id.name)
  } else if (node.type === 'TSImportEqualsDeclaration') {
    if (node.importKind !== 'type') scope.declare(node.id.name)
  }
}

/** Walks statements, never expressions or functions, which cannot declare a `var` of this function. */
function declareVars(node: Statement | Declaration, scope: Scope, nested: boolean): void {
  switch (node.type) {
    case 'VariableDeclaration':
      if (node.kind === 'var' && !node.declare) for (const { id } of node.declarations) declarePattern(id, scope)
      return
    case 'FunctionDeclaration':
      if (nested && node.id) leak(node.id.name, scope)
      return
    case 'ExportNamedDeclaration':
      if (node.declaration) declareVars(node.declaration, scope, nested)
      return
    case 'IfStatement':
      declareInBranches(node, scope)
      return
    default:
      declareInChildren(node, scope)
  }
}

/** A loop, not a recursion, over `else if`. */
function declareInBranches(node: Statement, scope: Scope): void {
  let branch: Statement | null | undefined = node
  while (branch?.type === 'IfStatement') {
    declareVars(branch.consequent, scope, true)
    branch = branch.alternate
  }
  if (branch) declareVars(branch, scope, true)
}

function declareInChildren(node: Statement | Declaration, scope: Scope): void {
  switch (node.type) {
    case 'BlockStatement':
      for (const statement of node.body) declareVars(statement, scope, true)
      return
    case 'ForStatement':
      if (node.init?.type === 'VariableDeclaration') declareVars(node.init, scope, true)
      declareVars(node.body, scope, true)
      return
    case 'ForInStatement':
    case 'ForOfStatement':
      if (node.left.type === 'VariableDeclaration') declareVars(node.left, scope, true)
      declareVars(node.body, scope, true)
      return
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
    case 'WithStatement':
      declareVars(node.body, scope, true)
      return
    case 'TryStatement':
      declareVars(node.block, scope, true)
      if (node.handler) declareVars(node.handler.body, scope, true)
      if (node.finalizer) declareVars(node.finalizer, scope, true)
      return
    case 'SwitchStatement':
      for (const { consequent } of node.cases) for (const statement of consequent) declareVars(statement, scope, true)
      return
    default:
  }
}

/** A function in a block of sloppy code is also a `var` of the function, unless the name is taken. */
function leak(name: string, scope: Scope): void {
  if (scope.file.esm || scope.names.has(name)) return
  scope.declare(name)
  scope.frame.leaked.add(name)
}

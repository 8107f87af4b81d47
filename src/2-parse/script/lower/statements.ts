import type {
  Expression,
  IfStatement,
  LabeledStatement,
  Node,
  Statement,
  SwitchStatement,
  TryStatement,
} from '@babel/types'
import type { Expr, Pattern, Stmt } from '../ir.js'
import { lowerExportAssignment, lowerImportEquals } from './commonjs.js'
import { lowerClassDeclaration, lowerFunctionDeclaration, lowerVariables } from './declarations.js'
import { lowerDiscarded, withoutLead } from './discarded.js'
import { lowerEnum } from './enums.js'
import { blockScope, declarePattern } from './hoist.js'
import { lowerDoWhile, lowerEach, lowerFor, lowerWhile } from './loops.js'
import { lowerExportAll, lowerExportDefault, lowerExportNamed } from './modules.js'
import { lowerNamespace } from './namespaces.js'
import { at, unknown } from './nodes.js'
import { lowerPattern } from './patterns.js'
import { DEEPEST, descend, noteCut, type Scope } from './scope.js'

type Lowerings = {
  readonly [Type in Node['type']]?: (node: Extract<Node, { type: Type }>, scope: Scope, out: Stmt[]) => void
}

/** How each kind of statement is lowered. */
const lowerings: Lowerings = {
  ExpressionStatement: (node, scope, out) => {
    lowerDiscarded(node.expression, scope, out)
  },
  VariableDeclaration: lowerVariables,
  ReturnStatement: (node, scope, out) =>
    out.push({ s: 'return', value: node.argument ? lowerLast(node.argument, scope, out) : null, at: at(node) }),
  IfStatement: lowerIf,
  BlockStatement: (node, scope, out) => out.push({ s: 'block', body: lowerStatements(node.body, scope) }),
  FunctionDeclaration: lowerFunctionDeclaration,
  ClassDeclaration: lowerClassDeclaration,
  ForStatement: lowerFor,
  ForOfStatement: lowerEach,
  ForInStatement: lowerEach,
  WhileStatement: lowerWhile,
  DoWhileStatement: lowerDoWhile,
  SwitchStatement: lowerSwitch,
  TryStatement: lowerTry,
  ThrowStatement: (node, scope, out) => out.push({ s: 'throw', value: lowerLast(node.argument, scope, out) }),
  BreakStatement: (node, _, out) => out.push({ s: 'break', label: node.label?.name ?? null }),
  ContinueStatement: (node, _, out) => out.push({ s: 'continue', label: node.label?.name ?? null }),
  LabeledStatement: lowerLabeled,
  WithStatement: (node, scope, out) => {
    out.push({ s: 'expr', value: scope.file.expression(node.object, scope) })
    scope.file.statement(node.body, scope, out)
  },
  ExportNamedDeclaration: lowerExportNamed,
  ExportDefaultDeclaration: lowerExportDefault,
  ExportAllDeclaration: lowerExportAll,
  TSEnumDeclaration: lowerEnum,
  TSModuleDeclaration: lowerNamespace,
  TSImportEqualsDeclaration: lowerImportEquals,
  TSExportAssignment: lowerExportAssignment,
}

/** Declarations that only a type checker sees, what `hoist` has already dealt with, and what does nothing. */
const silent: ReadonlySet<string> = new Set<Node['type']>([
  'ImportDeclaration',
  'EmptyStatement',
  'DebuggerStatement',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSDeclareFunction',
  'TSNamespaceExportDeclaration',
  'InterfaceDeclaration',
  'TypeAlias',
  'OpaqueType',
  'DeclareClass',
  'DeclareFunction',
  'DeclareVariable',
  'DeclareTypeAlias',
  'DeclareInterface',
  'DeclareModule',
  'DeclareModuleExports',
  'DeclareExportDeclaration',
  'DeclareOpaqueType',
])

/** Any statement: what it becomes is added to `out`. */
export function lowerStatement(node: Statement, scope: Scope, out: Stmt[]): void {
  const { file } = scope
  const lower = lowerings[node.type] as ((node: Node, scope: Scope, out: Stmt[]) => void) | undefined
  if (lower !== undefined && file.depth <= DEEPEST) {
    descend(file)
    lower(node, scope, out)
    file.depth--
  } else if (!silent.has(node.type)) {
    if (lower !== undefined) noteCut(at(node), scope)
    out.push({ s: 'expr', value: unknown(node) })
  }
}

/** Statements of a block of their own. */
function lowerStatements(nodes: readonly Statement[], scope: Scope): Stmt[] {
  const out: Stmt[] = []
  const inner = blockScope(nodes, scope)
  for (const node of nodes) lowerStatement(node, inner, out)
  return out
}

/** The body of a branch or loop, without a block around its block. */
function lowerBranch(node: Statement, scope: Scope): Stmt[] {
  return lowerStatements(node.type === 'BlockStatement' ? node.body : [node], scope)
}

/** The value of an expression; what comes before it in a sequence becomes statements. */
function lowerLast(node: Expression, scope: Scope, out: Stmt[]): Expr {
  return scope.file.expression(withoutLead(node, scope, out), scope)
}

function lowerIf(node: IfStatement, scope: Scope, out: Stmt[]): void {
  const test = lowerLast(node.test, scope, out)
  const then = lowerBranch(node.consequent, scope)
  out.push({ s: 'if', test, then, otherwise: node.alternate ? lowerBranch(node.alternate, scope) : [] })
}

function lowerLabeled(node: LabeledStatement, scope: Scope, out: Stmt[]): void {
  out.push({ s: 'block', body: lowerBranch(node.body, scope), label: node.label.name })
}

function lowerSwitch(node: SwitchStatement, scope: Scope, out: Stmt[]): void {
  const subject = lowerLast(node.discriminant, scope, out)
  const inner = blockScope(
    node.cases.flatMap(({ consequent }) => consequent),
    scope,
  )
  const cases = node.cases.map(({ test, consequent }) => {
    const body: Stmt[] = []
    const value = test ? scope.file.expression(test, inner) : null
    for (const statement of consequent) lowerStatement(statement, inner, body)
    return { test: value, body }
  })
  out.push({ s: 'switch', subject, cases })
}

function lowerTry(node: TryStatement, scope: Scope, out: Stmt[]): void {
  const body = lowerStatements(node.block.body, scope)
  let parameter: Pattern | null = null
  let handler: Stmt[] | null = null
  if (node.handler) {
    const { param } = node.handler
    const inner = param ? scope.block() : scope
    if (param) declarePattern(param, inner)
    parameter = param ? lowerPattern(param, inner) : null
    handler = lowerStatements(node.handler.body.body, inner)
  }
  out.push({
    s: 'try',
    body,
    parameter,
    handler,
    finalizer: node.finalizer ? lowerStatements(node.finalizer.body, scope) : [],
  })
}

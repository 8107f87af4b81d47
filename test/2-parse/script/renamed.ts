import type { Binding, NodePath } from '@babel/traverse'
import { isBinding, isReferenced, type File, type Identifier } from '@babel/types'
import { traverse } from './traverse.js'

/** Marks a name that stands for one declaration only. */
export const MARK = 'ǂ'

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * The same program, with a name of its own for every declaration that `@babel/traverse` finds: `x` is now 'xǂ0', 'xǂ1', …
 * wherever it means the first, the second, …; what it calls free keeps its name. Types are left alone: lowering erases them.
 */
export function renamed(source: string, file: File): string {
  const numbers = new Map<Binding, number>()
  const edits: Edit[] = []
  traverse(file, {
    Identifier(path) {
      const binding = isVariable(path) ? bindingOf(path) : undefined
      if (binding === undefined) return
      const number = numbers.get(binding) ?? numbers.size
      numbers.set(binding, number)
      edits.push(editOf(path, path.node.name + MARK + String(number)))
    },
  })
  return applied(source, edits)
}

/** The number of variables that were told apart, for tests that must not pass on nothing. */
export function marksIn(source: string): number {
  return new Set(source.match(new RegExp(`${MARK}\\d+`, 'g'))).size
}

function isVariable(path: NodePath<Identifier>): boolean {
  const { node, parent, parentPath } = path
  if (node.name === 'this' || path.findParent((above) => above.isTSType() || above.isFlowType()) !== null) return false
  const around = parentPath.parent
  return isReferenced(node, parent, around) || isBinding(node, parent, around)
}

/** A declaration's own name belongs to the scope around what it declares, a caught name to that of its `catch`. */
function bindingOf({ node, scope, parentPath, key }: NodePath<Identifier>): Binding | undefined {
  const outside = key === 'id' && (parentPath.isFunctionDeclaration() || parentPath.isClassDeclaration())
  const caught = scope.path.isPattern() && scope.path.parentPath.isCatchClause()
  const place = outside ? parentPath.scope.parent : caught ? scope.parent : scope
  return place.getBinding(node.name)
}

/** Where one identifier is both a variable and a name for others, it is written twice. */
function editOf({ node, parent, parentPath }: NodePath<Identifier>, name: string): Edit {
  const from = node.start ?? 0
  const edit = (text: string): Edit => ({ from, to: from + node.name.length, text })
  const property = parent.type === 'AssignmentPattern' && parent.left === node ? parentPath.parent : parent
  if (property.type === 'ObjectProperty' && property.shorthand) return edit(`${node.name}: ${name}`)
  if (parent.type === 'ImportSpecifier' && parent.imported.start === from) return edit(`${node.name} as ${name}`)
  if (parent.type === 'ExportSpecifier' && parent.exported.start === from) return edit(`${name} as ${node.name}`)
  return edit(name)
}

function applied(source: string, edits: readonly Edit[]): string {
  const distinct = new Map(edits.map((edit) => [edit.from, edit]))
  let text = ''
  let done = 0
  for (const { from, to, text: name } of [...distinct.values()].sort((a, b) => a.from - b.from)) {
    text += source.slice(done, from) + name
    done = to
  }
  return text + source.slice(done)
}

import { applyEdits, findNodeAtLocation, getNodeValue, modify, parseTree } from 'jsonc-parser'
import type { JSONPath, Node } from 'jsonc-parser'
import type { AppAgentFile } from '../app-agent/schema.js'

type Value = string | readonly unknown[] | object

/**
 * app.json with the skills of `fragment` declared, everything else as it is written, comments included. What the app already
 * declares stays: skills of its own are followed by these, and a subpackage is added once.
 */
export function mergedManifest(text: string, fragment: AppAgentFile): string {
  const root = parseTree(text, [], { allowTrailingComma: true })
  if (root === undefined) return text
  const packages = valueAt(root, ['subpackages']) === undefined ? 'subPackages' : 'subpackages'
  const { skills, ...agent } = fragment.agent
  const changes: readonly (readonly [JSONPath, Value])[] = [
    [['lazyCodeLoading'], fragment.lazyCodeLoading],
    [[packages], added(valueAt(root, [packages]), fragment.subPackages, 'root')],
    [['agent', 'skills'], added(valueAt(root, ['agent', 'skills']), skills, 'path')],
    ...Object.entries({ instruction: 'AGENTS.md', ...agent }).map(([key, value]): readonly [JSONPath, Value] => [
      ['agent', key],
      value,
    ]),
  ]
  return changes.reduce((merged, [path, value]) => put(merged, path, value), text)
}

function put(text: string, path: JSONPath, value: Value): string {
  const formattingOptions = { insertSpaces: !/^\t/mu.test(text), tabSize: indentOf(text), eol: '\n' }
  return applyEdits(text, modify(text, path, value, { formattingOptions }))
}

/** How far the file itself indents. */
function indentOf(text: string): number {
  return /^( +)\S/mu.exec(text)?.[1]?.length ?? 2
}

function valueAt(root: Node, path: JSONPath): unknown {
  const node = findNodeAtLocation(root, path)
  return node === undefined ? undefined : (getNodeValue(node) as unknown)
}

/** The entries that are there, then those of `fresh` whose `key` none of them has. */
function added(there: unknown, fresh: readonly Readonly<Record<string, unknown>>[], key: string): readonly unknown[] {
  const kept: readonly unknown[] = Array.isArray(there) ? there : []
  const known = new Set(kept.map((entry) => identityOf(entry, key)))
  return [...kept, ...fresh.filter((entry) => !known.has(identityOf(entry, key)))]
}

function identityOf(entry: unknown, key: string): string {
  const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined
  return typeof value === 'string' ? value.replace(/^\/|\/$/gu, '') : ''
}

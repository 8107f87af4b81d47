import type { ValueType } from '../../4-trace/graph.js'
import { describeList, describeResult, describeValue } from '../describe/output.js'
import type { Speech } from '../describe/speech.js'
import type { JsonSchema } from '../toolset.js'
import { wordsOf } from '../words/identifier.js'
import type { OutputPath } from './outputs.js'
import { typeSchema } from './types.js'

/** What a result is described with: the language, and what stands over its lists. */
export interface Telling {
  readonly speech: Speech
  /** Path of a list → its heading. */
  readonly headings: ReadonlyMap<string, string>
}

/** A value, a record or a list of a result. */
interface Node {
  readonly path: string
  readonly children: Map<string, Node>
  list: boolean
  output: OutputPath | null
}

/** `paths` as one JSON Schema object. Its description says that nothing of it was seen, all was inferred. */
export function outputSchema(paths: readonly OutputPath[], telling: Telling): JsonSchema {
  const root = nodeAt('')
  for (const output of paths) insert(root, output)
  const properties = propertiesOf(root, telling)
  if (root.children.size === 0) return { type: 'object', properties }
  return { type: 'object', description: describeResult(telling.speech), properties }
}

function nodeAt(path: string): Node {
  return { path, children: new Map(), list: false, output: null }
}

function insert(root: Node, output: OutputPath): void {
  const steps = output.path
    .replace(/\[\w*\]/gu, '[]')
    .split('.')
    .filter((step) => step !== '')
  let node = root
  for (const step of steps) {
    const name = step.replaceAll('[]', '')
    if (name === '' || name === 'length' || name === '__proto__') return
    const child =
      node.children.get(name) ?? nodeAt(node.path === '' ? name : `${node.path}${node.list ? '[]' : ''}.${name}`)
    node.children.set(name, child)
    child.list ||= step.endsWith('[]')
    node = child
  }
  node.output = output
}

function propertiesOf(node: Node, telling: Telling): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries([...node.children].map(([name, child]) => [name, schemaOf(child, telling)]))
}

function schemaOf(node: Node, telling: Telling): JsonSchema {
  const { children, list, path } = node
  const properties = children.size > 0 ? { properties: propertiesOf(node, telling) } : null
  if (list) {
    const description = describeList(telling.speech, path, telling.headings.get(path) ?? null)
    const items: JsonSchema = properties === null ? valueSchema(node, telling) : { type: 'object', ...properties }
    return { type: 'array', ...(description !== null && { description }), items }
  }
  if (properties === null) return valueSchema(node, telling)
  const description = describeValue(telling.speech, node.output ?? { path, type: 'object', label: null })
  return { type: 'object', ...(description !== null && { description }), ...properties }
}

function valueSchema({ output, list, path }: Node, { speech }: Telling): JsonSchema {
  const known: OutputPath = output ?? { path, type: 'unknown', label: null }
  const type = typeOf(known)
  const description = list ? null : describeValue(speech, known)
  return { ...typeSchema(list && type === 'array' ? 'unknown' : type), ...(description !== null && { description }) }
}

/** What the trace knows; failing that what the page does with it, and names that only texts and answers have. */
function typeOf({ path, type, rendering }: OutputPath): ValueType {
  if (type !== 'unknown') return type
  if (rendering?.picture) return 'string'
  if (rendering?.number) return 'number'
  const words = wordsOf(path.slice(path.lastIndexOf('.') + 1))
  if (words.length > 1 && (words[0] === 'is' || words[0] === 'has')) return 'unknown'
  return texts.has(words.at(-1) ?? '') ? 'string' : 'unknown'
}

/** Last words of names whose values are texts in every app. */
const texts: ReadonlySet<string> = new Set(
  (
    'name title subtitle content desc description brief intro introduction summary remark remarks address nickname nick username ' +
    'phone mobile tel email avatar url pic img image icon cover picture thumb logo text str label unit'
  ).split(' '),
)

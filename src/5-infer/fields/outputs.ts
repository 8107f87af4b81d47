import type { GraphUnit, ValueType } from '../../4-trace/graph.js'
import type { App } from '../facts/app.js'
import { once } from '../facts/once.js'
import { fieldsUnder } from '../facts/state.js'
import { isOpening } from '../intent.js'
import type { Intent } from '../intent.js'
import type { JsonSchema } from '../toolset.js'
import { rootOf } from '../words/identifier.js'
import { noun } from '../words/noun.js'
import { boundPaths, pathsOf } from './binding.js'
import { isEcho } from './echo.js'
import { handedOver } from './handover.js'
import { shownInside } from './inside.js'
import { typeSchema } from './types.js'

/** One value that a tool's page shows or hands on. */
export interface OutputPath {
  /** 'items[].id'. */
  readonly path: string
  readonly type: ValueType
  readonly label: string | null
}

/** What `intent` gives: what its page shows of the data that it loads, and the identifiers that list items hand on. */
export function outputsOf(app: App, intent: Intent): readonly OutputPath[] {
  const units = [
    intent.page,
    ...new Set(intent.subjects.map((subject) => subject.unit).filter((unit) => unit !== intent.page)),
  ]
  const outputs = [
    ...units.map((unit) => [unit, givenBy(unit)] as const),
    [intent.page, shownInside(app, intent.page)] as const,
  ]
  const found = new Map<string, OutputPath>()
  for (const [unit, given] of outputs) {
    const isGiven = givingTest(intent, unit)
    for (const output of given) if (!found.has(output.path) && isGiven(output.path)) found.set(output.path, output)
  }
  for (const key of handedOver(intent)) if (!found.has(key)) found.set(key, { path: key, type: 'unknown', label: null })
  return [...found.values()]
}

/** All that a unit may give, whichever of its actions is asked. */
const givenBy = once((unit: GraphUnit): readonly OutputPath[] => [
  ...shownBy(unit),
  ...handedOn(unit),
  ...carriedAway(unit),
])

/** A test for what `intent` gives: openings all that is not interface text, other tools what their actions write. */
function givingTest(intent: Intent, unit: GraphUnit): (path: string) => boolean {
  const acting = intent.subjects.filter((subject) => subject.unit === unit)
  const handlers = new Set(acting.map((subject) => subject.action.handler))
  const effects = intent.subjects.flatMap((subject) => subject.main)
  const written = new Set(effects.flatMap((effect) => (effect.kind === 'set' ? [rootOf(effect.path)] : [])))
  const all = isOpening(intent) || (intent.kind === 'query' && unit.state.length === 0)
  return (path) => {
    const root = rootOf(path)
    const state = fieldsUnder(unit, root)
    if (isEcho(unit, path) || (state.length > 0 && state.every(isConstant))) return false
    return all || written.has(root) || state.some((field) => field.writers.some((writer) => handlers.has(writer)))
  }
}

/** Text of the interface: it has only the value that it starts with. */
function isConstant(field: GraphUnit['state'][number]): boolean {
  return field.from.length === 0 && field.writers.every((writer) => writer === '')
}

function shownBy(unit: GraphUnit): readonly OutputPath[] {
  return unit.shows.map(({ path, type, label }) => ({ path, type, label }))
}

/** Identifiers that a template binds for its handlers: `data-id="{{item.id}}"` is part of what the list gives. */
function handedOn(unit: GraphUnit): readonly OutputPath[] {
  return unit.actions.flatMap((action) =>
    action.inputs
      .filter((input) => input.from === 'dataset' || input.from === 'event')
      .flatMap((input) =>
        boundPaths(action, input)
          .filter((path) => !path.endsWith('[]'))
          .map((path) => ({ path, type: input.type, label: null })),
      ),
  )
}

/** Paths that navigation away from the page carries: `url="/detail?id={{item.id}}"`. */
function carriedAway(unit: GraphUnit): readonly OutputPath[] {
  const paths = unit.actions.flatMap((action) =>
    action.effects.flatMap((effect) =>
      effect.kind === 'navigate' ? Object.values(effect.from ?? {}).flatMap((from) => pathsOf(action, from)) : [],
    ),
  )
  const items = [...new Set(paths)].filter((path) => path.includes('[]') && !path.endsWith('[]'))
  return items.map((path) => ({ path, type: 'unknown', label: null }))
}

/** `paths` as one JSON Schema object. */
export function outputSchema(paths: readonly OutputPath[]): JsonSchema {
  const root: Node = { children: new Map(), list: false, type: 'object', label: null }
  for (const output of paths) insert(root, output)
  return { type: 'object', properties: propertiesOf(root) }
}

interface Node {
  readonly children: Map<string, Node>
  list: boolean
  type: ValueType
  label: string | null
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
    const child = node.children.get(name) ?? { children: new Map(), list: false, type: 'unknown', label: null }
    node.children.set(name, child)
    child.list ||= step.endsWith('[]')
    node = child
  }
  node.type = output.type
  node.label = output.label
}

function propertiesOf(node: Node): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries([...node.children].map(([name, child]) => [name, schemaOf(child)]))
}

function schemaOf(node: Node): JsonSchema {
  const label = noun(node.label)
  const description = label === null ? {} : { description: label }
  if (node.list)
    return {
      type: 'array',
      ...description,
      items:
        node.children.size > 0
          ? { type: 'object', properties: propertiesOf(node) }
          : typeSchema(node.type === 'array' ? 'unknown' : node.type),
    }
  if (node.children.size > 0) return { type: 'object', ...description, properties: propertiesOf(node) }
  return { ...typeSchema(node.type), ...description }
}

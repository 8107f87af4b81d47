import type { AppGraph, Effect } from '../4-trace/graph.js'
import type { Tool } from '../5-infer/toolset.js'

/** What MCP clients are told about a tool before they call it. */
export interface Annotations {
  readonly title: string
  readonly readOnlyHint: boolean
  readonly destructiveHint: boolean
  readonly idempotentHint: boolean
  readonly openWorldHint: boolean
}

/** The hints for `tool`, from what the code behind it does. Where that is not known, the more careful one. */
export function annotationsOf(tool: Tool, effects: readonly Effect[]): Annotations {
  const changing = effects.filter(changes)
  return {
    title: tool.title,
    readOnlyHint: tool.risk === 'read',
    destructiveHint: tool.risk !== 'read' && (tool.risk === 'payment' || tool.confirm || changing.some(destroys)),
    idempotentHint: tool.risk === 'read' || (changing.length > 0 && changing.every(repeats)),
    openWorldHint: effects.some(({ kind }) => kind === 'request' || kind === 'cloud'),
  }
}

/** Everything that the actions of `tool` do. */
export function effectsOf(tool: Tool, graph: AppGraph): readonly Effect[] {
  const units = [...graph.pages, ...graph.components]
  return units.flatMap(({ route, actions }) =>
    actions.filter(({ handler }) => tool.actions.includes(`${route}#${handler}`)).flatMap(({ effects }) => effects),
  )
}

function changes(effect: Effect): boolean {
  if (effect.kind === 'request') return effect.method !== 'GET'
  if (effect.kind === 'cloud') return !reading.has(effect.op)
  return effect.kind === 'storage' && effect.op !== 'get'
}

const reading: ReadonlySet<string> = new Set(['get', 'count', 'aggregate', 'watch', 'downloadFile'])

function destroys(effect: Effect): boolean {
  if (effect.kind === 'request') return effect.method === 'DELETE'
  return (
    (effect.kind === 'cloud' && effect.op === 'remove') ||
    (effect.kind === 'storage' && (effect.op === 'remove' || effect.op === 'clear'))
  )
}

/** Whether doing it twice comes to the same. */
function repeats(effect: Effect): boolean {
  if (effect.kind === 'request') return effect.method === 'PUT' || effect.method === 'DELETE'
  return effect.kind === 'storage' || (effect.kind === 'cloud' && (effect.op === 'set' || effect.op === 'remove'))
}

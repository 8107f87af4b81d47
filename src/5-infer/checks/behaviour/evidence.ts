import type { Action, Effect, GraphUnit, Trigger } from '../../../4-trace/graph.js'
import type { Link } from '../../../diagnostics/diagnostic.js'
import { lineTable, locate, type Location } from '../../../source/location.js'
import type { Examined } from '../check.js'
import type { Harm } from './harm.js'

/** One action where it stands: on a page or component, or in the app itself ('app'). */
export interface Acting {
  readonly unit: Pick<GraphUnit, 'route'>
  readonly action: Action
}

/** Every action of the app's pages and components, and what the app does by itself. */
export function actionsOf({ graph }: Examined): readonly Acting[] {
  const started = (graph.launch ?? []).map((action) => ({ unit: { route: 'app' }, action }))
  return [
    ...started,
    ...[...graph.pages, ...graph.components].flatMap((unit) => unit.actions.map((action) => ({ unit, action }))),
  ]
}

/** 'route#handler'. */
export function idOf({ unit, action }: Acting): string {
  return `${unit.route}#${action.handler}`
}

/** From the element that a person sees to what tapping it ends in. */
export function chainFrom(
  examined: Examined,
  trigger: Trigger & { readonly said?: string | null },
  { action }: Acting,
  harm: Harm,
): readonly Link[] {
  const label = trigger.said ?? trigger.label
  const seen: Link =
    label === null
      ? { is: 'unlabelled', params: { element: trigger.element }, at: trigger.at }
      : { is: 'element', params: { element: trigger.element, label }, at: trigger.at }
  const bound: Link = { is: 'bound', params: { event: trigger.event, handler: action.handler }, at: action.at }
  return [seen, bound, ...wayTo(examined, action.at, harm)]
}

/** From a callback that the platform runs to what it ends in. */
export function chainOf(examined: Examined, { action }: Acting, harm: Harm): readonly Link[] {
  return [{ is: 'lifecycle', params: { handler: action.handler }, at: action.at }, ...wayTo(examined, action.at, harm)]
}

function wayTo(examined: Examined, from: Location, { effect, name }: Harm): readonly Link[] {
  const calls = (effect.through ?? []).map((called): Link => {
    return { is: 'calls', params: { name: called }, at: definitionOf(examined, called, from, effect) }
  })
  return [...calls, { is: 'effect', params: { effect: name }, at: effect.at }]
}

/** Where the function is written, as far as its name tells; else the effect that it leads to. */
function definitionOf(examined: Examined, name: string, from: Location, effect: Effect): Location {
  const { project } = examined
  const pattern = new RegExp(
    `(?:function\\s*\\*?\\s+${escaped(name)}\\b|\\b${escaped(name)}\\s*(?:[:=](?!=)|\\([^()]*\\)\\s*\\{))`,
  )
  for (const file of new Set([from.file, ...importedBy(examined, from.file), effect.at.file])) {
    const text = project.text(file)
    const found = text === null ? -1 : text.search(pattern)
    if (text !== null && found >= 0) return locate(file, lineTable(text), found)
  }
  return effect.at
}

/** The files that `file` takes its functions from, the nearest first. */
function importedBy({ program }: Examined, file: string): readonly string[] {
  return (program.script(file)?.dependencies ?? []).flatMap((name) => {
    const target = program.resolve(file, name)
    return target.m === 'file' ? [target.file] : []
  })
}

function escaped(name: string): string {
  return name.replace(/[^\p{L}\p{N}_]/gu, '\\$&')
}

import type { Action, GraphUnit, Trigger } from '../../../4-trace/graph.js'
import type { Diagnostic, Link } from '../../../diagnostics/diagnostic.js'
import type { Location } from '../../../source/location.js'
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

/** The same place is told once, by the first action that comes to it, with all actions that do. */
export function together(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const byPlace = new Map<string, Diagnostic>()
  for (const finding of found) {
    const key = `${finding.code} ${finding.at?.file ?? ''} ${String(finding.at?.line)} ${String(finding.at?.column)}`
    const known = byPlace.get(key)
    const actions = [...new Set([...(known?.actions ?? []), ...(finding.actions ?? [])])]
    byPlace.set(key, { ...(known ?? finding), actions })
  }
  return [...byPlace.values()]
}

/** From the element that a person sees to what tapping it ends in. */
export function chainFrom(
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
  return [seen, bound, ...wayTo(action.at, harm)]
}

/** From a callback that the platform runs to what it ends in. */
export function chainOf({ action }: Acting, harm: Harm): readonly Link[] {
  return [{ is: 'lifecycle', params: { handler: action.handler }, at: action.at }, ...wayTo(action.at, harm)]
}

function wayTo(from: Location, { effect, name }: Harm): readonly Link[] {
  const { through = [], way = [] } = effect
  const calls = through.map((called, step): Link => ({ is: 'calls', params: { name: called }, at: way[step] ?? from }))
  return [...calls, { is: 'effect', params: { effect: name }, at: effect.at }]
}

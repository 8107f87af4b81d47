import type { AppGraph, GraphUnit } from '../../4-trace/graph.js'

/** Taps from the entry page or a tab to each page that can be walked to. */
export function distances(graph: AppGraph): ReadonlyMap<string, number> {
  const units = new Map([...graph.pages, ...graph.components].map((unit) => [unit.route, unit]))
  const routes = new Set(graph.pages.map((page) => page.route))
  const found = new Map<string, number>()
  let frontier = [graph.app.home, ...graph.app.tabs].filter((route) => routes.has(route))
  for (let step = 0; frontier.length > 0; step++) {
    const fresh = [...new Set(frontier)].filter((route) => !found.has(route))
    for (const route of fresh) found.set(route, step)
    frontier = fresh.flatMap((route) => exits(route, units)).filter((route) => routes.has(route) && !found.has(route))
  }
  return found
}

/** Pages that `route` and the components on it lead to. */
function exits(route: string, units: ReadonlyMap<string, GraphUnit>): readonly string[] {
  const effects = withComponents(route, units).flatMap((unit) => unit.actions.flatMap((action) => action.effects))
  return effects.flatMap((effect) => (effect.kind === 'navigate' && effect.to !== null ? [effect.to] : []))
}

/** The unit at `route` and the components on it, and on those. */
export function withComponents(route: string, units: ReadonlyMap<string, GraphUnit>): readonly GraphUnit[] {
  const seen = new Set<GraphUnit>()
  const queue = [route]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const unit = units.get(next)
    if (!unit || seen.has(unit)) continue
    seen.add(unit)
    queue.push(...unit.uses)
  }
  return [...seen]
}

import type { Action, AppGraph, GraphUnit, NavigateEffect } from '../../../4-trace/graph.js'

/** Opens a page that only the running app knows. */
const OPENING = new Set(['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigator'])

/**
 * How many steps each page is from the home page or a tab. Where a reached page goes to a place that only the running app
 * knows, no page can be said to be out of reach: the rest count one step more than the farthest.
 */
export function stepsFromHome(graph: AppGraph): ReadonlyMap<string, number> {
  const pages = new Map(graph.pages.map((page) => [page.route, page]))
  const components = new Map(graph.components.map((component) => [component.route, component]))
  const steps = new Map<string, number>()
  let frontier = [graph.app.home, ...graph.app.tabs].filter((route) => pages.has(route))
  let anywhere = false
  let depth = 0
  for (; frontier.length > 0; depth += 1) {
    for (const route of frontier) steps.set(route, depth)
    const leaving = frontier.flatMap((route) => navigations(pages.get(route), components))
    anywhere ||= leaving.some(({ to, via }) => to === null && OPENING.has(via))
    const next = new Set(leaving.flatMap(({ to }) => (to === null ? [] : [to])))
    frontier = [...next].filter((route) => pages.has(route) && !steps.has(route))
  }
  if (anywhere) for (const route of pages.keys()) if (!steps.has(route)) steps.set(route, depth)
  return steps
}

function navigations(
  page: GraphUnit | undefined,
  components: ReadonlyMap<string, GraphUnit>,
): readonly NavigateEffect[] {
  if (page === undefined) return []
  return [...withComponents(page, components)].flatMap(({ actions }) => actions.flatMap(navigationsOf))
}

function navigationsOf(action: Action): readonly NavigateEffect[] {
  return action.effects.filter((effect) => effect.kind === 'navigate')
}

function withComponents(page: GraphUnit, components: ReadonlyMap<string, GraphUnit>): ReadonlySet<GraphUnit> {
  const found = new Set([page])
  for (const unit of found) {
    for (const route of unit.uses) {
      const used = components.get(route)
      if (used !== undefined) found.add(used)
    }
  }
  return found
}

import type { AppGraph, GraphUnit } from '../../../4-trace/graph.js'
import { groupBy } from '../../../source/grouped.js'
import { byText } from '../../../source/order.js'

/** A way from one page to another, with all that leads there. */
export interface Way {
  readonly from: string
  readonly to: string
  /** What the code calls: 'navigateTo', 'navigator'. */
  readonly via: readonly string[]
  readonly params: readonly string[]
}

/** The ways between the pages of `graph`; what a component does, every page does that shows it. */
export function waysOf(graph: Pick<AppGraph, 'pages' | 'components'>): readonly Way[] {
  const units = new Map([...graph.components, ...graph.pages].map((unit) => [unit.route, unit]))
  const pages = new Set(graph.pages.map(({ route }) => route))
  return graph.pages.flatMap((page) => {
    const effects = withComponents(page, units).flatMap(({ actions }) => actions.flatMap((action) => action.effects))
    const leading = effects.flatMap((effect): readonly Step[] => {
      if (effect.kind !== 'navigate' || effect.to === null || !pages.has(effect.to)) return []
      return [{ to: effect.to, via: effect.via, params: effect.params }]
    })
    return [...groupBy(leading, ({ to }) => to)]
      .sort(([a], [b]) => byText(a, b))
      .map(([to, steps]) => ({ from: page.route, to, ...joined(steps) }))
  })
}

/** One place in the code that opens a page. */
interface Step {
  readonly to: string
  readonly via: string
  readonly params: readonly string[]
}

function joined(steps: readonly Step[]): Pick<Way, 'via' | 'params'> {
  const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort(byText)
  return { via: sorted(steps.map(({ via }) => via)), params: sorted(steps.flatMap(({ params }) => params)) }
}

/** `page` and all that it shows, components in components included. */
function withComponents(page: GraphUnit, units: ReadonlyMap<string, GraphUnit>): readonly GraphUnit[] {
  const reached = new Set([page])
  for (const unit of reached)
    for (const route of unit.uses) {
      const component = units.get(route)
      if (component !== undefined) reached.add(component)
    }
  return [...reached]
}

import type { Program, ScreenElement, ScreenNode, ScreenText } from '../../3-link/program.js'
import type { AppGraph } from '../../4-trace/graph.js'
import { keyOf, type Location } from '../../source/location.js'

/** What stands on a page, as far as it is drawn. */
export type DrawnNode = DrawnElement | ScreenText

/** An element; what it has none of is left out, for there are many thousands of them. */
export interface DrawnElement extends Pick<ScreenElement, 'tag' | 'when' | 'each'> {
  readonly shown?: ScreenElement['shown']
  readonly children?: readonly DrawnNode[]
  /** Where it stands, if something is bound to it or it is an own component. */
  readonly at?: Location
}

/** The screens of the pages and components of `program` by route. */
export function screensOf(program: Program, graph: AppGraph): Readonly<Record<string, readonly DrawnNode[]>> {
  const told = placesOf(graph)
  const surfaces = [...program.pages, ...program.components]
  return Object.fromEntries(surfaces.map(({ route, view }) => [route, view.screen().map((node) => drawn(node, told))]))
}

/** The places of elements that something is told of. */
function placesOf({ pages, components }: AppGraph): ReadonlySet<string> {
  const units = [...pages, ...components]
  const triggers = units.flatMap(({ actions, missing }) =>
    [...actions, ...missing].flatMap((action) => action.triggers),
  )
  return new Set([...triggers, ...units.flatMap(({ embeds }) => embeds)].map(({ at }) => keyOf(at)))
}

function drawn(node: ScreenNode, told: ReadonlySet<string>): DrawnNode {
  if ('text' in node) return node
  const { shown, children, at, ...rest } = node
  return {
    ...rest,
    ...(Object.keys(shown).length > 0 && { shown }),
    ...(children.length > 0 && { children: children.map((child) => drawn(child, told)) }),
    ...(told.has(keyOf(at)) && { at }),
  }
}

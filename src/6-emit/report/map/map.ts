import type { AppGraph } from '../../../4-trace/graph.js'
import { groupBy } from '../../../source/grouped.js'
import { byText } from '../../../source/order.js'
import { draw } from './draw.js'
import type { Drawing } from './drawing.js'
import { groupsOf, MOST_DRAWN } from './groups.js'
import type { Group } from './groups.js'
import type { Layout } from './layout.js'
import { waysOf } from './navigation.js'
import type { Way } from './navigation.js'
import type { Sketch, SketchEdge, SketchNode } from './sketch.js'

/** What a map is made of. */
type Mapped = Pick<AppGraph, 'app' | 'pages' | 'components'>

/** The drawings of an app: one for all of it; where that is too much to look at, one of its groups and one for each group. */
export function mapOf(graph: Mapped, layout: Layout): readonly Drawing[] {
  const ways = waysOf(graph)
  if (graph.pages.length <= MOST_DRAWN) return [draw(wholeOf(graph, ways), layout)]
  const groups = groupsOf(graph.pages)
  const groupOf = new Map(groups.flatMap(({ id, pages }) => pages.map((route) => [route, id] as const)))
  const sketches = [overviewOf(groups, ways, groupOf), ...groups.map((group) => groupSketch(group, ways, groupOf))]
  const home = graph.app.home
  const begin = groupKey(groupOf.get(home) ?? '')
  return sketches.map((sketch) => draw({ ...sketch, ...rootOf(sketch, [home, begin]) }, layout))
}

type GroupOf = ReadonlyMap<string, string>

/** Where the app begins, as far as `sketch` shows it. */
function rootOf({ nodes }: Sketch, wanted: readonly string[]): Pick<Sketch, 'root'> {
  const root = wanted.find((id) => nodes.some(({ node }) => node.id === id))
  return root === undefined ? {} : { root }
}

function wholeOf({ app, pages }: Mapped, ways: readonly Way[]): Sketch {
  const nodes = pages.map(({ route, package: root }): SketchNode => {
    return { node: { kind: 'page', id: route }, ...(root !== '' && { cluster: root }) }
  })
  return { group: '', nodes, edges: ways.map((way) => ({ ...way, ways: 1 })), root: app.home }
}

function overviewOf(groups: readonly Group[], ways: readonly Way[], groupOf: GroupOf): Sketch {
  const nodes = groups.map(({ id, pages }): SketchNode => ({
    node: { kind: 'group', id: groupKey(id), pages: pages.length },
  }))
  const between = joined(ways, (route) => groupKey(groupOf.get(route) ?? ''))
  return { group: '', nodes, edges: between.filter(({ from, to }) => from !== to) }
}

/** The pages of a group, and the groups that their ways lead to or come from. */
function groupSketch({ id: group, pages }: Group, ways: readonly Way[], groupOf: GroupOf): Sketch {
  const inside = new Set(pages)
  const end = (route: string): string => (inside.has(route) ? route : groupKey(groupOf.get(route) ?? ''))
  const touching = ways.filter(({ from, to }) => inside.has(from) || inside.has(to))
  const edges = joined(touching, end)
  const others = new Set(touching.flatMap(({ from, to }) => [from, to]).filter((route) => !inside.has(route)))
  const outside = new Set([...others].map((route) => groupOf.get(route) ?? ''))
  return {
    group: groupKey(group),
    nodes: [
      ...pages.map((route): SketchNode => ({ node: { kind: 'page', id: route } })),
      ...[...outside]
        .sort(byText)
        .map((id): SketchNode => ({ node: { kind: 'group', id: groupKey(id), outside: true } })),
    ],
    edges,
  }
}

/** No route begins with a slash, so that a group and a page never have the same name. */
function groupKey(group: string): string {
  return `/${group}`
}

/** Ways whose ends are drawn as the same two boxes, as one. */
function joined(ways: readonly Way[], end: (route: string) => string): readonly SketchEdge[] {
  const together = groupBy(ways, ({ from, to }) => `${end(from)}\0${end(to)}`)
  return [...together].map(([key, same]) => {
    const [from = '', to = ''] = key.split('\0')
    const all = (names: (way: Way) => readonly string[]): readonly string[] =>
      [...new Set(same.flatMap(names))].sort(byText)
    return { from, to, via: all(({ via }) => via), params: all(({ params }) => params), ways: same.length }
  })
}

import { beforeAll, describe, expect, it } from 'vitest'
import { box } from '../../../src/6-emit/report/map/drawing.js'
import type { Drawing, DrawnNode } from '../../../src/6-emit/report/map/drawing.js'
import { layouter } from '../../../src/6-emit/report/map/layout.js'
import type { Layout } from '../../../src/6-emit/report/map/layout.js'
import { mapOf } from '../../../src/6-emit/report/map/map.js'
import { graph, opens, page } from '../samples.js'
import type { GraphUnit } from '../../../src/4-trace/graph.js'

let layout: Layout
beforeAll(async () => {
  layout = await layouter()
})

function drawn(pages: readonly GraphUnit[]): readonly Drawing[] {
  return mapOf(graph(pages), layout)
}

function only(pages: readonly GraphUnit[]): Drawing {
  const [drawing] = drawn(pages)
  return drawing ?? expect.fail('there is always a drawing')
}

function numbered(count: number, more: (at: number) => Partial<GraphUnit> = () => ({})): readonly GraphUnit[] {
  return Array.from({ length: count }, (_, at) => page(`pages/p${at}/p${at}`, more(at)))
}

function node(drawing: Drawing, id: string): DrawnNode {
  return drawing.nodes.find((one) => one.id === id) ?? expect.fail(`${id} is not drawn`)
}

function columns({ nodes }: Drawing): number {
  return new Set(nodes.map(({ x }) => x)).size
}

function overlapping({ nodes }: Drawing): readonly string[] {
  return nodes.flatMap((a, at) =>
    nodes
      .slice(at + 1)
      .filter((b) => Math.abs(a.x - b.x) < box.width && Math.abs(a.y - b.y) < box.height)
      .map((b) => `${a.id} ${b.id}`),
  )
}

describe('the map', () => {
  it('shows pages that no way joins as a grid that is wider than high', () => {
    const drawing = only(numbered(30))
    expect(columns(drawing)).toBe(5)
    expect(drawing.width).toBeGreaterThan(drawing.height)
    expect(overlapping(drawing)).toEqual([])
  })

  it('shows many pages around one in several columns, whether ways lead to it or from it', () => {
    const routes = numbered(24).map(({ route }) => route)
    const around = numbered(24, () => ({ actions: [opens('pages/home/home')] }))
    const from = only([page('pages/home/home', { actions: [opens(...routes)] }), ...numbered(24)])
    const to = only([page('pages/home/home'), ...around])
    expect([columns(from), columns(to)]).toEqual([7, 7])
    expect([...overlapping(from), ...overlapping(to)]).toEqual([])
  })

  it('begins with a hub on the left where the home page has nothing to do with it', () => {
    const drawing = only([
      page('pages/home/home'),
      page('pages/hub/hub'),
      ...numbered(9, () => ({ actions: [opens('pages/hub/hub')] })),
    ])
    const hub = node(drawing, 'pages/hub/hub')
    expect(drawing.nodes.filter(({ x }) => x < hub.x)).toEqual([])
    expect(drawing.nodes.filter(({ x }) => x > hub.x)).toHaveLength(9)
  })

  it('begins with the home page on the left, though every way leads to it', () => {
    const drawing = only([page('pages/home/home'), ...numbered(4, () => ({ actions: [opens('pages/home/home')] }))])
    const home = node(drawing, 'pages/home/home')
    expect(drawing.nodes.filter(({ x }) => x <= home.x)).toEqual([home])
  })

  it('lets each arrow end at the page that it leads to, also where the way leads back', () => {
    const drawing = only([
      page('pages/home/home', { actions: [opens('pages/list/list')] }),
      page('pages/list/list', { actions: [opens('pages/home/home')] }),
    ])
    expect(drawing.edges).toHaveLength(2)
    for (const { from, to, points } of drawing.edges) {
      expect(distance(node(drawing, from), points.at(0))).toBeLessThan(2)
      expect(distance(node(drawing, to), points.at(-1))).toBeLessThan(2)
      // A start, three points for each piece, and the tip.
      expect((points.length - 2) % 3).toBe(0)
    }
  })

  it('frames the pages of a subpackage, those without ways too', () => {
    const inside = numbered(8, () => ({ package: 'order' }))
    const drawing = only([page('pages/home/home', { actions: [opens('pages/p0/p0')] }), ...inside])
    const [frame] = drawing.clusters
    expect(drawing.clusters.map(({ id }) => id)).toEqual(['order'])
    const framed = drawing.nodes.filter(
      ({ x, y }) =>
        frame !== undefined &&
        Math.abs(x - frame.left - frame.width / 2) < frame.width / 2 &&
        Math.abs(y - frame.top - frame.height / 2) < frame.height / 2,
    )
    expect(framed.map(({ id }) => id)).toEqual(inside.map(({ route }) => route))
  })

  it('of a large app shows groups, and each page in the drawing of its group', () => {
    const pages = numbered(60, (at) => ({ package: at % 2 === 0 ? 'even' : 'odd' }))
    const [overview, ...groups] = drawn(pages)
    expect(overview?.nodes.map(({ id, pages: count }) => [id, count])).toEqual([
      ['/even', 30],
      ['/odd', 30],
    ])
    expect(groups.flatMap(({ nodes }) => nodes.map(({ id }) => id)).sort()).toEqual(
      pages.map(({ route }) => route).sort(),
    )
  })

  it('is the same when it is drawn again', () => {
    const pages = numbered(20, (at) => ({ actions: [opens(`pages/p${(at * 7) % 20}/p${(at * 7) % 20}`)] }))
    expect(drawn(pages)).toEqual(drawn(pages))
  })
})

/** How far a point lies outside a box. */
function distance({ x, y }: DrawnNode, point: readonly [number, number] | undefined): number {
  const [px, py] = point ?? expect.fail('a way has points')
  return Math.hypot(Math.max(0, Math.abs(px - x) - box.width / 2), Math.max(0, Math.abs(py - y) - box.height / 2))
}

import { groupBy } from '../../../source/grouped.js'
import { box } from './drawing.js'
import type { Drawing, DrawnCluster, DrawnEdge } from './drawing.js'
import type { Laid, LaidEdge, Layout } from './layout.js'
import type { Sketch } from './sketch.js'
import { unflatten } from './unflatten.js'

const pointsPerInch = 72

/** `sketch` with places for everything. */
export function draw(sketch: Sketch, layout: Layout): Drawing {
  const clusters = clustersOf(sketch)
  const laid = layout(dotOf(sketch, clusters))
  const [, , width, height] = numbers(laid.bb)
  const flip = (y: number): number => tidy(height - y)
  const named = new Map(laid.objects?.map((object) => [object.name, object]))
  return {
    group: sketch.group,
    width: tidy(width),
    height: tidy(height),
    nodes: sketch.nodes.map(({ node }, at) => {
      const [x, y] = numbers(named.get(`n${at}`)?.pos ?? '')
      return { ...node, x: tidy(x), y: flip(y) }
    }),
    edges: edgesOf(sketch, laid, flip),
    clusters: [...clusters.keys()].map((id, at) => frameOf(id, numbers(named.get(`cluster${at}`)?.bb ?? ''), flip)),
  }
}

type Clusters = ReadonlyMap<string, readonly number[]>

function clustersOf({ nodes }: Sketch): Clusters {
  const inside = [...nodes.entries()].filter(([, { cluster }]) => cluster !== undefined)
  return new Map(
    [...groupBy(inside, ([, { cluster = '' }]) => cluster)].map(([id, members]) => [id, members.map(([at]) => at)]),
  )
}

/** Nothing of the app stands in it: nodes, clusters and edges are numbered. */
function dotOf(sketch: Sketch, clusters: Clusters): string {
  const { nodes, edges } = sketch
  const size = `width=${box.width / pointsPerInch},height=${box.height / pointsPerInch}`
  const place = new Map(nodes.map(({ node: { id } }, at) => [id, at]))
  const frames = [...clusters.values()].map((members, at) => {
    return `subgraph cluster${at}{margin=18;${members.map((member) => `n${member};`).join('')}}`
  })
  const { rows, lengths, backward } = unflatten(sketch)
  const arrows = edges.map(({ from, to }, at) => {
    const ends = [place.get(from) ?? 0, place.get(to) ?? 0]
    const [tail = 0, head = 0] = backward[at] === true ? ends.reverse() : ends
    return `n${tail}->n${head}[class=e${at},minlen=${lengths[at] ?? 1}${backward[at] === true ? ',dir=back' : ''}];`
  })
  return [
    'digraph{rankdir=LR;nodesep=.18;ranksep=.6;',
    `node[shape=box,fixedsize=true,label="",${size}];`,
    ...nodes.map((_, at) => `n${at};`),
    ...frames,
    ...arrows,
    ...rows.map(([left, right]) => `n${left}->n${right}[style=invis,weight=8];`),
    '}',
  ].join('\n')
}

function edgesOf({ edges }: Sketch, laid: Laid, flip: (y: number) => number): readonly DrawnEdge[] {
  const byClass = new Map(laid.edges?.map((edge) => [edge.class, edge]))
  return edges.map((edge, at) => ({ ...edge, points: pointsOf(byClass.get(`e${at}`), flip) }))
}

/** From the start to the tip, wherever Graphviz began: it says 's,x,y' for a tip at what it takes for the start. */
function pointsOf(edge: LaidEdge | undefined, flip: (y: number) => number): DrawnEdge['points'] {
  const parts = (edge?.pos ?? '').split(' ').filter((part) => part !== '')
  const curve = parts.filter((part) => !/^[es],/u.test(part))
  const tip = parts.find((part) => /^[es],/u.test(part))
  const forward = tip?.startsWith('s,') === true ? curve.toReversed() : curve
  return [...forward, ...(tip === undefined ? [] : [tip.slice(2)])].map((part) => {
    const [x, y] = numbers(part)
    return [tidy(x), flip(y)]
  })
}

function frameOf(id: string, corners: Corners, flip: (y: number) => number): DrawnCluster {
  const [left, bottom, right, top] = corners
  return { id, left: tidy(left), top: flip(top), width: tidy(right - left), height: tidy(top - bottom) }
}

type Corners = readonly [number, number, number, number]

function numbers(text: string): Corners {
  const [first = 0, second = 0, third = 0, fourth = 0] = text.split(',').map(Number)
  return [first, second, third, fourth]
}

function tidy(length: number): number {
  return Math.round(length * 10) / 10
}

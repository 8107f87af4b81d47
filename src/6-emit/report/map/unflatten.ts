import { groupBy } from '../../../source/grouped.js'
import type { Sketch } from './sketch.js'

/**
 * How a drawing is kept from growing into one endless column, as Graphviz' own `unflatten` does it: boxes without ways stand in
 * rows, boxes that hang on one other stand in several columns, and ways that lead back are laid out from where they lead to.
 * Nodes and edges are known by their numbers.
 */
export interface Unflattened {
  /** Pairs of boxes that stand side by side though no way joins them. */
  readonly rows: readonly (readonly [number, number])[]
  /** How many columns each edge spans. */
  readonly lengths: readonly number[]
  /** Whether each edge leads back, towards where the app begins. */
  readonly backward: readonly boolean[]
}

/** Fewer boxes than these in a column need no second. */
const FEW = 5
/** Columns for each row: a screen is wider than high, and so is a box. Ways between the rows make them higher. */
const BREADTH = { lone: 0.64, hanging: 1.1 }

/** `sketch`, arranged in breadth. */
export function unflatten(sketch: Sketch): Unflattened {
  const neighbours = neighboursOf(sketch)
  const depths = depthsOf(sketch, neighbours)
  const grids = gridsOf(sketch, neighbours)
  const columns = new Map(grids.flatMap(({ hook, cells }) => (hook === '' ? [] : cells.map(columnOf))))
  const lengthOf = (id: string): number => columns.get(id) ?? 1
  return {
    rows: grids.flatMap(({ cells }) => cells.flatMap(({ number, before }) => (before < 0 ? [] : [[before, number]]))),
    lengths: sketch.edges.map(({ from, to }) => Math.max(lengthOf(from), lengthOf(to))),
    backward: sketch.edges.map(({ from, to }) => (depths.get(to) ?? 0) < (depths.get(from) ?? 0)),
  }
}

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>

function neighboursOf({ nodes, edges }: Sketch): Neighbours {
  const neighbours = new Map(nodes.map(({ node: { id } }) => [id, new Set<string>()]))
  for (const { from, to } of edges) {
    if (from === to) continue
    neighbours.get(from)?.add(to)
    neighbours.get(to)?.add(from)
  }
  return neighbours
}

/** How many ways lie between each box and where its part of the drawing begins, whichever way they lead. */
function depthsOf({ nodes, root }: Sketch, neighbours: Neighbours): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  const spread = (start: string): void => {
    if (depths.has(start)) return
    const reached = new Map([[start, 0]])
    for (const [id, depth] of reached)
      for (const next of neighbours.get(id) ?? []) if (!reached.has(next)) reached.set(next, depth + 1)
    for (const [id, depth] of reached) depths.set(id, depth)
  }
  if (root !== undefined) spread(root)
  // A part that the root is not in begins with a hub, if it has one.
  for (const { node } of nodes) if ((neighbours.get(node.id)?.size ?? 0) > FEW) spread(node.id)
  return depths
}

/** Boxes that stand together in rows: those that hang on one other, or on none. */
interface Grid {
  /** What they hang on; '' where they hang on nothing. */
  readonly hook: string
  readonly cells: readonly Cell[]
}

interface Cell {
  readonly id: string
  readonly number: number
  /** From 1. */
  readonly column: number
  /** The number of its neighbour on the left; less than 0 where it begins a row. */
  readonly before: number
}

function columnOf({ id, column }: Cell): readonly [string, number] {
  return [id, column]
}

/** Those of a frame stay in it. */
function gridsOf({ nodes, root }: Sketch, neighbours: Neighbours): readonly Grid[] {
  const loose = [...nodes.entries()].flatMap(
    ([
      number,
      {
        node: { id },
        cluster = '',
      },
    ]) => {
      const [hook = '', another] = neighbours.get(id) ?? []
      return another !== undefined || (hook !== '' && id === root) ? [] : [{ id, number, hook, cluster }]
    },
  )
  return [...groupBy(loose, ({ hook, cluster }) => `${hook}\0${cluster}`).values()].map((together) => {
    const hook = together[0]?.hook ?? ''
    const breadth = breadthOf(together.length, hook === '' ? BREADTH.lone : BREADTH.hanging)
    const cells = together.map(({ id, number }, at): Cell => {
      const column = 1 + (at % breadth)
      return { id, number, column, before: column === 1 ? -1 : (together[at - 1]?.number ?? -1) }
    })
    return { hook, cells }
  })
}

function breadthOf(count: number, perRow: number): number {
  return count <= FEW ? 1 : Math.ceil(Math.sqrt(count * perRow))
}

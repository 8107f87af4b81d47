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
/** Columns for each row: a screen is wider than high, and so is a box. */
const BREADTH = 0.64

/** `sketch`, arranged in breadth. */
export function unflatten(sketch: Sketch): Unflattened {
  const neighbours = neighboursOf(sketch)
  const depths = depthsOf(sketch, neighbours)
  const columns = columnsOf(sketch, neighbours)
  return {
    rows: rowsOf(sketch, neighbours),
    lengths: sketch.edges.map(({ from, to }) => columns.get(from) ?? columns.get(to) ?? 1),
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

/** How many ways lie between each box and the root, whichever way they lead. */
function depthsOf({ root }: Sketch, neighbours: Neighbours): ReadonlyMap<string, number> {
  const depths = new Map<string, number>(root === undefined ? [] : [[root, 0]])
  for (const [id, depth] of depths)
    for (const next of neighbours.get(id) ?? []) if (!depths.has(next)) depths.set(next, depth + 1)
  return depths
}

/** Boxes that hang on one other, in columns: how far each is from what it hangs on. */
function columnsOf({ nodes, root }: Sketch, neighbours: Neighbours): ReadonlyMap<string, number> {
  const hanging = nodes.filter(({ node: { id } }) => neighbours.get(id)?.size === 1 && id !== root)
  const hooks = groupBy(hanging, ({ node: { id }, cluster = '' }) => `${hookOf(id, neighbours)}\0${cluster}`)
  return new Map(
    [...hooks.values()].flatMap((together) => {
      const height = Math.ceil(together.length / breadthOf(together.length))
      return together.map(({ node: { id } }, at): [string, number] => [id, 1 + Math.floor(at / height)])
    }),
  )
}

function hookOf(id: string, neighbours: Neighbours): string {
  const [hook = ''] = neighbours.get(id) ?? []
  return hook
}

/** Boxes without ways, each joined to the one before it in its row; those of a frame stay in it. */
function rowsOf({ nodes }: Sketch, neighbours: Neighbours): Unflattened['rows'] {
  const lone = [...nodes.entries()].filter(([, { node }]) => neighbours.get(node.id)?.size === 0)
  return [...groupBy(lone, ([, { cluster = '' }]) => cluster).values()].flatMap((together) => {
    const breadth = breadthOf(together.length)
    return together.flatMap(([number], at): Unflattened['rows'] => {
      const before = at % breadth === 0 ? undefined : together[at - 1]
      return before === undefined ? [] : [[before[0], number]]
    })
  })
}

function breadthOf(count: number): number {
  return count <= FEW ? 1 : Math.ceil(Math.sqrt(count * BREADTH))
}

import type { Risk } from '../../5-infer/toolset.js'
import type { DrawnEdge } from '../../6-emit/report/map/drawing.js'

/** What a page or group is coloured by; 'none' where an assistant is given nothing on it. */
export type Gravest = Risk | 'none'

/** What the map is filtered by, in the order of its legend. */
export const gravests: readonly Gravest[] = ['payment', 'privacy', 'write', 'read', 'none']

/** The boxes at the other ends of the ways from and to `id`, and `id` itself. */
export function aroundOf(edges: readonly DrawnEdge[], id: string): ReadonlySet<string> {
  const touching = edges.filter((edge) => touches(edge, id))
  return new Set([id, ...touching.flatMap(({ from, to }) => [from, to])])
}

/** Whether a way begins or ends at `id`. */
export function touches({ from, to }: DrawnEdge, id: string): boolean {
  return from === id || to === id
}

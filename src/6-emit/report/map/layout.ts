import type { Viz } from '@viz-js/viz'

/** Where Graphviz puts things, as its JSON output has it; lengths in points. */
export interface Laid {
  /** 'left,bottom,right,top'. */
  readonly bb: string
  readonly objects?: readonly LaidObject[]
  readonly edges?: readonly LaidEdge[]
}

/** A node or a cluster. */
export interface LaidObject {
  readonly name: string
  /** Of a cluster. */
  readonly bb?: string
  /** Of a node: 'x,y' of its middle. */
  readonly pos?: string
}

export interface LaidEdge {
  /** Which edge it is: what the text for Graphviz has as its class. */
  readonly class: string
  /** 'e,x,y x,y x,y …': the tip, and the points of its curves. */
  readonly pos?: string
}

/** Lays out a graph in Graphviz' language. It has nothing of the app in it but how many things there are. */
export type Layout = (dot: string) => Laid

let loading: Promise<Viz> | undefined

/** Graphviz, loaded when it is first wanted: it takes some dozen milliseconds. */
export async function layouter(): Promise<Layout> {
  loading ??= import('@viz-js/viz').then(({ instance }) => instance())
  const viz = await loading
  return (dot) => viz.renderJSON(dot) as Laid
}

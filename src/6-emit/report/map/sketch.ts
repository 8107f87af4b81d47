import type { DrawnEdge, DrawnNode } from './drawing.js'

/** What is to be drawn, before anybody knows where. */
export interface Sketch {
  readonly group: string
  readonly nodes: readonly SketchNode[]
  readonly edges: readonly SketchEdge[]
  /** The box where the app begins, where it is drawn: it stands on the left. */
  readonly root?: string
}

/** A box without its place. */
export interface SketchNode {
  readonly node: Omit<DrawnNode, 'x' | 'y'>
  /** The frame that it stands in. */
  readonly cluster?: string
}

/** A way without its curve. */
export type SketchEdge = Omit<DrawnEdge, 'points'>

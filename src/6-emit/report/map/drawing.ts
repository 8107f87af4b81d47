/** A picture of pages and the ways between them: positions only; what is written on it is looked up by the page that shows it. */
export interface Drawing {
  /** '' for the whole app, else the group that it shows, '/pages/order'. */
  readonly group: string
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
  readonly clusters: readonly DrawnCluster[]
}

/** A box; `x` and `y` are its middle, downwards. */
export interface DrawnNode {
  readonly kind: 'page' | 'group'
  /** A page's route, 'pages/order/list'; or a group, which begins with a slash, as no route does. */
  readonly id: string
  /** How many pages a group has. */
  readonly pages?: number
  /** It does not belong to what is drawn: where ways from here lead or come from. */
  readonly outside?: true
  readonly x: number
  readonly y: number
}

export interface DrawnEdge {
  readonly from: string
  readonly to: string
  /** What the code calls. */
  readonly via: readonly string[]
  readonly params: readonly string[]
  /** How many ways between pages it stands for. */
  readonly ways: number
  /** A Bézier curve: its start, then three points for each piece; the last point is the tip of the arrow. */
  readonly points: readonly (readonly [number, number])[]
}

/** A frame around the pages of a subpackage. */
export interface DrawnCluster {
  /** The subpackage's root. */
  readonly id: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Width and height of every box, in the units of the drawing. */
export const box = { width: 152, height: 48 } as const

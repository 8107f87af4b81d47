import type { ComponentFacts } from '../control.js'

/** A library of interface components that apps ship or install. */
export interface Kit {
  readonly name: string
  /** What its documentation puts in front of tags: 'van' in `<van-field>`. Apps may choose other tags. */
  readonly tagPrefix: string
  /** npm packages, and folders by which it is known in a path. */
  readonly packages: readonly string[]
  /** The component's own name ('field') → facts. */
  readonly components: Readonly<Record<string, ComponentFacts>>
}

/** Checks a kit's table when it is written; gives it back unchanged. */
export function defineKit(kit: Kit): Kit {
  return kit
}

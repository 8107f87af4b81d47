import { folded } from './fold.js'

/** A turn of phrase by which text commands its reader. */
export type Order = RegExp

/**
 * A rule over a reading of a text, which is folded, and therefore itself folded. What may stand between two words is bounded:
 * matching takes linear time.
 */
export function order(pattern: string): Order {
  return new RegExp(folded(pattern), 'u')
}

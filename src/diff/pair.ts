import type { Pair } from './match.js'
import type { Reached } from './reached.js'

/** What a tool reached, and what it reaches. */
export interface ReachOfPair {
  readonly before: readonly Reached[]
  readonly after: readonly Reached[]
}

/** A tool as it was and as it is. */
export interface ComparedPair extends Pair {
  /** By what it stands for. */
  readonly own: ReachOfPair
  /** By that, and by what its page does by itself. */
  readonly all: ReachOfPair
}

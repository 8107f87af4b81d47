import { byText } from '../source/order.js'
import { isAlike, likenessOf } from './likeness.js'
import type { Portrait } from './likeness.js'
import type { SnapshotTool } from './snapshot.js'

/** A tool as it was, and what became of it. */
export interface Pair {
  readonly before: SnapshotTool
  readonly after: SnapshotTool
}

/** Which tools of two sides are the same, and which have no like on the other. */
export interface Matching {
  readonly pairs: readonly Pair[]
  readonly removed: readonly SnapshotTool[]
  readonly added: readonly SnapshotTool[]
}

interface Candidate extends Pair {
  readonly score: number
}

/** How much two tools are the same in one respect; 0 where not at all. */
type Score = (before: SnapshotTool, after: SnapshotTool) => number

/**
 * Pairs tools by what identifies them, the surest first: the actions that they stand for, their name, then what they do.
 * Each way pairs what is left, the best first; where two tools are as good a match as each other in what they do, neither
 * is claimed.
 */
export function matchTools(before: Portrait, after: Portrait): Matching {
  const pairs: Pair[] = []
  const rest = { before: new Set(before.tools), after: new Set(after.tools) }
  const take = ({ before: one, after: other }: Pair): void => {
    if (!rest.before.has(one) || !rest.after.has(other)) return
    pairs.push({ before: one, after: other })
    rest.before.delete(one)
    rest.after.delete(other)
  }
  for (const score of [sharedActions, sameName]) candidates(rest.before, rest.after, score).forEach(take)
  const alike: Score = (one, other) => likenessOf(before.of(one), after.of(other))
  unambiguous(candidates(rest.before, rest.after, alike).filter(({ score }) => isAlike(score))).forEach(take)
  return { pairs, removed: [...rest.before], added: [...rest.after] }
}

/** The share of actions that both stand for, if it is the first of one of them; the same name decides between equals. */
const sharedActions: Score = (before, after) => {
  const shared = before.actions.filter((action) => after.actions.includes(action))
  const isMain = [before.actions[0], after.actions[0]].some((main) => main !== undefined && shared.includes(main))
  const all = before.actions.length + after.actions.length - shared.length
  return isMain ? shared.length / all + sameName(before, after) / 1000 : 0
}

const sameName: Score = (before, after) => (before.name === after.name ? 1 : 0)

/** Pairs with something in common, the best first, then in the order of names. */
function candidates(
  before: ReadonlySet<SnapshotTool>,
  after: ReadonlySet<SnapshotTool>,
  score: Score,
): readonly Candidate[] {
  const all = [...before].flatMap((one) =>
    [...after].map((other) => ({ before: one, after: other, score: score(one, other) })),
  )
  return all
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score || byText(nameOf(a), nameOf(b)))
}

function nameOf({ before, after }: Pair): string {
  return `${before.name} ${after.name}`
}

/** Those for which no other is as good. */
function unambiguous(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    (one) =>
      !candidates.some(
        (other) =>
          other !== one && other.score >= one.score && (other.before === one.before || other.after === one.after),
      ),
  )
}

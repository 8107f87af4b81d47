import { canonical } from '../source/digest.js'
import type { FieldChange } from './changes.js'
import { compareTools } from './compare.js'
import { portraitOf } from './likeness.js'
import { matchTools } from './match.js'
import type { Pair } from './match.js'
import { reachesOf } from './reached.js'
import type { ComparedPair } from './pair.js'
import type { Reaches } from './reached.js'
import type { Snapshot, SnapshotTool } from './snapshot.js'
import { toolsOf } from './snapshot.js'
import { translationOf } from './translation.js'

/** Two sides, with their tools matched. */
export interface Compared {
  readonly before: Snapshot
  readonly after: Snapshot
  readonly reaches: { readonly before: Reaches; readonly after: Reaches }
  readonly pairs: readonly (ComparedPair & { readonly fields: readonly FieldChange[] })[]
  readonly removed: readonly SnapshotTool[]
  readonly added: readonly SnapshotTool[]
  /**
   * Tools that bear the name under which they were approved: for assistants that of the tool, whatever stands behind it now,
   * for people what is written on the element, whatever we call the tool that its handler has become.
   */
  readonly underSameName: readonly ComparedPair[]
}

/** Matches the tools of two sides and compares what belongs together. */
export function compare(before: Snapshot, after: Snapshot): Compared {
  const reaches = { before: reachesOf(before), after: reachesOf(after) }
  const { pairs, removed, added } = matchTools(portraitOf(before, reaches.before), portraitOf(after, reaches.after))
  const translate = translationOf(pairs, new Set(after.graph.pages.map(({ route }) => route)))
  const withReach = (pair: Pair): ComparedPair => ({ ...pair, ...reachOf(reaches, pair) })
  const isKept = keptBetween(before, after)
  const compared = pairs.map(withReach)
  const kept = compared.filter((pair) => pair.before.name !== pair.after.name && isKept(pair))
  return {
    before,
    after,
    reaches,
    pairs: compared.map((pair) => ({ ...pair, fields: compareTools(pair, translate) })),
    removed,
    added,
    underSameName: [...sameNames(before, after).map(withReach), ...kept],
  }
}

function reachOf({ before, after }: Compared['reaches'], pair: Pair): Pick<ComparedPair, 'own' | 'all'> {
  const own = { before: before.byActions(pair.before), after: after.byActions(pair.after) }
  const all = {
    before: [...own.before, ...before.byItself(pair.before)],
    after: [...own.after, ...after.byItself(pair.after)],
  }
  return { own, all }
}

function sameNames(before: Snapshot, after: Snapshot): readonly Pair[] {
  const now = new Map(toolsOf(after).map((tool) => [tool.name, tool]))
  return toolsOf(before).flatMap((tool) => {
    const other = now.get(tool.name)
    return other === undefined ? [] : [{ before: tool, after: other }]
  })
}

/** Whether the tool's first action is there on both sides, and is called the same where a person sees it. */
function keptBetween(before: Snapshot, after: Snapshot): (pair: Pair) => boolean {
  const was = labelsIn(before)
  const is = labelsIn(after)
  return (pair) => {
    const [main = ''] = pair.before.actions
    return pair.after.actions.includes(main) && was.has(main) && was.get(main) === is.get(main)
  }
}

/** 'route#handler' → what is written on the elements that it is bound to. */
function labelsIn({ graph }: Snapshot): ReadonlyMap<string, string> {
  const units = [...graph.pages, ...graph.components]
  return new Map(
    units.flatMap(({ route, actions }) =>
      actions.map(({ handler, triggers }) => [`${route}#${handler}`, canonical(triggers.map(({ label }) => label))]),
    ),
  )
}

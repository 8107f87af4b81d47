import type { Drafts } from './draft.js'
import type { Leftover } from './intent.js'
import { isOpening } from './intent.js'
import { usesFieldOf } from './steps.js'
import type { Dropped } from './toolset.js'

/** Every action that became no tool and no way to one, once, sorted, with the most telling reason. */
export function droppedOf(
  leftovers: readonly Leftover[],
  drafts: Drafts,
  walks: ReadonlyMap<string, readonly string[]>,
): readonly Dropped[] {
  const own = drafts.all.flatMap((draft) => draft.intent.subjects.map((subject) => subject.id))
  const used = new Set([...own, ...[...walks.values()].flat()])
  const dropped = new Map<string, string>()
  for (const leftover of leftovers) {
    const { id } = leftover.subject
    if (!used.has(id) && !dropped.has(id)) dropped.set(id, reasonOf(leftover, drafts))
  }
  return [...dropped]
    .map(([action, reason]) => ({ action, reason }))
    .sort((a, b) => (a.action < b.action ? -1 : a.action > b.action ? 1 : 0))
}

function reasonOf({ subject, reason }: Leftover, drafts: Drafts): string {
  if (subject.action.missing === true) return reason
  const user = drafts.byPage.get(subject.page.route)?.find((draft) => usesFieldOf(draft.intent, subject))
  if (user) return `a step of ${user.name}`
  if (!reason.startsWith('opens ')) return reason
  const target = drafts.byPage.get(reason.slice('opens '.length))?.find((draft) => isOpening(draft.intent))
  return target ? `${reason}, which has its own tool ${target.name}` : reason
}

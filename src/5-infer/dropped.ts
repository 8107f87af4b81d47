import type { Drafts } from './draft.js'
import type { Leftover } from './intent.js'
import { isOpening } from './intent.js'
import { because, reasonIn } from './reasons.js'
import type { Reason } from './reasons.js'
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
  const dropped = new Map<string, Reason>()
  for (const leftover of leftovers) {
    const { id } = leftover.subject
    if (!used.has(id) && !dropped.has(id)) dropped.set(id, reasonOf(leftover, drafts))
  }
  return [...dropped]
    .map(([action, why]) => ({ action, reason: reasonIn(why, 'en'), why }))
    .sort((a, b) => (a.action < b.action ? -1 : a.action > b.action ? 1 : 0))
}

function reasonOf({ subject, reason }: Leftover, drafts: Drafts): Reason {
  if (subject.action.missing === true) return reason
  const user = drafts.byPage.get(subject.page.route)?.find((draft) => usesFieldOf(draft.intent, subject))
  if (user) return because('step', { tool: user.name })
  const { target } = reason.params
  if (reason.code !== 'opens' || target === undefined) return reason
  const opening = drafts.byPage.get(String(target))?.find((draft) => isOpening(draft.intent))
  return opening ? because('opens-tool', { target, tool: opening.name }) : reason
}

import type { Draft, Drafts } from './draft.js'
import { isOpening } from './intent.js'
import type { Leftover } from './intent.js'

/**
 * Tool → taps that do nothing but open its page: wherever a person starts from, they ask for what that page shows, and the tool
 * stands for all of them.
 */
export function walksTo(leftovers: readonly Leftover[], drafts: Drafts): ReadonlyMap<string, readonly string[]> {
  const walks = new Map<string, readonly string[]>()
  for (const leftover of leftovers) {
    for (const { name } of targetsOf(leftover, drafts))
      walks.set(name, [...new Set([...(walks.get(name) ?? []), leftover.subject.id])])
  }
  return walks
}

function targetsOf({ subject, reason }: Leftover, drafts: Drafts): readonly Draft[] {
  const routes = subject.main.map((effect) => (effect.kind === 'navigate' ? effect.to : null))
  if (reason.code !== 'opens' || routes.length === 0) return []
  const openings = routes.map((route) =>
    (drafts.byPage.get(route ?? '') ?? []).filter(({ intent }) => isOpening(intent) && intent.kind !== 'pay'),
  )
  return openings.every((found) => found.length > 0) ? openings.flat() : []
}

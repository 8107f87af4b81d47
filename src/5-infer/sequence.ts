import type { Action, GraphUnit } from '../4-trace/graph.js'
import type { Draft, Drafts } from './draft.js'
import { storageKeys } from './facts/storage.js'
import { isOpening } from './intent.js'

/** Tools whose step usually comes before `draft`, though no value is passed: the shop is chosen before its menu is looked at. */
export function stepsBefore(drafts: Drafts, draft: Draft): readonly string[] {
  return isOpening(draft.intent) ? keepersFor(drafts, draft) : openingsAround(drafts, draft)
}

/** Tools of other pages that keep something which this page reads, and then open it. A tab can be opened at any time. */
function keepersFor(drafts: Drafts, { intent: { page, lead } }: Draft): readonly string[] {
  const { home, tabs } = lead.app.graph.app
  if (page.route === home || tabs.includes(page.route)) return []
  const read = new Set(
    page.actions.filter(({ kind }) => kind === 'lifecycle').flatMap(({ effects }) => storageKeys(effects, 'get')),
  )
  const keeps = ({ intent }: Draft): boolean =>
    intent.ability === 'keep' &&
    intent.page !== page &&
    intent.subjects.some(
      ({ action }) => opens(action, page) && storageKeys(action.effects, 'set').some((key) => read.has(key)),
    )
  return read.size === 0 ? [] : drafts.all.filter(keeps).map(({ name }) => name)
}

/** A choice on a page that one other page opens for it, and that goes back there: the opening of that other page. */
function openingsAround(drafts: Drafts, { intent }: Draft): readonly string[] {
  const { ability, page, lead } = intent
  const goesBack = lead.action.effects.some((effect) => effect.kind === 'navigate' && effect.via === 'navigateBack')
  const openers = new Set((lead.app.openers.get(page.route) ?? []).map(({ route }) => route))
  const [only, ...others] = openers
  if (ability !== 'keep' || !goesBack || only === undefined || others.length > 0 || only === page.route) return []
  return (drafts.byPage.get(only) ?? [])
    .filter(({ intent: other }) => isOpening(other) && other.kind !== 'pay')
    .map(({ name }) => name)
}

function opens({ effects }: Action, { route }: GraphUnit): boolean {
  return effects.some((effect) => effect.kind === 'navigate' && effect.to === route)
}

import type { Action, Effect, GraphUnit } from '../../4-trace/graph.js'
import type { Draft } from '../draft.js'
import { apiKind, remoteOf, type RemoteEffect } from '../facts/effects.js'

/** Callbacks of a page that is open already. */
const later: ReadonlySet<string> = new Set(
  [
    'onTabItemTap onPullDownRefresh onReachBottom onPageScroll onResize onShareAppMessage onShareTimeline onAddToFavorites',
    'onSaveExitState onHide onUnload moved detached error hide resize',
  ].flatMap((names) => names.split(' ')),
)

/** What runs when the page of `draft` is opened, in itself and in the components that it shows. */
export function openingActions({ intent: { page, lead } }: Draft): readonly Action[] {
  const units = new Set<GraphUnit>([page])
  for (const { uses } of units)
    for (const route of uses) {
      const component = lead.app.units.get(route)
      if (component) units.add(component)
    }
  return [...units].flatMap(({ actions }) =>
    actions.filter(({ kind, handler }) => kind === 'lifecycle' && !later.has(handler)),
  )
}

/** What is asked then, each once: a page may ask the same when it is loaded and when it is shown. */
export function askedIn(effects: readonly Effect[]): readonly RemoteEffect[] {
  return [...new Map(remoteOf(effects).map((effect) => [identity(effect), effect])).values()]
}

function identity(effect: RemoteEffect): string {
  const name = effect.kind === 'cloud' ? `${effect.op} ${effect.name}` : `${effect.method} ${effect.url}`
  return JSON.stringify([name, effect.sending])
}

/** It asks a server, shows the answer, or tells the person something: nothing of it lasts. */
export function isQuiet(effect: Effect): boolean {
  if (effect.kind === 'api') return apiKind(effect.name) === 'message' || apiKind(effect.name) === 'ui'
  return effect.kind === 'set' || effect.kind === 'request' || effect.kind === 'cloud'
}

/** What an effect is called where it is given as a reason. */
export function labelOf(effect: Effect): string {
  switch (effect.kind) {
    case 'storage':
      return `${effect.op} of storage ${effect.key ?? '(any key)'}`
    case 'api':
      return effect.name
    case 'navigate':
      return effect.via
    default:
      return effect.kind
  }
}

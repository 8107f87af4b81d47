import type { Action, AppGraph } from '../../../4-trace/graph.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { isTouch, isUnasked } from '../../facts/events.js'
import { defineCheck, type Examined } from '../check.js'
import { actionsOf, chainFrom, chainOf, idOf, together, type Acting } from './evidence.js'
import { harmsOf, type Harm } from './harm.js'
import { announces, mildVerbOf } from './label-verb.js'

/** Paying, deleting, ordering and taking personal data while nobody has tapped anything. */
export const unasked = defineCheck({
  codes: ['behaviour/pays-unasked', 'behaviour/pays-on-arrival', 'behaviour/acts-unasked', 'behaviour/private-unasked'],
  find: (examined) => together(actionsOf(examined).flatMap((acting) => foundIn(examined, acting))),
})

function foundIn(examined: Examined, acting: Acting): readonly Diagnostic[] {
  if (!startsByItself(acting.action) || isWrapping(examined, acting)) return []
  const harms = harmsOf(acting.action.effects)
    .filter((harm) => codeOf(examined.graph, acting, harm) !== null)
    .filter((harm) => !acting.action.triggers.some(isTouch) || isUntold(acting.action, harm))
  const [worst] = harms
  const code = worst === undefined ? null : codeOf(examined.graph, acting, worst)
  if (worst === undefined || code === null) return []
  const [trigger] = acting.action.triggers
  return [
    {
      code,
      params: { handler: acting.action.handler, route: acting.unit.route, effect: worst.name },
      at: worst.effect.at,
      chain: trigger === undefined ? chainOf(acting, worst) : chainFrom(trigger, acting, worst),
      actions: [idOf(acting)],
    },
  ]
}

/** The top level of a script that hands functions to a package which is absent: they do not run yet. */
function isWrapping({ project }: Examined, { action }: Acting): boolean {
  return action.partial === true && project.files.has(action.handler)
}

/** A lifecycle callback, or events that come without a deliberate tap: scrolling, loading, animation. */
function startsByItself({ kind, triggers }: Action): boolean {
  return (
    kind === 'lifecycle' || (triggers.length > 0 && triggers.every((trigger) => isUnasked(trigger) || isTouch(trigger)))
  )
}

/** What is held down to speak is touched on purpose, and so is what says that it pays, deletes or orders. */
function isUntold({ triggers }: Action, { kind }: Harm): boolean {
  return kind !== 'private' && !triggers.some(({ label }) => label !== null && announces(label, kind))
}

type Found =
  'behaviour/pays-unasked' | 'behaviour/pays-on-arrival' | 'behaviour/acts-unasked' | 'behaviour/private-unasked'

function codeOf(graph: AppGraph, acting: Acting, { kind, effect }: Harm): Found | null {
  switch (kind) {
    case 'pay':
      return effect.kind !== 'api'
        ? null
        : isCashier(graph, acting)
          ? 'behaviour/pays-on-arrival'
          : 'behaviour/pays-unasked'
    case 'transfer':
    case 'destroy':
    case 'order':
      return 'behaviour/acts-unasked'
    case 'private':
      return effect.kind === 'api' && ordinary.has(effect.name) ? null : 'behaviour/private-unasked'
    default:
      return null
  }
}

/** What pages may ask for as they open: the platform asks the person, or gives no more than a default picture. */
const ordinary: ReadonlySet<string> = new Set(
  'getLocation getFuzzyLocation startLocationUpdate getWeRunData startSoterAuthentication'.split(' '),
)

/** A page that the app itself opens to pay, with a tap on something that does not promise anything else. */
function isCashier(graph: AppGraph, { unit, action }: Acting): boolean {
  if (!arriving.has(action.handler) || unit.route === graph.app.home || graph.app.tabs.includes(unit.route))
    return false
  const openers = [...graph.pages, ...graph.components]
    .flatMap(({ actions }) => actions)
    .filter(({ effects }) => effects.some((effect) => effect.kind === 'navigate' && effect.to === unit.route))
  return openers.length > 0 && openers.every(isDeliberate)
}

const arriving: ReadonlySet<string> = new Set(['onLoad', 'onShow', 'onReady'])

function isDeliberate({ kind, triggers }: Action): boolean {
  return kind === 'event' && triggers.every(({ label }) => label === null || mildVerbOf(label) === null)
}

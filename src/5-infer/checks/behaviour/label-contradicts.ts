import type { Action, GraphUnit, Trigger } from '../../../4-trace/graph.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { isUnchosen } from '../../facts/events.js'
import { verb } from '../../words/verbs.js'
import { wordsOf } from '../../words/identifier.js'
import { defineCheck, type Examined } from '../check.js'
import { chainFrom, idOf, type Acting } from './evidence.js'
import { harmsOf, type Harm } from './harm.js'
import { dependsOn } from '../../risk.js'
import { announces, mildVerbOf, type MildVerb } from './label-verb.js'
import { labelsOf } from './labels.js'
import { elementsIn } from './shown.js'

/** What is written on an element is harmless, and tapping it pays, deletes, orders or takes personal data. */
export const labelContradicts = defineCheck({
  codes: ['behaviour/label-contradicts', 'behaviour/label-leads-away'],
  find: (examined) =>
    [...examined.graph.pages, ...examined.graph.components].flatMap((unit) => contradictionsIn(examined, unit)),
})

function contradictionsIn(examined: Examined, unit: GraphUnit): readonly Diagnostic[] {
  const grave = unit.actions
    .filter(({ kind }) => kind === 'event')
    .map((action) => ({ unit, action, harms: harmsOf(action.effects) }))
    .filter(({ harms }) => harms.length > 0)
  return grave.flatMap((acting) => contradictionOf(examined, acting) ?? [])
}

interface Grave extends Acting {
  readonly unit: GraphUnit
  readonly harms: readonly Harm[]
}

/** The gravest thing against which a label speaks. Where another element says what happens, this one is a way to it, too. */
function contradictionOf(examined: Examined, acting: Grave): Diagnostic | null {
  const seen = seenOn(examined, acting)
  for (const harm of acting.harms) {
    if (isOnTheWay(harm) || isToldFirst(acting.action, harm) || seen.some(({ label }) => announces(label, harm.kind)))
      continue
    const found = seen.find(({ label }) => contradicts(mildVerbOf(label), harm))
    if (found !== undefined) return finding(acting, found, harm)
  }
  return null
}

interface Seen {
  readonly trigger: Trigger
  readonly label: string
}

/** What can be seen where the action is started: its own elements, and those inside them whose taps come up to it. */
function seenOn(examined: Examined, { unit, action }: Grave): readonly Seen[] {
  const triggers = [...action.triggers, ...bubblingTo(examined, unit, action.triggers)]
  return triggers
    .filter(({ event }) => !isUnchosen(event))
    .flatMap((trigger) => labelsOf(examined, unit, trigger).map((label) => ({ trigger, label })))
}

/** Taps on elements inside, as far as nothing on the way catches them. */
function bubblingTo(examined: Examined, unit: GraphUnit, outer: readonly Trigger[]): readonly Trigger[] {
  const elements = elementsIn(examined)
  const targets = new Set(
    outer.filter(({ event }) => event === 'tap').flatMap((trigger) => elements.placed(trigger)?.element ?? []),
  )
  if (targets.size === 0) return []
  return unit.actions.flatMap(({ triggers }) =>
    triggers.filter((trigger) => {
      const element = trigger.event === 'tap' ? elements.placed(trigger)?.element : undefined
      if (element === undefined || targets.has(element)) return false
      const way = elements.around(element)
      const end = way.findIndex((one) => one.events.some(({ event, mode }) => event === 'tap' && mode === 'catch'))
      return way.slice(1, end < 0 ? undefined : end + 1).some((one) => end !== 0 && targets.has(one))
    }),
  )
}

/** Asking who the person is, while the app logs in again by itself. */
function isOnTheWay({ kind, effect }: Harm): boolean {
  return kind === 'private' && (effect.through ?? []).some((name) => verb(wordsOf(name)[0] ?? '')?.act === 'login')
}

/** A menu or a question says what will happen before it does; what was copied may be read to see whether it was. */
function isToldFirst({ effects }: Action, { kind, effect }: Harm): boolean {
  const calls = effects.filter((one) => one.kind === 'api')
  if (effect.kind === 'api' && effect.name === 'getClipboardData')
    return calls.some(({ name }) => name === 'setClipboardData')
  return calls.some(
    (call) =>
      (call.name === 'showActionSheet' || (call.name === 'showModal' && announces(call.text ?? '', kind))) &&
      dependsOn(effect, call),
  )
}

/** What a mild verb does not cover. A list that is looked at may be of what is near; what is cancelled may be deleted. */
function contradicts(mild: MildVerb | null, { kind, effect }: Harm): boolean {
  if (mild === null) return false
  if (kind === 'destroy') return mild !== 'cancel' && mild !== 'close'
  if (kind === 'call' || kind === 'jump')
    return mild === 'refresh' || mild === 'back' || mild === 'close' || mild === 'copy'
  if (kind === 'private' && effect.kind === 'api' && placing.has(effect.name))
    return mild !== 'view' && mild !== 'search' && mild !== 'refresh'
  return true
}

/** What tells where the person is: lists and searches are often of what is near. */
const placing: ReadonlySet<string> = new Set('getLocation getFuzzyLocation chooseLocation choosePoi'.split(' '))

function finding(acting: Acting, { trigger, label }: Seen, harm: Harm): Diagnostic {
  const leaves = harm.kind === 'call' || harm.kind === 'jump'
  return {
    code: leaves ? 'behaviour/label-leads-away' : 'behaviour/label-contradicts',
    params: { label, effect: harm.name, handler: acting.action.handler },
    at: trigger.at,
    chain: chainFrom({ ...trigger, said: label }, acting, harm),
    actions: [idOf(acting)],
  }
}

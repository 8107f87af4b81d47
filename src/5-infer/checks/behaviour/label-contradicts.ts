import type { Action, GraphUnit, Trigger } from '../../../4-trace/graph.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { isUnchosen } from '../../facts/events.js'
import { remoteOf, wordsOfRemote } from '../../facts/effects.js'
import { verb } from '../../words/verbs.js'
import { wordsOf } from '../../words/identifier.js'
import type { ElementNode } from '../../../2-parse/template/tree.js'
import { defineCheck, type Examined } from '../check.js'
import { chainFrom, idOf, type Acting } from './evidence.js'
import { harmsOf, type Harm, type HarmKind } from './harm.js'
import { dependsOn } from '../../risk.js'
import { announces, closesOnly, mildVerbOf } from './label-verb.js'
import { isNeverShown } from './invisible.js'
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

/** The gravest thing against which a label speaks. */
function contradictionOf(examined: Examined, acting: Grave): Diagnostic | null {
  const seen = seenOn(examined, acting)
  for (const harm of acting.harms) {
    if (isOnTheWay(harm) || isToldFirst(acting.action, harm)) continue
    const chosen = seen.filter(({ trigger }) => !isUnchosen(trigger.event) || isFilled(trigger, harm))
    const owning = chosen.filter(
      ({ trigger, label }) => announces(label, harm.kind) && !isNeverShown(examined, { unit: acting.unit, trigger }),
    )
    const found = chosen.find(
      (one) =>
        contradicts(acting.action, one.label, harm) &&
        reaches(acting.action, one, harm) &&
        !owning.some((other) => isExcused(examined, one, other) && reaches(acting.action, other, harm)),
    )
    if (found !== undefined) return finding(acting, found, harm)
  }
  return null
}

/** Whether `other`, which says what happens, speaks for `one` as well: it is the same, or the only one for which it happens. */
function isExcused(examined: Examined, one: Seen, other: Seen): boolean {
  return other.started === one.started || mayDiffer(examined, one.started, other.started)
}

/** A field may ask for personal data while it is filled, and for nothing else that must be asked for. */
function isFilled({ event }: Trigger, { kind }: Harm): boolean {
  return (event === 'input' || event === 'change') && deliberate.has(kind)
}

const deliberate: ReadonlySet<HarmKind> = new Set(['pay', 'transfer', 'order', 'destroy'])

interface Seen {
  /** What is tapped. */
  readonly trigger: Trigger
  /** What starts the action: the same, or what stands around it. */
  readonly started: Trigger
  readonly label: string
  /** The numbers of the effects that it reaches, where it does not reach all. */
  readonly reaches?: readonly number[]
}

/** Whether the element leads to what is done. What a button's `open-type` gives, it gives for a tap on that button. */
function reaches({ effects, triggers }: Action, { started, ...seen }: Seen, { effect }: Harm): boolean {
  if (triggers.some(({ at }) => at === effect.at)) return started.at === effect.at
  return seen.reaches === undefined || seen.reaches.includes(effects.indexOf(effect))
}

/**
 * Whether the handler may do one thing for `one` and another for `other`: they take turns on the screen, or they differ in what
 * they carry, and that is not known. What is known has told which effects each of them reaches.
 */
function mayDiffer(examined: Examined, one: Trigger, other: Trigger): boolean {
  if (one.when !== undefined && other.when !== undefined && one.when !== other.when) return true
  if (one.reaches !== undefined || other.reaches !== undefined) return false
  const [first, second] = [one, other].map((trigger) => elementsIn(examined).placed(trigger)?.element)
  if (first === undefined || second === undefined) return true
  const [here, there] = [carried(first), carried(second)]
  return [...new Set([...here.keys(), ...there.keys()])].some((key) => {
    const values = [here.get(key), there.get(key)]
    return values[0] !== values[1] && (key.startsWith('mark:') || values.some((value) => value?.includes('{{')))
  })
}

/** What an event tells its handler of the element, as it is written. */
function carried({ attributes, dataset }: ElementNode): ReadonlyMap<string, string> {
  const told = [...attributes].filter(([name]) => name === 'id' || name.startsWith('mark:'))
  return new Map([...dataset, ...told].map(([name, { value }]) => [name, value.source]))
}

/** What can be seen where the action is started: its own elements, and those inside them whose taps come up to it. */
function seenOn(examined: Examined, { unit, action }: Grave): readonly Seen[] {
  const own = action.triggers.map((trigger) => ({ trigger, started: trigger }))
  return [...own, ...bubblingTo(examined, unit, action.triggers)].flatMap(({ trigger, started }) =>
    labelsOf(examined, unit, trigger).map((said) => {
      const reaches = said.reaches ?? started.reaches
      return { label: said.label, trigger, started, ...(reaches && { reaches }) }
    }),
  )
}

/** Taps on elements inside, as far as nothing on the way catches them. */
function bubblingTo(
  examined: Examined,
  unit: GraphUnit,
  outer: readonly Trigger[],
): readonly Pick<Seen, 'trigger' | 'started'>[] {
  const elements = elementsIn(examined)
  const targets = new Map(
    outer
      .filter(({ event }) => event === 'tap')
      .flatMap((trigger) => {
        const element = elements.placed(trigger)?.element
        return element === undefined ? [] : [[element, trigger] as const]
      }),
  )
  if (targets.size === 0) return []
  return unit.actions
    .flatMap(({ triggers }) => triggers)
    .flatMap((trigger) => {
      const element = trigger.event === 'tap' ? elements.placed(trigger)?.element : undefined
      if (element === undefined || targets.has(element)) return []
      const way = elements.around(element)
      const end = way.findIndex((one) => one.events.some(({ event, mode }) => event === 'tap' && mode === 'catch'))
      if (end === 0) return []
      const started = way.slice(1, end < 0 ? undefined : end + 1).flatMap((one) => targets.get(one) ?? [])
      return started.slice(0, 1).map((first) => ({ trigger, started: first }))
    })
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

/** What a mild verb does not cover. A list that is looked at may be of what is near; what is cancelled may be deleted, and what is closed where it is said what. */
function contradicts(action: Action, label: string, { kind, effect }: Harm): boolean {
  const mild = mildVerbOf(label)
  if (mild === null) return false
  if (mild === 'free') return kind === 'pay' && effect.kind === 'api'
  if (mild === 'mark')
    return kind === 'pay' || kind === 'transfer' || kind === 'order' || (kind === 'destroy' && !marks(action))
  if (kind === 'destroy') return mild === 'close' ? closesOnly(label) : mild !== 'cancel'
  if (kind === 'call' || kind === 'jump')
    return mild === 'refresh' || mild === 'back' || mild === 'close' || mild === 'copy'
  if (kind === 'private' && effect.kind === 'api' && placing.has(effect.name))
    return mild !== 'view' && mild !== 'search' && mild !== 'refresh'
  return true
}

/** '/favorite/delete': what was marked no longer is, or is marked and put away elsewhere. */
function marks({ effects }: Action): boolean {
  return remoteOf(effects).some((effect) =>
    wordsOfRemote(effect)
      .flat()
      .some((word) => marked.has(word)),
  )
}

const marked: ReadonlySet<string> = new Set(
  'collect collection collections collects favorite favorites favourite favor fav favs like likes star stars zan praise thumb thumbs follow follows fans attention concern focus subscribe wish wishlist sign checkin punch clock cancel'.split(
    ' ',
  ),
)

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

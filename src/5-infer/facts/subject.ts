import type { Action, Effect, GraphUnit, Input } from '../../4-trace/graph.js'
import { meaningOf } from '../words/meaning.js'
import type { Meaning } from '../words/meaning.js'
import { segmentsOf } from '../names/glossary.js'
import { wordsOf } from '../words/identifier.js'
import { noun } from '../words/noun.js'
import { verb } from '../words/verbs.js'
import type { Act } from '../words/verbs.js'
import { actionId, mainEffects } from './app.js'
import type { App } from './app.js'
import { actOfLoading, actOfRemote, apiKind, endpointOf, isDatabase, isSpecific, remoteOf } from './effects.js'
import { once } from './once.js'
import type { RemoteEffect } from './effects.js'
import { isPassive, isRecording } from './events.js'
import { givenOf } from './given.js'

/** One action in its surroundings: what a rule looks at. */
export interface Subject {
  readonly app: App
  /** 'route#handler'. */
  readonly id: string
  readonly unit: GraphUnit
  /** The page that it is offered on: `unit` itself, or the page that uses the component. */
  readonly page: GraphUnit
  readonly action: Action
  /** Without what happens on the way (see `mainEffects`). */
  readonly main: readonly Effect[]
  readonly remote: readonly RemoteEffect[]
  /** What the handler's name says. */
  readonly meaning: Meaning
  /** The strongest thing that it does to the world; `null` where nothing leaves the page. */
  readonly act: Act | null
  /** Only the method or the handler's name speak for `act`: the endpoint says nothing. */
  readonly guessed: boolean
  /** Inputs that come from the person or from what the person pointed at. */
  readonly given: readonly Input[]
}

/** The subject that `action` of `unit` is, offered on `page`. */
export function subjectOf(app: App, page: GraphUnit, unit: GraphUnit, action: Action): Subject {
  const main = mainEffects(app, action.effects)
  const remote = remoteOf(main)
  const meaning = meaningOf(action.handler)
  const { act, guessed } = actOf(unit, action, main, meaning)
  return {
    app,
    id: actionId(unit, action),
    unit,
    page,
    action,
    main,
    remote,
    meaning,
    act,
    guessed,
    given: givenOf(unit, action, main, act !== null && isChange(act)),
  }
}

/** Whether one of the action's own effects is a platform API of one of `kinds`. */
export function callsKind(subject: Subject, ...kinds: readonly ReturnType<typeof apiKind>[]): boolean {
  return subject.main.some((effect) => effect.kind === 'api' && kinds.includes(apiKind(effect.name)))
}

const strength: readonly Act[] = ['pay', 'destroy', 'write', 'logout', 'login', 'search', 'read']

function actOf(
  unit: GraphUnit,
  action: Action,
  main: readonly Effect[],
  meaning: Meaning,
): Pick<Subject, 'act' | 'guessed'> {
  if (main.some((effect) => effect.kind === 'api' && apiKind(effect.name) === 'payment'))
    return { act: 'pay', guessed: false }
  const loaded = action.kind === 'event' ? loadedBy(unit) : new Set<string>()
  const spoken = remoteOf(main).map((effect) =>
    loaded.has(endpointOf(effect)) && !(labelChanges(action) && saysChange(effect))
      ? reloads
      : spokenAct(effect, action, meaning),
  )
  const act = strength.find((candidate) => spoken.some((one) => one.act === candidate)) ?? null
  if (act !== null) return { act, guessed: spoken.every((one) => one.act !== act || one.guessed) }
  return { act: keptAct(main, meaning), guessed: false }
}

/** What opening the unit asks changes nothing, whoever asks it again. */
const loadedBy = once((unit: GraphUnit): ReadonlySet<string> => {
  const loads = unit.actions.filter((action) => action.kind === 'lifecycle')
  return new Set(
    remoteOf(loads.flatMap((action) => action.effects))
      .filter(isSpecific)
      .map(endpointOf),
  )
})

/** 'addPoints' changes something when a button says so, even where opening the page may do it as well. */
function saysChange(effect: RemoteEffect): boolean {
  const said = actOfRemote(effect)
  return said !== null && isChange(said)
}

const reloads = { act: 'read', guessed: false } as const

/** What one remote effect does; where the endpoint is silent the handler's name speaks, and a silent tap counts as a write. */
function spokenAct(effect: RemoteEffect, action: Action, meaning: Meaning): { act: Act; guessed: boolean } {
  const said = actOfRemote(effect)
  if (action.kind === 'lifecycle') return { act: actOfLoading(effect) ?? 'read', guessed: said === null }
  if (said === 'read' && isPosted(effect) && labelChanges(action)) return { act: 'write', guessed: true }
  if (said !== null && !(said === 'read' && isSilentGet(effect))) return { act: said, guessed: false }
  const named = meaning.act === 'show' ? 'read' : meaning.act
  if (said === 'read')
    return {
      act: named !== null && isChange(named) && !isDatabase(effect) ? named : 'read',
      guessed: named !== null && isChange(named),
    }
  return { act: named ?? (isRecording(action) || isPassive(action) ? 'read' : 'write'), guessed: true }
}

function isPosted(effect: RemoteEffect): boolean {
  return effect.kind === 'request' ? effect.method === 'POST' : effect.op === 'callFunction'
}

/**
 * What is written on the button, or said when it is done: '立即领取' and '领取成功' change something, even where the endpoint is called
 * 'fetch'.
 */
const labelChanges = once((action: Action): boolean => {
  const done = action.effects.flatMap((effect) =>
    effect.kind === 'api' && effect.text?.includes('成功') === true ? deedsIn(effect.text) : [],
  )
  const written = action.triggers.flatMap(({ label }) => deedsIn(label))
  return written.some((act) => act !== null && isChange(act)) || done.some((act) => act === null || isChange(act))
})

/** What the verbs of a Chinese text do; null for a deed that is only known in Chinese. */
function deedsIn(text: string | null): readonly (Act | null)[] {
  return segmentsOf(noun(text) ?? '').flatMap(({ en, part }) =>
    en === null || part !== 'verb' ? [] : [(verb(en.toLowerCase()) ?? verb(wordsOf(en)[0] ?? ''))?.act ?? null],
  )
}

/** A GET whose words say nothing: some servers change things by GET, and then the handler's name tells. */
function isSilentGet(effect: RemoteEffect): boolean {
  return effect.kind === 'request' && actOfRemote({ ...effect, method: 'POST', through: [] }) === null
}

/** Whether an act changes something. */
export function isChange(act: Act): boolean {
  return act === 'write' || act === 'destroy' || act === 'pay' || act === 'logout'
}

/** Without a server: what is kept on the phone counts, where the name says that it changes something. */
function keptAct(main: readonly Effect[], meaning: Meaning): Act | null {
  const keeps = main.some((effect) => effect.kind === 'storage' && effect.op !== 'get')
  if (!keeps) return null
  if (meaning.act !== null && meaning.act !== 'show' && meaning.act !== 'read' && meaning.act !== 'search')
    return meaning.act
  return main.some((effect) => effect.kind === 'storage' && effect.op === 'clear') ? 'destroy' : 'write'
}

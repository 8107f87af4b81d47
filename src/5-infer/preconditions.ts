import type { Action, Effect, GraphUnit, NavigateEffect } from '../4-trace/graph.js'
import { wechatApiOrGuess } from '../platforms/wechat-api.js'
import type { Draft, Drafts } from './draft.js'
import { isLoginRoute } from './facts/app.js'
import type { App } from './facts/app.js'
import { remoteOf } from './facts/effects.js'
import { once } from './facts/once.js'
import { storageKeys } from './facts/storage.js'
import { segmentsOf } from './names/glossary.js'
import { personalFields } from './risk.js'
import type { Precondition, ToolInput } from './toolset.js'

/** What must be so before `draft` can do its work, as far as the source shows. */
export function preconditionsOf(drafts: Drafts, draft: Draft, inputs: readonly ToolInput[]): readonly Precondition[] {
  const all: readonly Precondition[] = [
    ...login(draft),
    ...permissions(draft),
    ...personalInputs(draft, inputs).map(({ name }): Precondition => ({ kind: 'privacy', detail: name })),
    ...priorTools(drafts, inputs),
  ]
  const seen = new Set<string>()
  return all.filter((one) => !seen.has(`${one.kind} ${one.detail}`) && seen.add(`${one.kind} ${one.detail}`))
}

/**
 * A session is needed where the app goes elsewhere for want of one, or says so. A token that is merely sent along, or a login
 * that the app does by itself, asks nothing of the person.
 */
function login(draft: Draft): readonly Precondition[] {
  if (draft.intent.kind === 'auth') return []
  const { app } = draft.intent.lead
  const effects = draft.intent.subjects.flatMap((subject) => subject.action.effects)
  const looked = lookedFor(effects)
  const detour = effects.find((effect): effect is NavigateEffect => leavesForLogin(app, effect, looked))
  if (detour) return [{ kind: 'login', detail: detour.to ?? '' }]
  const told = effects.find((effect) => effect.kind === 'api' && tellsToLogIn(effect.text))
  return told?.kind === 'api' ? [{ kind: 'login', detail: told.name }] : []
}

/** To the login page, or to the page where what is looked for here is got from a server: the reader's card, the member's number. */
function leavesForLogin(app: App, effect: Effect, looked: readonly string[]): boolean {
  if (effect.kind !== 'navigate' || effect.to === null) return false
  if (isLoginRoute(effect.to)) return true
  const target = app.units.get(effect.to)
  return target !== undefined && looked.some((key) => boundKeys(target).has(key))
}

/** Keys of storage that are read and not written. */
function lookedFor(effects: readonly Effect[]): readonly string[] {
  const own = new Set(storageKeys(effects, 'set'))
  return storageKeys(effects, 'get').filter((key) => !own.has(key))
}

/** Keys of storage that a page writes when a person becomes known to a server there. */
const boundKeys = once((unit: GraphUnit): ReadonlySet<string> => {
  const effects = unit.actions.filter(isBinding).flatMap((action) => action.effects)
  return new Set(storageKeys(effects, 'set'))
})

/** What a person fills in is checked by a server. */
function isBinding(action: Action): boolean {
  return action.inputs.some((input) => input.from === 'form') && remoteOf(action.effects).length > 0
}

/** Ways to become known to an app. */
const joining: ReadonlySet<string> = new Set(['login', 'bind', 'register', 'authorize'])

/** '请先登录', '请先绑定读者证'. */
function tellsToLogIn(text: string | undefined): boolean {
  if (text?.startsWith('请') !== true) return false
  const said = segmentsOf(text).map(({ en }) => en ?? '')
  return said.includes('login') || (text.startsWith('请先') && said.some((word) => joining.has(word)))
}

/** Personal data that the person gives; a shop's number that the app shows is nobody's. */
function personalInputs(draft: Draft, inputs: readonly ToolInput[]): readonly ToolInput[] {
  const names = new Set(personalFields(draft))
  return inputs.filter(({ name, provenance }) => names.has(name) && provenance.some(({ from }) => from === 'user'))
}

/** Scopes that the platform asks the person for. */
function permissions(draft: Draft): readonly Precondition[] {
  return draft.intent.subjects.flatMap((subject) =>
    subject.main.flatMap((effect): readonly Precondition[] => {
      if (effect.kind !== 'api') return []
      const { scope } = wechatApiOrGuess(effect.name)
      return scope === undefined || effect.name === 'getUserInfo' ? [] : [{ kind: 'permission', detail: scope }]
    }),
  )
}

/** Tools that are asked first for what is required. Only those that read: nothing is changed to learn an identifier. */
function priorTools(drafts: Drafts, inputs: readonly ToolInput[]): readonly Precondition[] {
  return inputs
    .filter((input) => input.required)
    .flatMap((input) => input.provenance.slice(0, 1))
    .flatMap((source): readonly Precondition[] =>
      source.from === 'tool' && drafts.readers.has(source.tool) ? [{ kind: 'prior-tool', detail: source.tool }] : [],
    )
}

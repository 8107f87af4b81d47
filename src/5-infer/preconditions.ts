import { isReading } from './intent.js'
import type { Effect } from '../4-trace/graph.js'
import { wechatApiOrGuess } from '../platforms/wechat-api.js'
import type { Draft } from './draft.js'
import { isLoginRoute } from './facts/app.js'
import { actOfRemote } from './facts/effects.js'
import { personalFields } from './risk.js'
import type { Precondition, ToolInput } from './toolset.js'
import { wordsOf } from './words/identifier.js'

/** What must be so before `draft` can do its work, as far as the source shows. */
export function preconditionsOf(draft: Draft, inputs: readonly ToolInput[], keepers: Keepers): readonly Precondition[] {
  const effects = draft.intent.subjects.flatMap((subject) => subject.action.effects)
  const all: readonly Precondition[] = [
    ...login(draft, effects),
    ...permissions(draft),
    ...personalFields(draft).map((name): Precondition => ({ kind: 'privacy', detail: name })),
    ...priorTools(inputs),
    ...keptBefore(draft, keepers),
  ]
  const seen = new Set<string>()
  return all.filter((one) => !seen.has(`${one.kind} ${one.detail}`) && seen.add(`${one.kind} ${one.detail}`))
}

const sessionWords: ReadonlySet<string> = new Set([
  'token',
  'session',
  'sessionid',
  'openid',
  'login',
  'uid',
  'userid',
  'jwt',
  'auth',
  'authorization',
  'userinfo',
])

/** A session is read, or refused for want of one: the session key is looked up, or the login page is where it ends otherwise. */
function login(draft: Draft, effects: readonly Effect[]): readonly Precondition[] {
  if (draft.intent.kind === 'auth') return []
  const key = effects.find(
    (effect) => effect.kind === 'storage' && effect.op === 'get' && effect.key !== null && isSessionKey(effect.key),
  )
  if (key?.kind === 'storage') return [{ kind: 'login', detail: `storage ${key.key ?? ''}` }]
  const detour = effects.find((effect) => effect.kind === 'navigate' && effect.to !== null && isLoginRoute(effect.to))
  if (detour?.kind === 'navigate') return [{ kind: 'login', detail: detour.to ?? '' }]
  const request = effects.find(
    (effect) => (effect.kind === 'request' || effect.kind === 'cloud') && actOfRemote(effect) === 'login',
  )
  return request ? [{ kind: 'login', detail: 'the app logs in by itself' }] : []
}

function isSessionKey(key: string): boolean {
  const words = wordsOf(key)
  return words.some((word) => sessionWords.has(word)) || sessionWords.has(words.join(''))
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

function priorTools(inputs: readonly ToolInput[]): readonly Precondition[] {
  return inputs
    .filter((input) => input.required)
    .flatMap((input) => input.provenance.slice(0, 1))
    .flatMap((source): readonly Precondition[] =>
      source.from === 'tool' ? [{ kind: 'prior-tool', detail: source.tool }] : [],
    )
}

/** Storage key → the tools that keep a choice under it. */
export type Keepers = ReadonlyMap<string, readonly string[]>

/** The tools that keep a choice on the phone, by the key under which they do. */
export function keepersOf(drafts: readonly Draft[]): Keepers {
  const keepers = new Map<string, string[]>()
  for (const draft of drafts.filter((one) => one.intent.ability === 'keep')) {
    for (const key of storageKeys(draft, 'set')) keepers.set(key, [...(keepers.get(key) ?? []), draft.name])
  }
  return keepers
}

/** A choice that another tool has to keep first: the shop, the address. */
function keptBefore(draft: Draft, keepers: Keepers): readonly Precondition[] {
  if (isReading(draft.intent)) return []
  const pages = draft.intent.page.actions
    .filter((action) => action.kind === 'lifecycle')
    .flatMap((action) => action.effects)
  const read = [...storageKeys(draft, 'get'), ...pages.flatMap((effect) => keyOf(effect, 'get'))]
  const tools = read.filter((key) => !isSessionKey(key)).flatMap((key) => keepers.get(key) ?? [])
  return [...new Set(tools)].filter((name) => name !== draft.name).map((name) => ({ kind: 'prior-tool', detail: name }))
}

function storageKeys(draft: Draft, op: 'get' | 'set'): readonly string[] {
  return draft.intent.subjects.flatMap((subject) => subject.main.flatMap((effect) => keyOf(effect, op)))
}

function keyOf(effect: Effect, op: 'get' | 'set'): readonly string[] {
  return effect.kind === 'storage' && effect.op === op && effect.key !== null ? [effect.key] : []
}

import type { CloudEffect, Effect, RequestEffect, Scalar } from '../../4-trace/graph.js'
import { wechatApiOrGuess } from '../../platforms/wechat-api.js'
import type { ApiKind } from '../../platforms/api.js'
import { once } from './once.js'
import { spokenWords } from '../words/compound.js'
import { wordsOf } from '../words/identifier.js'
import { meaningOfWords } from '../words/meaning.js'
import { verb, type Act } from '../words/verbs.js'

/** An effect that talks to a server. */
export type RemoteEffect = RequestEffect | CloudEffect

/** The effects among `effects` that talk to a server. */
export function remoteOf(effects: readonly Effect[]): readonly RemoteEffect[] {
  return effects.filter((effect): effect is RemoteEffect => effect.kind === 'request' || effect.kind === 'cloud')
}

/** One text per thing on a server: 'POST /cart/add', 'callFunction postsService:addPostZan', 'get posts'. */
export const endpointOf = once((effect: RemoteEffect): string => {
  if (effect.kind === 'request') return `${effect.method} ${effect.url}`
  const operation = cloudOperation(effect)
  return `${effect.op} ${effect.name}${operation === null ? '' : `:${operation}`}`
})

/** Whether the endpoint alone says what is done: a cloud function that is told by arguments which are unknown does not. */
export function isSpecific(effect: RemoteEffect): boolean {
  if (effect.kind === 'request') return segmentsOf(effect.url).length > 0
  return effect.op !== 'callFunction' && effect.op !== 'callContainer'
    ? effect.op !== 'uploadFile'
    : cloudOperation(effect) !== null
}

/** Whether the effect reads or writes the cloud's database or files itself, without a function in between. */
export function isDatabase(effect: RemoteEffect): boolean {
  return effect.kind === 'cloud' && effect.op !== 'callFunction' && effect.op !== 'callContainer'
}

/** The distinct endpoints of `effects`, sorted. */
export function endpointsOf(effects: readonly Effect[]): readonly string[] {
  return [...new Set(remoteOf(effects).map(endpointOf))].sort()
}

/** Words that name what a remote effect is about: path segments of a URL, name and operation of a cloud function. */
export const wordsOfRemote = once((effect: RemoteEffect): readonly (readonly string[])[] => {
  if (effect.kind === 'request') return segmentsOf(effect.url).map(spokenWords)
  const operation = cloudOperation(effect)
  return operation === null ? [spokenWords(effect.name)] : [spokenWords(effect.name), spokenWords(operation)]
})

/** What a remote effect does, as far as method and words say; `null` where they say nothing. */
export const actOfRemote = once((effect: RemoteEffect): Act | null => {
  if (effect.kind === 'cloud' && isDatabase(effect)) return actOfDatabase(effect.op)
  const said = actOfSegments(wordsOfRemote(effect)) ?? (carriesLoginCode(effect) ? 'login' : null)
  if (effect.kind === 'cloud') return said
  const byMethod = actOfMethod(effect.method)
  const byCaller = actOfCaller(effect)
  if (byMethod === 'read' && said === 'write' && byCaller === 'read') return 'read'
  return byMethod !== null && byMethod !== 'read' && said !== 'pay' && said !== 'destroy'
    ? byMethod
    : (said ?? byMethod ?? byCaller)
})

/**
 * What the app calls the function that asks: 'updateDayPlan' writes though its path names things only, 'getCheckinDetail'
 * reads a thing that is called like a deed. The innermost that names both a deed and a thing.
 */
function actOfCaller({ through = [] }: RequestEffect): Act | null {
  const said = through.toReversed().map((name) => wordsOf(name))
  const [deed = ''] = said.find(([first = '', ...things]) => things.length > 0 && callerDeed(first) !== null) ?? []
  return callerDeed(deed)
}

function callerDeed(word: string): Act | null {
  const act = vagueVerbs.has(word) ? null : (verb(word)?.act ?? null)
  return act === 'read' || act === 'write' || act === 'destroy' ? act : null
}

/** What functions that only call others are called. */
const vagueVerbs: ReadonlySet<string> = new Set('set change post put send my all page'.split(' '))

/** What it does where opening a page asks it: '/payBill/discounts' by GET tells of payments, and is none. */
export function actOfLoading(effect: RemoteEffect): Act | null {
  const act = actOfRemote(effect)
  return act === 'pay' && effect.kind === 'request' && effect.method === 'GET' ? 'read' : act
}

/** What kind of platform API `name` is. */
export function apiKind(name: string): ApiKind {
  return wechatApiOrGuess(name).kind
}

function actOfDatabase(op: CloudEffect['op']): Act {
  if (op === 'remove') return 'destroy'
  return op === 'add' || op === 'set' || op === 'update' || op === 'uploadFile' ? 'write' : 'read'
}

/** POST alone says nothing: many apps post their queries. */
function actOfMethod(method: string): Act | null {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return 'read'
  if (method === 'DELETE') return 'destroy'
  return method === 'PUT' || method === 'PATCH' ? 'write' : null
}

/** The last segment with a verb speaks; '/pay/list' lists, '/order/pay' pays. */
function actOfSegments(segments: readonly (readonly string[])[]): Act | null {
  if (segments.some(isSessionCheck)) return 'login'
  for (const words of segments.toReversed()) {
    const { act } = meaningOfWords(words)
    if (act === null && words.some((word) => listWords.has(word))) return 'read'
    if (act === null || act === 'show') continue
    if (act === 'pay' && words.some((word) => recordWords.has(word))) return 'read'
    return act
  }
  return null
}

/** '/pay/records', '/order/list': asked for, not done. */
const listWords: ReadonlySet<string> = new Set(
  'list lists record records log logs info detail details history query config'.split(' '),
)

/** What the platform's login gives goes to the server: whatever the endpoint is called, it logs in. */
function carriesLoginCode(effect: RemoteEffect): boolean {
  return Object.values(effect.from ?? {}).some((origins) =>
    origins.some((origin) => origin.startsWith('response(wx.login)')),
  )
}

/** '/user/check-token', '/session/refresh': keeping the session, whoever asks. */
function isSessionCheck(words: readonly string[]): boolean {
  const about = words.includes('token') || words.includes('session')
  return about && words.some((word) => word === 'check' || word === 'refresh' || word === 'verify' || word === 'get')
}

/** '/pay/status', '/payRecords': about payments, but no payment. */
const recordWords: ReadonlySet<string> = new Set([
  'status',
  'result',
  'list',
  'record',
  'records',
  'log',
  'logs',
  'type',
  'types',
  'method',
  'methods',
  'config',
  'info',
  'detail',
  'check',
  'query',
  'history',
])

function segmentsOf(url: string): readonly string[] {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/iu, '').replace(/[?#].*/su, '')
  return path.split('/').filter((segment) => segment !== '' && !segment.includes('{'))
}

/** Keys under which one cloud function is told what to do: constants there tell its operations apart. */
const dispatchKeys: readonly string[] = [
  '$url',
  'action',
  'type',
  'method',
  'func',
  'fn',
  'op',
  'operation',
  'name',
  'cmd',
  'api',
  'path',
  'route',
  'url',
]

function cloudOperation(effect: CloudEffect): string | null {
  if (effect.action !== undefined) return effect.action
  const values = effect.values ?? {}
  const constants = dispatchKeys.flatMap((key) => (Object.hasOwn(values, key) ? (values[key] ?? []) : []))
  const named = constants.filter(
    (value: Scalar): value is string => typeof value === 'string' && wordsOf(value).length > 0,
  )
  return named[0] ?? null
}

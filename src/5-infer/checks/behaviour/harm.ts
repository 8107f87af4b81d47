import type { ApiEffect, Effect } from '../../../4-trace/graph.js'
import { wechatApiOrGuess } from '../../../platforms/wechat-api.js'
import { actOfRemote, apiKind, endpointOf, wordsOfRemote, type RemoteEffect } from '../../facts/effects.js'
import { wordsOf } from '../../words/identifier.js'

/**
 * What a person must have asked for before it happens. 'pay' takes money, 'transfer' moves it, 'destroy' deletes on a server,
 * 'order' places an order, 'private' hands personal data to the app, 'logout' ends the session, 'call' and 'jump' leave the app.
 */
export type HarmKind = 'pay' | 'transfer' | 'destroy' | 'order' | 'private' | 'logout' | 'call' | 'jump'

/** An effect that a person must have asked for. */
export interface Harm {
  readonly kind: HarmKind
  readonly effect: Effect
  /** As a reader of the source finds it: 'wx.requestPayment', 'POST /order/submit'. */
  readonly name: string
}

/** The gravest kinds first. */
export const gravest: readonly HarmKind[] = ['pay', 'transfer', 'destroy', 'order', 'private', 'logout', 'call', 'jump']

/** What of `effects` a person must have asked for, the gravest first. */
export function harmsOf(effects: readonly Effect[]): readonly Harm[] {
  const harms = effects.flatMap((effect) => harmOf(effect) ?? [])
  return harms.toSorted((a, b) => gravest.indexOf(a.kind) - gravest.indexOf(b.kind))
}

function harmOf(effect: Effect): Harm | null {
  if (effect.kind === 'api') return harmOfApi(effect)
  if (effect.kind !== 'request' && effect.kind !== 'cloud') return null
  const kind = kindOfRemote(effect)
  return kind === null ? null : { kind, effect, name: endpointOf(effect) }
}

function harmOfApi(effect: ApiEffect): Harm | null {
  const kind = kindOfApi(effect.name)
  return kind === null ? null : { kind, effect, name: `wx.${effect.name}` }
}

/** Of the payment APIs those that only tell what could be paid with. */
const aboutPaying = /^(?:add|can|get|open(?:Card|PublicServicePayment)|remove|verify)/

function kindOfApi(name: string): HarmKind | null {
  const kind = apiKind(name)
  if (kind === 'payment') return aboutPaying.test(name) ? null : 'pay'
  // Without a button `getUserInfo` gives no more than a default picture (since 2021).
  if (wechatApiOrGuess(name).private === true) return name === 'getUserInfo' ? null : 'private'
  if (kind === 'call') return 'call'
  return leaving.has(name) ? 'jump' : null
}

/** APIs that open another mini program or another app. */
const leaving: ReadonlySet<string> = new Set(
  'navigateToMiniProgram openEmbeddedMiniProgram openBusinessView launchApp openUrl'.split(' '),
)

function kindOfRemote(effect: RemoteEffect): HarmKind | null {
  const act = actOfRemote(effect)
  if (isCertainlyGone(effect)) return 'destroy'
  if (asksOnly(effect) || putsAway(effect)) return null
  if (act === 'pay' || movesMoney(effect)) return isGet(effect) ? null : act === 'pay' ? 'pay' : 'transfer'
  if (placesOrder(effect)) return 'order'
  if (act === 'logout') return 'logout'
  return act === 'destroy' || endsAccount(effect) ? 'destroy' : null
}

function isGet(effect: RemoteEffect): boolean {
  return effect.kind === 'request' && effect.method === 'GET'
}

const moving: ReadonlySet<string> = new Set('transfer withdraw withdrawal remit cashout payout'.split(' '))
const money: ReadonlySet<string> = new Set(
  'wallet account balance money cash fund funds coin coins commission asset assets bank amount'.split(' '),
)

/** '/wallet/transfer': a transfer of something else moves no money. */
function movesMoney(effect: RemoteEffect): boolean {
  const words = wordsOfRemote(effect).flat()
  const fields = (effect.fields ?? []).flatMap((field) => wordsOf(field))
  return words.slice(-3).some((word) => moving.has(word)) && [...words, ...fields].some((word) => money.has(word))
}

/** '/user/unregister', 'deactivateAccount'. */
function endsAccount(effect: RemoteEffect): boolean {
  const words = wordsOfRemote(effect).slice(-2).flat()
  return words.some((word) => word === 'unregister' || word === 'deactivate')
}

function isCertainlyGone(effect: RemoteEffect): boolean {
  return effect.kind === 'cloud' ? effect.op === 'remove' : effect.method === 'DELETE'
}

const puttingAway: ReadonlySet<string> = new Set('close hide dismiss clear read'.split(' '))
const told: ReadonlySet<string> = new Set(
  'notification notifications notice notices message messages msg popup banner tip tips badge announcement unread'.split(
    ' ',
  ),
)

/** '/notification/close', 'clearUnread': what was read is not shown again, and nothing is lost. */
function putsAway(effect: RemoteEffect): boolean {
  const words = wordsOfRemote(effect).flat()
  return words.some((word) => puttingAway.has(word)) && words.some((word) => told.has(word))
}

const asking: ReadonlySet<string> = new Set('get is has can query list check find fetch load if need count'.split(' '))
const asked: ReadonlySet<string> = new Set(
  'detail details info list config record records log status result count reason reasons'.split(' '),
)

/** '/order/refund_detail', 'isEmpty', 'getRefundConfig': about a deed, and no deed. */
function asksOnly(effect: RemoteEffect): boolean {
  const last = wordsOfRemote(effect).at(-1) ?? []
  return asking.has(last[0] ?? '') || asked.has(last.at(-1) ?? '')
}

const orders: ReadonlySet<string> = new Set('order orders booking reservation trade dingdan'.split(' '))
const placing: ReadonlySet<string> = new Set('create submit place add make commit generate insert'.split(' '))
/** Ways to place an order that are things as well: a GET of them looks at them. */
const placingOrLooking: ReadonlySet<string> = new Set('book reserve buy purchase'.split(' '))

/** '/order/submit', 'createOrder'. Where it is only worked out what it would cost, the request says so. */
function placesOrder(effect: RemoteEffect): boolean {
  const words = wordsOfRemote(effect).slice(-2).flat()
  const places = words.some((word) => placing.has(word) || (!isGet(effect) && placingOrLooking.has(word)))
  if (!places || !words.some((word) => orders.has(word))) return false
  return !(effect.fields ?? []).some((field) => /^(?:is)?(?:calc|calculate|preview|trial)/iu.test(field))
}

import type { ApiEffect, Effect, RequestEffect } from '../../../4-trace/graph.js'
import type { Diagnostic, Link } from '../../../diagnostics/diagnostic.js'
import { wechatApiOrGuess } from '../../../platforms/wechat-api.js'
import { defineCheck, type Examined } from '../check.js'
import { actionsOf, idOf, together, type Acting } from './evidence.js'

/** Personal data that is taken without being declared, or sent to somebody else. */
export const privacy = defineCheck({
  codes: ['behaviour/private-undeclared', 'behaviour/private-to-others'],
  find: (examined) => [...undeclaredIn(examined), ...together(sentIn(examined))],
})

/**
 * APIs that `requiredPrivateInfos` must name since 14 July 2022; else they fail when they are called
 * (developers.weixin.qq.com/community/develop/doc/000a02f2c5026891650e7f40351c01).
 */
const declarable: ReadonlySet<string> = new Set(
  (
    'getFuzzyLocation getLocation onLocationChange startLocationUpdate startLocationUpdateBackground chooseLocation ' +
    'choosePoi chooseAddress'
  ).split(' '),
)

interface Use {
  readonly acting: Acting
  readonly effect: ApiEffect
}

/** One finding for each API, with all actions that call it. */
function undeclaredIn(examined: Examined): readonly Diagnostic[] {
  const { permissions, platform } = examined.project
  if (platform !== 'wechat') return []
  const uses = new Map<string, Use[]>()
  for (const acting of actionsOf(examined))
    for (const effect of acting.action.effects) {
      if (effect.kind !== 'api' || !declarable.has(effect.name)) continue
      if (permissions.requiredPrivateInfos.includes(effect.name) || isGuessed(acting, effect)) continue
      const known = uses.get(effect.name)
      if (known) known.push({ acting, effect })
      else uses.set(effect.name, [{ acting, effect }])
    }
  return [...uses].map(([name, calls]) => ({
    code: 'behaviour/private-undeclared',
    params: { name, count: calls.length },
    ...(calls[0] && { at: calls[0].effect.at }),
    actions: [...new Set(calls.map(({ acting }) => idOf(acting)))],
  }))
}

/** `wx[name]()` of unknown name could be any API, and is told as that. */
function isGuessed({ action }: Acting, { at }: ApiEffect): boolean {
  return (action.unseen ?? []).some((one) => {
    return one.is === 'api' && one.at?.file === at.file && one.at.line === at.line && one.at.column === at.column
  })
}

/** Servers of maps: they are told a place to say what is there. */
const MAPS =
  /(?:^|\.)(?:map\.qq\.com|amap\.com|map\.baidu\.com|tianditu\.gov\.cn|(?:q|he)weather\.(?:com|net)|caiyunapp\.com)$/u

function sentIn(examined: Examined): readonly Diagnostic[] {
  const actings = actionsOf(examined)
  const own = ownDomains(actings.flatMap(({ action }) => action.effects))
  return actings.flatMap((acting) =>
    acting.action.effects.flatMap((effect): readonly Diagnostic[] => {
      if (effect.kind !== 'request' || effect.host === undefined || own.has(domainOf(effect.host))) return []
      const [sent] = privateIn(effect)
      if (sent === undefined) return []
      const { host } = effect
      return [
        {
          code: 'behaviour/private-to-others',
          params: { origin: sent, host, handler: acting.action.handler },
          at: effect.at,
          chain: chainOf(acting, sent, effect),
          actions: [idOf(acting)],
        },
      ]
    }),
  )
}

function chainOf({ action }: Acting, origin: string, effect: RequestEffect): readonly Link[] {
  const name = apiOf(origin)
  const source = action.effects.find((one) => one.kind === 'api' && one.name === name)
  return [
    { is: 'source', params: { origin }, at: source?.at ?? action.at },
    { is: 'effect', params: { effect: `${effect.method} ${effect.url}` }, at: effect.at },
  ]
}

/** The private APIs whose answers a request sends. A server of maps may be told the place. */
function privateIn({ from, host }: RequestEffect): readonly string[] {
  const origins = [...new Set(Object.values(from ?? {}).flat())]
  return origins.filter((origin) => {
    const name = apiOf(origin)
    if (name === undefined) return false
    const facts = wechatApiOrGuess(name)
    return facts.private === true && !(facts.kind === 'location' && MAPS.test(host ?? ''))
  })
}

/** 'response(wx.getLocation).latitude' → 'getLocation'. */
function apiOf(origin: string): string | undefined {
  return /^response\(wx\.(\w+)\)/u.exec(origin)?.[1]
}

/** The domains that are the app's own: the one that it asks most, and where it asks none of them twice as often as another, both. */
function ownDomains(effects: readonly Effect[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const effect of effects)
    if (effect.kind === 'request' && effect.host !== undefined) {
      const domain = domainOf(effect.host)
      counts.set(domain, (counts.get(domain) ?? 0) + 1)
    }
  const most = Math.max(0, ...counts.values())
  const main = [...counts].filter(([, count]) => count * 2 > most).map(([domain]) => domain)
  return new Set(main)
}

/** 'api.shop.example.com' → 'example.com'; 'a.example.com.cn' → 'example.com.cn'. */
function domainOf(host: string): string {
  const labels = host.replace(/:\d+$/u, '').toLowerCase().split('.')
  const isDouble = /^(?:com|net|org|gov|edu|co|ac)$/u.test(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2
  return labels.slice(isDouble ? -3 : -2).join('.')
}

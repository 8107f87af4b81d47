import type { Effect } from '../../../4-trace/graph.js'
import { apiSides } from '../../../platforms/jsapi-sides.js'
import type { Diagnostic, Link } from '../../../diagnostics/diagnostic.js'
import { actOfRemote, apiKind, endpointOf, remoteOf } from '../../facts/effects.js'
import { meaningOf } from '../../words/meaning.js'
import type { DeclaredApi, SkillRule } from './package.js'

/** What an assistant calls by itself must not pay, and must not do more than its name says. */
export const conduct: SkillRule = ({ apis }) =>
  apis.flatMap((api) => [...payments(api), ...contradictions(api), ...denied(api)])

function payments(api: DeclaredApi): readonly Diagnostic[] {
  return platformCalls(api)
    .filter(({ name }) => apiKind(name) === 'payment')
    .map((effect) => told('skills/payment', api, effect, { name: effect.name }))
}

/** 'getOrders' that deletes. What is called by a neutral word, or by none that is known, contradicts nothing. */
function contradictions(api: DeclaredApi): readonly Diagnostic[] {
  const { act } = meaningOf(api.name)
  if (act !== 'read' && act !== 'search') return []
  return remoteOf(api.code?.effects ?? []).flatMap((effect) => {
    const done = actOfRemote(effect)
    const isHarm = done === 'destroy' || done === 'pay'
    return isHarm ? [told('skills/conduct', api, effect, { effect: endpointOf(effect) })] : []
  })
}

/** Payments have a finding of their own. What is merely shown, and left out by the platform, does no harm. */
function denied(api: DeclaredApi): readonly Diagnostic[] {
  return (api.code?.effects ?? []).flatMap((effect) => {
    const name = apiOf(effect)
    const isDenied = name !== null && apiKind(name) !== 'payment' && isDeniedToInterfaces(name)
    return isDenied ? [told('skills/api-denied', api, effect, { name })] : []
  })
}

function isDeniedToInterfaces(name: string): boolean {
  const sides = apiSides(name)
  return sides.interface === 'denied' && sides.drop !== true
}

function apiOf(effect: Effect): string | null {
  if (effect.kind === 'navigate') return effect.via
  return effect.kind === 'api' ? effect.name : null
}

function platformCalls({ code }: DeclaredApi) {
  return (code?.effects ?? []).filter((effect) => effect.kind === 'api')
}

function told(code: Diagnostic['code'], api: DeclaredApi, effect: Effect, params: Diagnostic['params']): Diagnostic {
  const [said = ''] = Object.values(params).map(String)
  const chain: readonly Link[] = [
    { is: 'declared', params: { subject: api.name }, at: api.at('name') },
    ...(api.code === null ? [] : [{ is: 'calls' as const, params: { name: api.name }, at: api.code.at }]),
    { is: 'effect', params: { effect: said }, at: effect.at },
  ]
  return { code, params: { api: api.name, ...params }, at: effect.at, chain }
}

import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Action, AppGraph, Effect, GraphUnit } from '../4-trace/graph.js'
import { standingOfApi, standingOfHost } from './names.js'
import type { Policy } from './policy.js'

/** What the app reaches and, by the policy's lists, must not: once for each action and name. */
export function restrictions({ pages, components }: AppGraph, policy: Policy): readonly Diagnostic[] {
  if (!restricts(policy)) return []
  const found = [...pages, ...components].flatMap((unit) =>
    unit.actions.flatMap((action) => inAction(unit, action, policy)),
  )
  const once = new Map(found.map((diagnostic) => [JSON.stringify([diagnostic.code, diagnostic.params]), diagnostic]))
  return [...once.values()]
}

function restricts({ hosts, apis }: Policy): boolean {
  return [hosts, apis].some(({ allow, deny }) => allow !== undefined || deny.length > 0)
}

function inAction({ route }: GraphUnit, action: Action, policy: Policy): readonly Diagnostic[] {
  const name = `${route}#${action.handler}`
  return action.effects.flatMap((effect) => {
    const said = [hostProblem(effect, policy), apiProblem(effect, policy)].filter((problem) => problem !== null)
    return said.map(({ code, params }): Diagnostic => {
      return { code, params: { action: name, ...params }, at: effect.at, actions: [name] }
    })
  })
}

type Problem = Pick<Diagnostic, 'code' | 'params'>

function hostProblem(effect: Effect, { hosts }: Policy): Problem | null {
  if (effect.kind !== 'request') return null
  const { host, url } = effect
  if (host === undefined) return hosts.allow === undefined ? null : { code: 'policy/host-unknown', params: { url } }
  const standing = standingOfHost(host, hosts)
  if (standing === 'allowed') return null
  return { code: standing === 'denied' ? 'policy/host-denied' : 'policy/host-not-allowed', params: { host } }
}

/** What only shows something or moves between pages is denied where a list says so, and needs no leave. */
function apiProblem(effect: Effect, { apis }: Policy): Problem | null {
  const api = apiOf(effect)
  if (api === null) return null
  const standing = standingOfApi(api, apis)
  if (standing === 'denied') return { code: 'policy/api-denied', params: { api } }
  if (standing === 'allowed' || effect.kind !== 'api') return null
  return { code: 'policy/api-not-allowed', params: { api } }
}

function apiOf(effect: Effect): string | null {
  if (effect.kind === 'api') return effect.name
  if (effect.kind === 'navigate') return effect.via
  if (effect.kind === 'request') return 'request'
  return effect.kind === 'cloud' ? `cloud.${effect.op}` : null
}

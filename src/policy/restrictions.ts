import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Action, AppGraph, Effect, Reach } from '../4-trace/graph.js'
import { standingOfApi, standingOfHost } from './names.js'
import type { Standing } from './names.js'
import type { NameLists, Policy } from './policy.js'

/** What the app reaches and, by the policy's lists, must not: once for each action and name. */
export function restrictions(graph: AppGraph, { hosts, apis }: Policy): readonly Diagnostic[] {
  const { reaches = [] } = graph
  return [
    ...once(restricts(hosts) ? reaches.flatMap((reach) => hostProblem(reach, hosts)) : []),
    ...once(restricts(apis) ? actionsOf(graph).flatMap((named) => apiProblems(named, apis)) : []),
    ...unknownHosts(reaches, hosts),
  ]
}

function restricts({ allow, deny }: NameLists): boolean {
  return allow !== undefined || deny.length > 0
}

function once(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return [
    ...new Map(found.map((diagnostic) => [JSON.stringify([diagnostic.code, diagnostic.params]), diagnostic])).values(),
  ]
}

interface Named {
  /** 'route#handler'; '#onLaunch' for what the app does as it starts. */
  readonly name: string
  readonly action: Action
}

function actionsOf({ pages, components, launch = [] }: AppGraph): readonly Named[] {
  const units = [...pages, ...components, { route: '', actions: launch }]
  return units.flatMap(({ route, actions }) =>
    actions.map((action) => ({ name: `${route}#${action.handler}`, action })),
  )
}

const hostCodes = {
  denied: 'policy/host-denied',
  'not-allowed': 'policy/host-not-allowed',
} as const satisfies Readonly<Record<Exclude<Standing, 'allowed'>, Diagnostic['code']>>

function hostProblem({ host, action, at }: Reach, hosts: NameLists): readonly Diagnostic[] {
  const standing = host === null ? 'allowed' : standingOfHost(host, hosts)
  if (host === null || standing === 'allowed') return []
  return [{ code: hostCodes[standing], params: { action, host }, at, actions: [action] }]
}

/** Base URLs are often put together as the app runs: that a list cannot be held against them is said once. */
function unknownHosts(reaches: readonly Reach[], { allow }: NameLists): readonly Diagnostic[] {
  const unknown = allow === undefined ? [] : reaches.filter(({ host }) => host === null)
  const [first] = unknown
  if (first === undefined) return []
  const { action, at } = first
  return [{ code: 'policy/host-unknown', params: { count: unknown.length, action }, at }]
}

function apiProblems({ name, action }: Named, apis: NameLists): readonly Diagnostic[] {
  return action.effects.flatMap((effect) => {
    const problem = apiProblem(effect, apis)
    return problem === null
      ? []
      : [{ code: problem.code, params: { action: name, ...problem.params }, at: effect.at, actions: [name] }]
  })
}

/** What only shows something or moves between pages is denied where a list says so, and needs no leave. */
function apiProblem(effect: Effect, apis: NameLists): Pick<Diagnostic, 'code' | 'params'> | null {
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

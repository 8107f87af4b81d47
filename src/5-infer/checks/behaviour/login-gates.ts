import type { GraphUnit, NavigateEffect } from '../../../4-trace/graph.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { groupBy } from '../../../source/grouped.js'
import { isLoginRoute } from '../../facts/app.js'
import { withComponents } from '../../facts/reach.js'
import { defineCheck } from '../check.js'

const MOST_NAMED = 5

/** A page that sends whoever opens it to log in. */
interface Gate {
  readonly page: string
  readonly effect: NavigateEffect
}

/** Pages that can be opened only after a login: what is done there needs one first. Told once for each page to log in on. */
export const loginGates = defineCheck({
  codes: ['behaviour/login-gate'],
  find: ({ graph }) => {
    const units = new Map([...graph.pages, ...graph.components].map((unit) => [unit.route, unit]))
    const gates = graph.pages.flatMap(({ route }) => gateOf(route, withComponents(route, units)))
    return [...groupBy(gates, ({ effect }) => effect.to)].flatMap(([login, behind]) => findingOf(login ?? '', behind))
  },
})

function gateOf(page: string, units: readonly GraphUnit[]): readonly Gate[] {
  const opening = units.flatMap(({ actions }) => actions.filter(({ kind }) => kind === 'lifecycle'))
  const effect = opening
    .flatMap(({ effects }) => effects)
    .find((one): one is NavigateEffect => one.kind === 'navigate' && one.to !== null && isLoginRoute(one.to))
  return effect === undefined || isLoginRoute(page) ? [] : [{ page, effect }]
}

function findingOf(login: string, gates: readonly Gate[]): readonly Diagnostic[] {
  const [first] = gates
  if (first === undefined) return []
  const pages = gates.slice(0, MOST_NAMED).map(({ page }) => page)
  const params = {
    login,
    count: gates.length,
    pages: pages.join(', ') + (gates.length > MOST_NAMED ? ', …' : ''),
  }
  return [{ code: 'behaviour/login-gate', params, at: first.effect.at }]
}

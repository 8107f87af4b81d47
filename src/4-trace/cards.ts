import { ANSWER } from './api/model-context.js'
import { REST } from './domain/value.js'
import type { Machine } from './machine/machine.js'
import type { Run } from './report/run.js'
import type { Card } from './skill.js'
import type { Live } from './surface/live.js'

/** What running a card showed. */
export function cardOf(machine: Machine, live: Live, runs: readonly Run[]): Card {
  const { surface, backing, configuration } = live
  const isOpen = configuration.open || backing.has(REST) || runs.some(({ entry }) => entry.exhausted)
  const shows = surface.view.shows.map(({ path }) => path.split(/[.[]/u)[0] ?? '').filter((name) => name !== '')
  return {
    route: surface.route,
    reads: readsOf(runs),
    has: isOpen ? null : [...new Set([...backing.keys(), ...configuration.properties.keys()])].sort(),
    shows: [...new Set(shows)].filter((name) => machine.globalOf(name) === null).sort(),
  }
}

/** `data.result.structuredContent.items` reads 'items'; who hands `structuredContent` on as a whole may read any key. */
function readsOf(runs: readonly Run[]): readonly string[] | null {
  const sources = runs.flatMap(({ entry }) => [...entry.reads, ...entry.sinks])
  const paths = sources.filter(({ root }) => root.kind === 'response' && root.name === ANSWER).map(({ path }) => path)
  const inside = paths.filter(([result, part]) => result === 'result' && part === 'structuredContent')
  return [...new Set(inside.flatMap(([, , key]) => key ?? []))].sort()
}

import type { Reach } from '../graph.js'
import { urlsOf } from '../api/url.js'
import type { Machine } from '../machine/machine.js'
import type { Sighting } from './sighting.js'

/** The hosts that requests, transfers, sockets and web views of `sightings` name; null where one is known only at run time. */
export function reachesAmong(machine: Machine, sightings: Iterable<Sighting>): readonly Reach[] {
  return [...sightings].flatMap((sighting) => (namesHost(sighting) ? reachesOf(machine, sighting) : []))
}

function namesHost({ sink }: Sighting): boolean {
  return sink === 'host' || sink === 'page'
}

function reachesOf(machine: Machine, { effect, value, action, at }: Sighting): readonly Reach[] {
  const named = urlsOf(machine, value).filter(({ site, path }) => site !== '' || path !== '')
  const hosts = new Set(named.map(({ host }) => host))
  return [...hosts].map((host) => ({ host, effect, action, at }))
}

import type { Location } from '../../source/location.js'
import type { Call } from '../domain/value.js'
import { join } from '../domain/join.js'
import { headsOf } from './decisive.js'
import { unvetted } from './vetting.js'
import type { Machine } from '../machine/machine.js'
import type { Sighting } from './sighting.js'

/** Notes that `value` goes into a sink. Nobody decides a constant, but what host it names is of interest. */
export function sight(machine: Machine, how: Call, sighting: Pick<Sighting, 'sink' | 'effect' | 'value'>): void {
  const isHost = sighting.sink === 'host' || sighting.sink === 'page'
  if (sighting.value.v === 'const' && !isHost) return
  sightAt(machine, machine.program.locate(how.file, how.at), sighting)
}

/** The same for what is written in a template. */
export function sightAt(
  machine: Machine,
  at: Location,
  { sink, effect, value }: Pick<Sighting, 'sink' | 'effect' | 'value'>,
): void {
  const action = machine.entry.id
  const free = headsOf(sink, unvetted(machine, value))
  const key = JSON.stringify([sink, effect, action, at])
  const before = machine.world.sightings.get(key)
  const seen = before ? join(before.value, free) : free
  machine.world.sightings.set(key, { sink, effect, value: seen, action, at })
}

/** A text that is run as code. */
export function sightCode(machine: Machine, how: Call): void {
  for (const value of how.args) sight(machine, how, { sink: 'code', effect: 'code', value })
}

import type { Location } from '../../source/location.js'
import { membersOf } from '../domain/constants.js'
import type { Call, Hole, Single, Source, Value } from '../domain/value.js'
import type { FlowSink } from '../graph.js'
import { join } from '../domain/join.js'
import { unvetted } from './vetting.js'
import { textsOf, type Parts } from '../machine/alternatives.js'
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
  const free = unvetted(machine, value)
  const key = JSON.stringify([sink, effect, action, at])
  const before = machine.world.sightings.get(key)
  const seen = before ? join(before.value, free) : free
  machine.world.sightings.set(key, { sink, effect, value: seen, action, at })
}

/** The holes of the texts that `value` can be, and its sources otherwise, as far as they decide what a sink does. */
export function decisiveIn(machine: Machine, sink: FlowSink, value: Value): readonly Source[] {
  const free = membersOf(value).filter((member) => isFree(sink, member))
  const holes = free.flatMap((member) => textsOf(machine, member)).flatMap((parts) => decisive(machine, sink, parts))
  return holes.flatMap((hole) => hole.origins)
}

/** A number is no address. What a server or an unknown function makes of a value is its own word on what is to be paid. */
function isFree(sink: FlowSink, member: Single): boolean {
  if (member.v !== 'opaque') return true
  return member.type === 'string' || (sink !== 'payment' && member.type === 'unknown')
}

/** Of a URL what stands before the end of its host decides, of a route what stands before its query, else everything. */
function decisive(machine: Machine, sink: FlowSink, parts: Parts): readonly Hole[] {
  const found: Hole[] = []
  let written = ''
  for (const part of parts) {
    if (typeof part === 'string') written += part
    else if (isSettled(sink, written)) return found
    else {
      if (written === '' || !isNumber(machine, part)) found.push(part)
      written += '{}'
    }
  }
  return found
}

/** What is made a number somewhere may be one in the middle of a text; no address begins with one. */
function isNumber({ world }: Machine, { origins }: Hole): boolean {
  return origins.every((origin) => world.numbers.has(origin))
}

/** An address with its whole host, one that has none, and one behind a base that is put in. */
const settledHosts = [/^(?:[a-z]+:)?\/\/[^/?#{}]+[/?#]/iu, /^(?!\{\})[^:]+$/u, /^\{\}/u]

function isSettled(sink: FlowSink, written: string): boolean {
  if (sink === 'page' || sink === 'host') return settledHosts.some((host) => host.test(written))
  return sink === 'route' && (written.includes('?') || /^\/?[\w-]+\/[\w-]+/u.test(written))
}

/** A text that is run as code. */
export function sightCode(machine: Machine, how: Call): void {
  for (const value of how.args) sight(machine, how, { sink: 'code', effect: 'code', value })
}

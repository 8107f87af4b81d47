import type { Location } from '../../source/location.js'
import { membersOf } from '../domain/constants.js'
import type { Call, Hole, Single, Source, Value } from '../domain/value.js'
import type { FlowSink } from '../graph.js'
import { textsOf, type Parts } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'
import type { Sighting } from './sighting.js'

/** Notes that `value` goes into a sink. */
export function sight(machine: Machine, how: Call, sighting: Pick<Sighting, 'sink' | 'effect' | 'value'>): void {
  if (sighting.value.v === 'const') return
  sightAt(machine, machine.program.locate(how.file, how.at), sighting)
}

/** The same for what is written in a template. */
export function sightAt(
  machine: Machine,
  at: Location,
  { sink, effect, value }: Pick<Sighting, 'sink' | 'effect' | 'value'>,
): void {
  const action = machine.entry.id
  machine.world.sightings.set(JSON.stringify([sink, effect, action, at]), { sink, effect, value, action, at })
}

/** The holes of the texts that `value` can be, and its sources otherwise, as far as they decide what a sink does. */
export function decisiveIn(machine: Machine, sink: FlowSink, value: Value): readonly Source[] {
  const free = membersOf(value).filter((member) => isFree(sink, member))
  const holes = free.flatMap((member) => textsOf(machine, member)).flatMap((parts) => decisive(sink, parts))
  return holes.flatMap((hole) => hole.origins)
}

/** A number is no address. What a server or an unknown function makes of a value is its own word on what is to be paid. */
function isFree(sink: FlowSink, member: Single): boolean {
  if (member.v !== 'opaque') return true
  return member.type === 'string' || (sink !== 'payment' && member.type === 'unknown')
}

/** Of a URL what stands before the end of its host decides, of a route what stands before its query, else everything. */
function decisive(sink: FlowSink, parts: Parts): readonly Hole[] {
  const found: Hole[] = []
  let written = ''
  for (const part of parts) {
    if (typeof part === 'string') written += part
    else if (isSettled(sink, written)) return found
    else {
      found.push(part)
      written += '{}'
    }
  }
  return found
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

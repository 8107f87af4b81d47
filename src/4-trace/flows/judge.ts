import type { Source, Value } from '../domain/value.js'
import { membersOf } from '../domain/constants.js'
import { originsOf } from '../machine/alternatives.js'
import type { Flow } from '../graph.js'
import type { Machine } from '../machine/machine.js'
import type { Sighting } from './sighting.js'
import { decisiveIn, type Extent, type Question } from './decisive.js'

/** Answers of the platform that somebody else has written. */
const strangers: ReadonlySet<string> = new Set([
  'wx.getLaunchOptionsSync',
  'wx.getEnterOptionsSync',
  'wx.onAppShow',
  'wx.scanCode',
  'wx.getClipboardData',
])

/** How far values that are kept in places are followed. */
const farthest = 6

/** The flows among `sightings`: what comes from outside, unchecked, and decides what a sink does; each call once. */
export function flowsAmong(machine: Machine, sightings: Iterable<Sighting>): readonly Flow[] {
  const flows = new Map<string, Flow>()
  for (const sighting of sightings) {
    const flow = flowOf(machine, sighting)
    const key = JSON.stringify([sighting.sink, sighting.action, sighting.at])
    if (flow !== null && !flows.has(key)) flows.set(key, flow)
  }
  return [...flows.values()]
}

function flowOf(machine: Machine, sighting: Sighting): Flow | null {
  return flowTo(machine, sighting, 'whole') ?? flowTo(machine, sighting, 'end')
}

function flowTo(machine: Machine, { sink, effect, value, action, at }: Sighting, extent: Extent): Flow | null {
  const found = inValue({ machine, sink, extent, seen: new Set() }, value, [])
  if (found === null) return null
  const { source, kept } = found
  const flow = { sink, effect, action, at, source: source.text, owner: source.root.owner, kept }
  return extent === 'end' ? { ...flow, extent } : flow
}

interface Judged extends Question {
  readonly seen: Set<Source>
}

/** Where a stranger's word comes in, and the places that it is kept in on its way. */
interface Found {
  readonly source: Source
  readonly kept: readonly string[]
}

function inValue(judged: Judged, value: Value, kept: readonly string[]): Found | null {
  for (const source of decisiveIn(judged, value)) {
    const found = inSource(judged, source, kept)
    if (found !== null) return found
  }
  return null
}

function inSource(judged: Judged, source: Source, kept: readonly string[]): Found | null {
  const { machine, seen } = judged
  if (seen.has(source) || kept.length > farthest) return null
  seen.add(source)
  if (isStranger(judged, source)) return { source, kept }
  const known = machine.known(source)
  if (known === null) return null
  const places = [...kept, source.text]
  for (const member of membersOf(known)) {
    if (isVetted(machine, member, source)) continue
    const found = member.v === 'source' ? inSource(judged, member, places) : inKept(judged, member, places)
    if (found !== null) return found
  }
  return null
}

function inKept(judged: Judged, value: Value, kept: readonly string[]): Found | null {
  return value.v === 'const' || value.v === 'object' ? null : inValue(judged, value, kept)
}

/** Whether the code had looked at all of `value` before it put it into `place`. */
function isVetted({ world }: Machine, value: Value, place: Source): boolean {
  const keys = [place.root.name, ...place.path]
  const origins = originsOf(value)
  return origins.length > 0 && origins.every((origin) => keys.some((key) => world.vetted.get(origin)?.has(key)))
}

function isStranger({ machine: { world }, sink }: Judged, { root }: Source): boolean {
  if (root.kind === 'query') return world.routes.has(root.owner)
  // A person scans on purpose, and a page of this app is all that a route can name.
  if (root.kind === 'response') return strangers.has(root.name) && !(sink === 'route' && root.name === 'wx.scanCode')
  return (root.kind === 'detail' || root.kind === 'event') && world.embedding.has(root.owner)
}

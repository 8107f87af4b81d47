import { constant, membersOf, opaque } from '../domain/constants.js'
import { joinOrigins } from '../domain/join.js'
import type { Const, HeapObject, Hole, Single, Source, Text, Value } from '../domain/value.js'
import type { Machine } from './machine.js'

/** How many strings a concatenation may have. */
const MAX_TEXTS = 16
/** How far known values of known values are followed. */
const MAX_HOPS = 4

/** The sources that a value is made of. */
export function originsOf(value: Value): readonly Source[] {
  switch (value.v) {
    case 'source':
      return [value]
    case 'opaque':
      return value.origins
    case 'text':
      return value.parts.reduce<readonly Source[]>(
        (all, part) => (typeof part === 'string' ? all : joinOrigins(all, part.origins)),
        [],
      )
    case 'union':
      return value.members.reduce<readonly Source[]>((all, member) => joinOrigins(all, originsOf(member)), [])
    default:
      return []
  }
}

/** The sources that a branch on this value depends on. */
export function testedIn(value: Value): readonly Source[] {
  return membersOf(value).reduce<readonly Source[]>(
    (all, member) => joinOrigins(all, member.v === 'opaque' && member.tested ? member.tested : originsOf(member)),
    [],
  )
}

/** How deep into payloads their sources are looked for. */
const MAX_PAYLOAD = 5

/** The sources in a value and in all that it holds: what a payload is made of. */
export function deepOriginsOf(machine: Machine, value: Value, depth = MAX_PAYLOAD): readonly Source[] {
  return collectOrigins(machine, value, depth, new Set())
}

function collectOrigins(machine: Machine, value: Value, depth: number, seen: Set<HeapObject>): readonly Source[] {
  return membersOf(value).reduce<readonly Source[]>((all, member) => {
    if (member.v !== 'object') return joinOrigins(all, originsOf(member))
    if (depth === 0 || member.code || seen.has(member)) return all
    seen.add(member)
    machine.entry.consulted.addAll(member)
    return member
      .cellValues()
      .reduce((inner, cell) => joinOrigins(inner, collectOrigins(machine, cell, depth - 1, seen)), all)
  }, [])
}

/** The value with sources replaced by what is known of them; a source of which nothing is known stays. */
export function resolve(machine: Machine, value: Value, hops = MAX_HOPS): readonly Single[] {
  const resolved: Single[] = []
  for (const member of membersOf(value)) {
    const known = member.v === 'source' && hops > 0 ? machine.known(member) : null
    if (known) resolved.push(...resolve(machine, known, hops - 1))
    else resolved.push(member)
  }
  return resolved
}

/** Constants that the value can be, known state included. */
export function constantsOf(machine: Machine, value: Value): readonly Const[] {
  return resolve(machine, value).filter((member) => member.v === 'const')
}

/** One string that a value can be: a list of texts and holes. */
export type Parts = Text['parts']

/** What the alternatives of a value say of its text. */
interface Texts {
  readonly texts: readonly Parts[]
  /** It may also be something that is not known: these sources, or nothing named. */
  readonly hole: Hole | null
  /** The texts are those of one constant: a default or a placeholder, where something unknown is beside it. */
  readonly plain: boolean
  /** It comes from state that holds more than constants. */
  readonly open?: boolean
}

/**
 * The strings that a value can be. A constant beside something unknown is absorbed: it is a default
 * (`openid || 'anonymous'`) or what a variable holds until it is set. Constants that one list or field of the state is
 * known to hold are kept beside the hole.
 */
export function textsOf(machine: Machine, value: Value): readonly Parts[] {
  if (value.v === 'const' && value.value !== undefined) return [[String(value.value)]]
  const members = membersOf(value)
  const all = members
    .filter((member) => members.length === 1 || !isBlank(member))
    .map((member) => textsOfMember(machine, member))
  const holes = all.flatMap((one) => one.hole ?? [])
  if (holes.length === 0)
    return (all.some((one) => one.open) ? all.filter((one) => !one.plain) : all)
      .flatMap((one) => one.texts)
      .slice(0, MAX_TEXTS)
  const kept = all.filter((one) => !one.plain).flatMap((one) => one.texts)
  return [...kept.slice(0, MAX_TEXTS - 1), [members.length === 1 ? (holes[0] ?? noHole) : joinedHole(holes)]]
}

const noHole: Hole = { origins: [] }

function joinedHole(holes: readonly Hole[]): Hole {
  return { origins: holes.reduce<readonly Source[]>((sources, hole) => joinOrigins(sources, hole.origins), []) }
}

function textsOfMember(machine: Machine, member: Single): Texts {
  switch (member.v) {
    case 'const':
      if (member.value === undefined) return { texts: [], hole: { origins: [] }, plain: false }
      return { texts: [[String(member.value)]], hole: null, plain: true }
    case 'text':
      return { texts: [member.parts], hole: null, plain: false }
    case 'source':
      return knownTexts(machine, member)
    default:
      return { texts: [], hole: { origins: deepOriginsOf(machine, member) }, plain: false }
  }
}

/** What a variable holds until a text is put into it. */
export function isBlank(value: Value): boolean {
  return (
    value.v === 'const' &&
    (value.value === undefined || value.value === null || value.value === '' || value.value === false)
  )
}

/** The texts that a source is known to hold; zero and nothing are what state starts with. */
function knownTexts(machine: Machine, source: Source): Texts {
  const known = resolve(machine, source).filter(
    (member) => !isBlank(member) && !(member.v === 'const' && member.value === 0),
  )
  const closed = known.every((member) => member.v === 'const')
  const texts = known.flatMap((member) => textsIn(member, closed))
  const complete = texts.length > 0 && texts.length === known.length
  return {
    texts,
    hole: complete ? null : { origins: [source], whole: true },
    plain: false,
    open: known.some((member) => member.v !== 'const'),
  }
}

/** Numbers that state starts with, beside what is not known, are counters. */
function textsIn(member: Single, closed: boolean): readonly Parts[] {
  if (member.v === 'text') return [member.parts]
  return member.v === 'const' && (closed || typeof member.value !== 'number') ? [[String(member.value)]] : []
}

/** The value of a list of parts: a constant where it has no hole. */
export function textValue(parts: Parts, soft = false): Value {
  const merged: (string | Hole)[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part
    else if (part !== '') merged.push(part)
  }
  if (isTooLong(merged)) return opaque('string', originsOf({ v: 'text', parts: merged }))
  if (merged.length === 0) return constant('', soft)
  const [only] = merged
  if (merged.length === 1 && typeof only === 'string') return constant(only, soft)
  if (merged.length === 1 && typeof only === 'object') return opaque('string', only.origins)
  return { v: 'text', parts: merged }
}

/** Longer texts are no URL and no key; what is added to itself again and again would fill the memory. */
export const MAX_FOLDED = 4096
const MAX_PARTS = 256

function isTooLong(parts: Parts): boolean {
  if (parts.length > MAX_PARTS) return true
  return parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0) > MAX_FOLDED
}

import { joinOrigins } from '../domain/join.js'
import type { Source } from '../domain/source.js'
import { constant, membersOf, opaque, type Const, type Hole, type Single, type Text, type Value } from '../domain/value.js'
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
      return value.parts.reduce<readonly Source[]>((all, part) => (typeof part === 'string' ? all : joinOrigins(all, part.origins)), [])
    case 'union':
      return value.members.reduce<readonly Source[]>((all, member) => joinOrigins(all, originsOf(member)), [])
    default:
      return []
  }
}

/** The sources in a value and in what it holds, two levels deep: what a payload is made of. */
export function deepOriginsOf(value: Value, depth = 2): readonly Source[] {
  return membersOf(value).reduce<readonly Source[]>((all, member) => {
    if (member.v !== 'object') return joinOrigins(all, originsOf(member))
    if (depth === 0) return all
    return [...member.keys(), '*'].reduce((inner, key) => {
      const cell = member.read(key)
      return cell ? joinOrigins(inner, deepOriginsOf(cell, depth - 1)) : inner
    }, all)
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

/**
 * The strings that a value can be. Constants beside something unknown are kept where they are soft (state that starts
 * with them) and are absorbed where they are a mere default (`openid || 'anonymous'`).
 */
export function textsOf(machine: Machine, value: Value): readonly Parts[] {
  const texts: Parts[] = []
  const holes: Source[] = []
  let unknown = false
  let hard = 0
  for (const member of membersOf(value)) {
    if (member.v === 'source') {
      const known = knownTexts(machine, member)
      texts.push(...known.texts)
      if (!known.complete) {
        unknown = true
        if (!holes.includes(member)) holes.push(member)
      }
    } else if (member.v === 'const') {
      if (isBlank(member) && membersOf(value).length > 1) continue
      texts.push([String(member.value)])
      if (!member.soft) hard++
    } else if (member.v === 'text') texts.push(member.parts)
    else {
      unknown = true
      for (const origin of originsOf(member)) if (!holes.includes(origin)) holes.push(origin)
    }
  }
  const hole: Hole = { origins: holes }
  if (!unknown) return texts.slice(0, MAX_TEXTS)
  const kept = hard > 0 && texts.length === hard ? [] : texts
  return [...kept.slice(0, MAX_TEXTS - 1), [hole]]
}

function isBlank(value: Const): boolean {
  return value.value === undefined || value.value === null || value.value === '' || value.value === false
}

function knownTexts(machine: Machine, source: Source): { readonly texts: readonly Parts[]; readonly complete: boolean } {
  const resolved = resolve(machine, source)
  const constants = resolved.filter((member): member is Const => member.v === 'const' && !isBlank(member) && member.value !== 0)
  const texts: Parts[] = constants.map((member) => [String(member.value)])
  const complete = texts.length > 0 && resolved.every((member) => member.v === 'const')
  return { texts, complete }
}

/** The value of a list of parts: a constant where it has no hole. */
export function textValue(parts: Parts, soft = false): Value {
  const merged: (string | Hole)[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part
    else if (part !== '') merged.push(part)
  }
  if (merged.length === 0) return constant('', soft)
  const [only] = merged
  if (merged.length === 1 && typeof only === 'string') return constant(only, soft)
  if (merged.length === 1 && typeof only === 'object') return opaque('string', only.origins)
  return { v: 'text', parts: merged }
}

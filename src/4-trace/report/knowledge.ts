import { membersOf } from '../domain/constants.js'
import { fieldOf } from '../domain/source.js'
import type { Source, Value } from '../domain/value.js'
import { isScalar, type Scalar, type ValueType } from '../graph.js'
import { deepOriginsOf, resolve } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'

/** How far chains of state (data ← data ← query) are followed. */
const MAX_CHAIN = 5

/** The sources that a source's value comes from, in the end: state is followed to what has been written into it. */
export function ultimateOrigins(machine: Machine, source: Source): readonly Source[] {
  const seen = new Set<Source>([source])
  let front: readonly Source[] = [source]
  for (let hop = 0; hop < MAX_CHAIN && front.length > 0; hop++) {
    const next = front.flatMap((one) => [...writtenInto(machine, one)]).filter((one) => !seen.has(one))
    for (const one of next) seen.add(one)
    front = [...new Set(next)].slice(0, 16)
  }
  return [...seen]
}

/** What is known to have been put where the source is read: itself not. */
function writtenInto(machine: Machine, source: Source): readonly Source[] {
  const known = machine.known(source)
  const written = known
    ? deepOriginsOf(machine, known).filter((one) => one !== source && !isOwnElement(one, source))
    : []
  return source.root.selector ? [source.root.selector, ...written] : written
}

/** An element that was picked from a list, changed, and put back. */
function isOwnElement({ root: { table } }: Source, place: Source): boolean {
  return table?.v === 'source' && fieldOf(table) === fieldOf(place)
}

/** The type of what a source is known to hold; 'unknown' where that is not one. */
export function typeOf(value: Value | null): ValueType {
  const types = new Set((value ? membersOf(value) : []).flatMap(typesOfMember))
  const [only] = types
  return only !== undefined && types.size === 1 ? only : 'unknown'
}

function typesOfMember(member: Value): readonly ValueType[] {
  switch (member.v) {
    case 'const': {
      const type = typeof member.value
      return type === 'string' || type === 'number' || type === 'boolean' ? [type] : []
    }
    case 'text':
      return ['string']
    case 'object':
      return [member.kind === 'array' ? 'array' : 'object']
    case 'opaque':
      return member.type === 'unknown' ? [] : [member.type]
    default:
      return []
  }
}

/** The constants that a value can be, where it can be nothing else: a closed set. Nothing (undefined, null) is no member. */
export function closedScalars(machine: Machine, value: Value | null): readonly Scalar[] {
  const members = value ? resolve(machine, value) : []
  const scalars = members.flatMap((member) => (member.v === 'const' && isScalar(member.value) ? [member.value] : []))
  const closed = members.every((member) => member.v === 'const' && !(typeof member.value === 'boolean'))
  return closed ? [...new Set(scalars)] : []
}

/** Constants among what a value can be. */
export function scalarsIn(value: Value | null): readonly Scalar[] {
  return (value ? membersOf(value) : []).flatMap((member) =>
    member.v === 'const' && isScalar(member.value) && member.value !== '' ? [member.value] : [],
  )
}

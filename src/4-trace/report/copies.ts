import { isNothing } from '../machine/properties.js'
import { membersOf } from '../domain/constants.js'
import { joinAll } from '../domain/join.js'
import { part } from '../domain/source.js'
import { UNDEFINED } from '../domain/constants.js'
import type { HeapObject, Single, Source, Value } from '../domain/value.js'
import type { Origin } from '../graph.js'
import type { Machine } from '../machine/machine.js'
import { isBlank } from '../machine/alternatives.js'

/**
 * The place in a response that a data path shows as it came. Only whole parts of a response count: of a list that the app
 * itself puts together it is not known which elements it has.
 */
export function copiedFrom(machine: Machine, data: HeapObject, path: readonly string[]): Origin | null {
  let values: readonly Single[] = [data]
  for (const [depth, key] of path.entries()) {
    const objects = values.filter((value) => value.v === 'object')
    if (objects.length < values.length || objects.some(({ kind, code }) => kind !== 'plain' || code !== null))
      return null
    values = contentsOf(
      joinAll(
        objects.map((object) => object.read(key) ?? UNDEFINED),
        UNDEFINED,
      ),
    )
    const [only, ...others] = values
    if (only === undefined) return null
    if (only.v === 'source') return others.length === 0 ? placeIn(machine, only, path.slice(depth + 1)) : null
  }
  return null
}

/** Without what the page starts with until there is an answer. */
function contentsOf(value: Value): readonly Single[] {
  const contents = membersOf(value).filter((member) => !isBlank(member) && !isNothing(member))
  const others = contents.filter((member) => member.v !== 'object' || !isInitial(member))
  return others.length > 0 ? others : contents
}

function isInitial({ born, kind }: HeapObject): boolean {
  return born === 0 || kind === 'array'
}

function placeIn(machine: Machine, source: Source, rest: readonly string[]): Origin | null {
  const place = rest.reduce(part, source)
  if (place.root.kind !== 'response') return null
  for (let at: Source | null = place; at; at = at.parent) if (machine.world.altered.has(at)) return null
  return place.text
}

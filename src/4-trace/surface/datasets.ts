import { UNDEFINED } from '../domain/constants.js'
import { join } from '../domain/join.js'
import type { HeapObject, Value } from '../domain/value.js'
import { objectOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { carriedBy, type Carried } from './carried.js'
import type { EntryPoint } from './entry-points.js'

/** What the elements that bind the handler carry in `data-*`. */
export function datasetOf(machine: Machine, point: EntryPoint): Value | null {
  const all = point.bindings.map(({ placed }) => carriedBy(machine, point.live, placed, placed.scope))
  return all.some((carried) => carried.size > 0) ? datasetJoined(machine, all) : null
}

/** The dataset of an element that is any of these. */
export function datasetJoined(machine: Machine, all: readonly Carried[]): HeapObject {
  const keys = new Set(all.flatMap((carried) => [...carried.keys()]))
  const entries = [...keys].map(
    (key) => [key, all.map((carried) => carried.get(key) ?? UNDEFINED).reduce(join)] as const,
  )
  return objectOf(machine, Object.fromEntries(entries))
}

import type { Placed } from '../../3-link/program.js'
import type { Value } from '../domain/value.js'
import type { Machine } from '../machine/machine.js'
import type { Live } from './live.js'
import { interpolationInView, type Place } from './view-values.js'

/** The `data-*` attributes of an element, by their names in its dataset. */
export type Carried = ReadonlyMap<string, Value>

/** What one element carries, in one turn of the loop that makes it. */
export function carriedBy(machine: Machine, live: Live, placed: Placed, place: Place): Carried {
  return new Map(
    [...placed.element.dataset].map(([key, { value }]) => [key, interpolationInView(machine, live, value, place)]),
  )
}

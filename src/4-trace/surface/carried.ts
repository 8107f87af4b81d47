import type { Placed } from '../../3-link/program.js'
import type { Value } from '../domain/value.js'
import { isScalar, type Scalar } from '../graph.js'
import { resolve } from '../machine/alternatives.js'
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

/** Of what an element carries, what is always the same. */
export function constantsIn(machine: Machine, carried: Carried): Readonly<Record<string, Scalar>> {
  const constants = [...carried].flatMap(([key, value]): [string, Scalar][] => {
    const [only, ...others] = resolve(machine, value)
    return only?.v === 'const' && others.length === 0 && isScalar(only.value) ? [[key, only.value]] : []
  })
  return Object.fromEntries(constants)
}

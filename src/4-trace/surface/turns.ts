import type { Placed, Scope, ScopeEntry } from '../../3-link/program.js'
import { resolve } from '../machine/alternatives.js'
import { listOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import type { Live } from './live.js'
import { interpolationInView, type Place } from './view-values.js'

/** One place for each element of the constant list that the innermost loop goes through; else the place as it is. */
export function turnsOf(machine: Machine, live: Live, placed: Placed, most: number): readonly Place[] {
  const item = innermostItem(placed.scope)
  if (!item) return [placed.scope]
  const [list, ...others] = resolve(machine, interpolationInView(machine, live, item.list, item.scope))
  const elements = list && others.length === 0 ? listOf(machine, list, most) : null
  return elements && elements.length > 0
    ? elements.map((element) => ({ ...placed.scope, pins: new Map([[item, element]]) }))
    : [placed.scope]
}

function innermostItem(scope: Scope | null): Extract<ScopeEntry, { x: 'item' }> | null {
  for (let at = scope; at; at = at.outer) for (const entry of at.names.values()) if (entry.x === 'item') return entry
  return null
}

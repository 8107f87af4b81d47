import { emptyFunction } from '../../2-parse/script/empty-function.js'
import type { Expr } from '../../2-parse/script/ir.js'
import type { Interpolation } from '../../2-parse/template/tree.js'
import type { Scope, ScopeEntry } from '../../3-link/program.js'
import { findName } from '../../3-link/scope.js'
import { SOME_NUMBER, UNDEFINED, UNKNOWN, constant } from '../domain/constants.js'
import { joinAll } from '../domain/join.js'
import { Frame, type Value } from '../domain/value.js'
import { elementsOf } from '../machine/collections.js'
import { AbstractThrow, type Machine } from '../machine/machine.js'
import { concatenate } from '../machine/addition.js'
import type { Live } from './live.js'

/** Where an expression stands: its scope, and loop items that are held to one element while a handler runs for it. */
export interface Place extends Scope {
  readonly pins?: ReadonlyMap<ScopeEntry, Value>
}

function within({ pins }: Place, scope: Scope): Place {
  return pins ? { ...scope, pins } : scope
}

/** What an expression of a template is, in its scope: names are loop items, fields of a used template, wxs modules, or data. */
function valueInView(machine: Machine, live: Live, expr: Expr, place: Place): Value {
  const frame = new Frame({
    fn: emptyFunction(live.surface.route, { id: -1 }),
    outer: null,
    self: UNDEFINED,
    born: machine.store.epoch,
    lookup: (name) => nameInView(machine, live, name, place),
  })
  try {
    return machine.evaluate(expr, frame)
  } catch (error) {
    // A template goes on where an expression of it fails, and shows nothing there.
    if (error instanceof AbstractThrow) return UNDEFINED
    throw error
  }
}

/** What an attribute or text is: the value itself where it is one mustache, else a string. */
export function interpolationInView(machine: Machine, live: Live, value: Interpolation, place: Place): Value {
  const [only] = value.parts
  if (only === undefined) return constant('')
  if (value.parts.length === 1)
    return typeof only === 'string' ? constant(only) : valueInView(machine, live, only.expr, place)
  return concatenate(
    machine,
    value.parts.map((piece) =>
      typeof piece === 'string' ? constant(piece) : valueInView(machine, live, piece.expr, place),
    ),
  )
}

function nameInView(machine: Machine, live: Live, name: string, place: Place): Value | null {
  const found = findName(name, place)
  switch (found.kind) {
    case 'data':
      return machine.get(live.data, name)
    case 'undefined':
      return UNDEFINED
    case 'spread':
      return joinAll(
        found.spreads.map((spread) =>
          machine.get(valueInView(machine, live, spread.expr, within(place, spread.scope)), name),
        ),
        UNDEFINED,
      )
    case 'entry':
      break
  }
  const { entry } = found
  switch (entry.x) {
    case 'item':
      return (
        place.pins?.get(entry) ??
        elementsOf(machine, interpolationInView(machine, live, entry.list, within(place, entry.scope)))
      )
    case 'index':
      return SOME_NUMBER
    case 'field':
      return valueInView(machine, live, entry.expr, within(place, entry.scope))
    case 'wxs':
      return entry.script.opaque ? UNKNOWN : machine.require(entry.script)
  }
}

import { UNDEFINED, UNKNOWN, constant, membersOf } from '../domain/constants.js'
import { join } from '../domain/join.js'
import type { Call, Value } from '../domain/value.js'
import { arrayOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'

/**
 * `getCurrentPages()`: the last is the page that runs, or any that shows the component that runs; the one before it has
 * opened it, as far as that is in the code.
 */
export function pageStack(machine: Machine, pages: ReadonlySet<string>): Value {
  const { route } = machine.entry
  const running = pages.has(route) ? machine.world.instances.get(route) : undefined
  const stack = arrayOf(machine, [pageBefore(machine), running ?? UNKNOWN])
  stack.put('length', constant(2, true))
  return stack
}

/** The page before. What its own methods do is done there; data that is put on it is found by all that it does. */
function pageBefore(machine: Machine): Value {
  const unknown = machine.world.root('pages', '', '')
  const before = openersOf(machine).flatMap((route) => machine.world.instances.get(route) ?? [])
  if (before.length === 0) return unknown
  const known = machine.allocate('plain')
  known.put(
    'setData',
    machine.native('setData', (how) => setDataOf(machine, before, how)),
  )
  known.missing = (key) => machine.get(unknown, key)
  return join(known, unknown)
}

function setDataOf(machine: Machine, pages: readonly Value[], how: Call): Value {
  for (const page of pages)
    machine.maybe(() => machine.call(machine.get(page, 'setData'), { ...how, self: page, isNew: false }))
  return UNDEFINED
}

/** The routes of pages that open the one that runs. */
export function openersOf({ world, entry }: Machine): readonly string[] {
  entry.consulted.add(world.openers, entry.route)
  const openers = world.openers.read(entry.route)
  return (openers ? membersOf(openers) : []).flatMap((one) => (one.v === 'const' ? [String(one.value)] : []))
}

import { membersOf } from '../domain/constants.js'
import { join } from '../domain/join.js'
import type { Source, Value } from '../domain/value.js'
import type { Machine } from './machine.js'

/** Roots whose values belong to one event: another entry that finds them in a variable reads state, not its own event. */
const OF_AN_EVENT: ReadonlySet<Source['root']['kind']> = new Set(['detail', 'dataset', 'event'])

/**
 * A value as a variable or property `name` keeps it beyond the entry: what came from the entry's event is from then on
 * the state of that name.
 */
export function keptAs(machine: Machine, value: Value, name: string): Value {
  if (!membersOf(value).some(ofAnEvent)) return value
  const stored = new Map<Value, Value>(
    membersOf(value).map((member) => [member, ofAnEvent(member) ? stateOf(machine, member, name) : member]),
  )
  return [...stored.values()].reduce(join)
}

function ofAnEvent(member: Value): member is Source {
  return member.v === 'source' && OF_AN_EVENT.has(member.root.kind)
}

function stateOf(machine: Machine, source: Source, name: string): Source {
  const { route, id } = machine.entry
  return machine.world.root('state', `${name} ${id} ${source.path.join('.')}`, route, { known: () => source })
}

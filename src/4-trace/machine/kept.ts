import { membersOf } from '../domain/constants.js'
import { join, joinAll } from '../domain/join.js'
import type { HeapObject, Source, Value } from '../domain/value.js'
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

/** An empty list adds nothing to state that holds a list: entries that empty it do not pile theirs up. */
export function withoutBlanks(value: Value, before: Value): Value {
  if (!membersOf(before).some(isList)) return value
  const others = membersOf(value).filter((member) => !isBlankList(member))
  return others.length === membersOf(value).length ? value : joinAll(others, before)
}

function isList(member: Value): member is HeapObject {
  return member.v === 'object' && member.kind === 'array'
}

function isBlankList(member: Value): boolean {
  return isList(member) && member.cellValues().length === (member.has('length') ? 1 : 0)
}

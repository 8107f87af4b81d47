import { membersOf } from '../domain/constants.js'
import { join } from '../domain/join.js'
import type { HeapObject, RootKind, Value } from '../domain/value.js'
import { originsOf } from './alternatives.js'
import { elementOf, keysIn } from './elements.js'
import type { Machine } from './machine.js'

/** State that a person fills in one event and that another event picks by. */
const FILLED: ReadonlySet<RootKind> = new Set(['data', 'state'])

/** What an index or key of a person's, or from outside, picks from a table. */
export interface Pick {
  readonly table: Value
  readonly key: Value
  /** The names that the key is known to have; none where it is open. */
  readonly names: readonly string[]
}

/** `TABLE[key]` of a table in the code: the element is the key's choice; null where the table is something else. */
export function chosenFrom(machine: Machine, { table, key, names }: Pick, named: () => Value): Value | null {
  const [selector] = originsOf(key)
  if (!selector || table.v !== 'object' || table.code || keysIn(machine, table).length < 2) return null
  if (names.length === 0 || table.kind === 'array')
    return machine.world.choice(table, selector, () => elementOf(machine, table))
  return FILLED.has(selector.root.kind) && isOfData(table) ? machine.world.choice(table, selector, named) : null
}

/** A table of functions is a way to call one of them. */
function isOfData(table: HeapObject): boolean {
  return table.cellValues().every((cell) => membersOf(cell).every((member) => member.v !== 'object' || !member.code))
}

/** `this.data.list[this.data.index]`: the element keeps its name, and is the index's choice, too. */
export function alsoChosen(machine: Machine, { table, key }: Pick, element: Value): Value {
  const [selector] = originsOf(key)
  if (!selector || table.v !== 'source' || !FILLED.has(selector.root.kind) || originsOf(element).length === 0)
    return element
  return join(
    element,
    machine.world.choice(table, selector, () => element),
  )
}

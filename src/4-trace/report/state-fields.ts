import { membersOf } from '../domain/constants.js'
import { joinOrigins } from '../domain/join.js'
import { originText } from '../domain/source.js'
import { REST, type HeapObject, type Value } from '../domain/value.js'
import type { Action, Control, StateField } from '../graph.js'
import { deepOriginsOf } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'
import type { Live } from '../surface/live.js'
import { scalarsIn, typeOf } from './knowledge.js'

/** How deep into data objects fields are told, and how many of one surface. */
const MAX_DEPTH = 3
const MAX_FIELDS = 80
/** Longer constant lists are tables: nobody writes into them. */
const MAX_ELEMENTS = 16

/** The data fields of a surface: what has been written into them, and by whom. */
export function stateOf(
  machine: Machine,
  live: Live,
  actions: readonly Action[],
  filled: ReadonlyMap<string, readonly Control[]>,
): readonly StateField[] {
  const writers = writersOf(actions)
  const fields: StateField[] = []
  for (const { path, value, depth } of fieldsIn(live.backing)) {
    if (fields.length === MAX_FIELDS) break
    const from = [...new Set(joinOrigins([], deepOriginsOf(machine, value, 1)).map(originText))]
    const wrote = writers.get(path) ?? []
    if (depth > 0 && from.length === 0 && wrote.length === 0) continue
    const values = scalarsIn(value).slice(0, 12)
    const controls = filled.get(path)
    fields.push({
      path,
      type: typeOf(value),
      from,
      ...(values.length > 0 && { values }),
      writers: wrote,
      ...(controls && { controls }),
    })
  }
  return fields
}

function writersOf(actions: readonly Action[]): ReadonlyMap<string, readonly string[]> {
  const writers = new Map<string, string[]>()
  for (const action of actions)
    for (const effect of action.effects) {
      if (effect.kind !== 'set') continue
      const known = writers.get(effect.path)
      if (!known) writers.set(effect.path, [action.handler])
      else if (!known.includes(action.handler)) known.push(action.handler)
    }
  return writers
}

interface Field {
  readonly path: string
  readonly value: Value
  readonly depth: number
}

/** Fields of the data object, nearest first: each once. */
function fieldsIn(data: HeapObject): readonly Field[] {
  const fields = new Map<string, Field>()
  const seen = new Set<HeapObject>()
  let front: readonly Holder[] = [{ object: data, prefix: '' }]
  for (let depth = 0; depth < MAX_DEPTH && fields.size < 4 * MAX_FIELDS; depth++) {
    const found = front.filter(({ object }) => !seen.has(object)).flatMap((holder) => fieldsOf(holder, depth))
    for (const { object } of front) seen.add(object)
    for (const field of found) if (!fields.has(field.path)) fields.set(field.path, field)
    front = found.flatMap(({ path, value }) => objectsOf(value).map((object) => ({ object, prefix: path })))
  }
  return [...fields.values()]
}

interface Holder {
  readonly object: HeapObject
  readonly prefix: string
}

function fieldsOf({ object, prefix }: Holder, depth: number): readonly Field[] {
  return keysOf(object).flatMap((key) => {
    const value = object.read(key)
    const path = object.kind === 'array' || key === REST ? `${prefix}[]` : prefix === '' ? key : `${prefix}.${key}`
    return value && path !== '[]' ? [{ path, value, depth }] : []
  })
}

function objectsOf(value: Value): readonly HeapObject[] {
  return membersOf(value).filter((member): member is HeapObject => member.v === 'object' && !member.code)
}

function keysOf(object: HeapObject): readonly string[] {
  const keys = object.keys()
  const known = object.kind === 'array' ? keys.filter((key) => key !== 'length').slice(0, MAX_ELEMENTS) : keys
  return [...known, REST]
}

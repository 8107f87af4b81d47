import { joinOrigins } from '../domain/join.js'
import { HeapObject, REST } from '../domain/object.js'
import { originText } from '../domain/source.js'
import { membersOf, type Value } from '../domain/value.js'
import type { Action, StateField } from '../graph.js'
import { deepOriginsOf } from '../machine/alternatives.js'
import type { Live } from '../surface/live.js'
import { scalarsIn, typeOf } from './knowledge.js'

/** How deep into data objects fields are told. */
const MAX_DEPTH = 3

/** The data fields of a surface: what has been written into them, and by whom. */
export function stateOf(live: Live, actions: readonly Action[]): readonly StateField[] {
  return fieldsIn(live.backing, '', 0).map(({ path, value }) => {
    const values = scalarsIn(value).slice(0, 12)
    const writers = actions.filter((action) => action.effects.some((effect) => effect.kind === 'set' && effect.path === path)).map((action) => action.handler)
    return {
      path,
      type: typeOf(value),
      from: [...new Set(joinOrigins([], deepOriginsOf(value, 1)).map(originText))],
      ...(values.length > 0 && { values }),
      writers: [...new Set(writers)],
    }
  })
}

interface Field {
  readonly path: string
  readonly value: Value
}

function fieldsIn(object: HeapObject, prefix: string, depth: number, seen: readonly HeapObject[] = []): readonly Field[] {
  if (depth >= MAX_DEPTH || seen.includes(object)) return []
  const fields = new Map<string, Field>()
  const keys = object.kind === 'array' ? object.keys().filter((key) => key !== 'length') : object.keys()
  for (const key of [...keys, REST]) {
    const value = object.read(key)
    const path = object.kind === 'array' || key === REST ? `${prefix}[]` : prefix === '' ? key : `${prefix}.${key}`
    if (!value || path === '[]') continue
    if (!fields.has(path)) fields.set(path, { path, value })
    for (const member of membersOf(value))
      if (member.v === 'object' && !member.code) for (const inner of fieldsIn(member, path, depth + 1, [...seen, object])) if (!fields.has(inner.path)) fields.set(inner.path, inner)
  }
  return [...fields.values()]
}

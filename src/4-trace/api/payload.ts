import { UNDEFINED, constant, membersOf } from '../domain/constants.js'
import { along, waysOf, type Way } from '../domain/fork.js'
import { join } from '../domain/join.js'
import type { Single, Value } from '../domain/value.js'
import { resolve } from '../machine/alternatives.js'
import { elementsOf } from '../machine/collections.js'
import { keysIn } from '../machine/elements.js'
import type { Machine } from '../machine/machine.js'
import { urlsOf } from './url.js'
import type { Arguments } from './record.js'

/** The named fields of a body or of an object of parameters: of every object that it can be. A string is read as a query. */
export function fieldsOf(machine: Machine, payload: Value): Arguments {
  const fields = new Map<string, Value>()
  for (const member of membersOf(payload))
    for (const known of resolve(machine, member)) addAll(machine, fields, member, known)
  return fields
}

/** The same on one way: a field that is set on other ways only is none. */
export function fieldsAlong(machine: Machine, payload: Value, way: Way): Arguments {
  const fields = new Map<string, Value>()
  for (const [key, value] of fieldsOf(machine, along(payload, way) ?? UNDEFINED)) {
    const there = along(value, way)
    if (there && (there === value || !isUndefined(there))) fields.set(key, there)
  }
  return fields
}

function isUndefined(value: Value): boolean {
  return value.v === 'const' && value.value === undefined
}

/** The ways on which the values that name an effect differ, as far as the branch that runs has not settled them. */
export function waysFor(machine: Machine, names: readonly Value[]): readonly Way[] {
  return waysOf(names, machine.entry.way)
}

/** The fields of `known`, read through `member`, so that they keep their names. */
function addAll(machine: Machine, fields: Map<string, Value>, member: Value, known: Single): void {
  if (known.v === 'object' && known.kind === 'array')
    for (const element of membersOf(elementsOf(machine, known))) addElement(machine, fields, element)
  else if (known.v === 'object') for (const key of keysIn(machine, known)) add(fields, key, machine.get(member, key))
  else if (known.v === 'text' || (known.v === 'const' && typeof known.value === 'string'))
    addQuery(machine, fields, known)
}

/** A body that is a list: the fields of its elements. */
function addElement(machine: Machine, fields: Map<string, Value>, element: Single): void {
  for (const known of resolve(machine, element))
    if (known.v === 'object' && known.kind !== 'array') addAll(machine, fields, element, known)
}

function add(fields: Map<string, Value>, key: string, value: Value): void {
  const before = fields.get(key)
  fields.set(key, before ? join(before, value) : value)
}

function addQuery(machine: Machine, fields: Map<string, Value>, text: Value): void {
  const asUrl =
    text.v === 'const'
      ? constant(`?${String(text.value)}`)
      : text.v === 'text'
        ? { ...text, parts: ['?', ...text.parts] }
        : text
  for (const url of urlsOf(machine, asUrl)) for (const [key, value] of url.query) add(fields, key, value)
}

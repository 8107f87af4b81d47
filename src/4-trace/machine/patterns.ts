import type { Expr, Pattern } from '../../2-parse/script/ir.js'
import { UNDEFINED, UNKNOWN, constant, membersOf } from '../domain/constants.js'
import { join } from '../domain/join.js'
import { REST, type Frame, type HeapObject, type Source, type Value } from '../domain/value.js'
import { arrayOf } from './collections.js'
import { keysIn } from './elements.js'
import type { Machine } from './machine.js'

/** Stores a value in a target: a variable, a member, or what a destructuring pattern names. */
export function assign(machine: Machine, target: Pattern, value: Value, frame: Frame): void {
  switch (target.t) {
    case 'local':
      machine.store.writeSlot(frame.at(target.up), target.slot, value)
      return
    case 'global':
      machine.store.writeProperty(machine.world.globals, target.name, value)
      return
    case 'member':
      assignMember(machine, target.target, value, frame)
      return
    case 'default':
      assign(machine, target.target, withDefault(machine, value, target.value, frame), frame)
      return
    case 'object':
      destructure(machine, target, value, frame)
      return
    case 'array':
      destructureArray(machine, target, value, frame)
  }
}

function assignMember(machine: Machine, target: Expr, value: Value, frame: Frame): void {
  if (target.k === 'member') machine.set(machine.evaluate(target.object, frame), target.name, value)
  else if (target.k === 'index')
    machine.setAt(machine.evaluate(target.object, frame), machine.evaluate(target.index, frame), value)
}

/** `= fallback` of a pattern or parameter: taken where the value may be undefined. */
export function withDefault(machine: Machine, value: Value, fallback: Expr, frame: Frame): Value {
  if (value === UNDEFINED) return machine.evaluate(fallback, frame)
  const members = membersOf(value)
  if (!members.some((member) => member.v === 'source' || isUndefined(member))) return value
  const other = machine.evaluate(fallback, frame)
  noteFallback(machine, value, other)
  return members.filter((member) => !isUndefined(member)).reduce<Value>((joined, member) => join(joined, member), other)
}

function isUndefined(value: Value): boolean {
  return value.v === 'const' && value.value === undefined
}

/** Where a source gives nothing, `fallback` stands in. */
export function noteFallback(machine: Machine, value: Value, fallback: Value): void {
  for (const member of membersOf(value)) {
    if (member.v !== 'source') continue
    const facts = machine.facts(member)
    facts.defaulted = true
    if (fallback.v === 'const') facts.fallback = fallback.value
  }
}

function destructure(machine: Machine, target: Extract<Pattern, { t: 'object' }>, value: Value, frame: Frame): void {
  const taken = new Set<string>()
  for (const property of target.properties) {
    if (typeof property.key === 'string') {
      taken.add(property.key)
      assign(machine, property.value, machine.get(value, property.key), frame)
    } else assign(machine, property.value, machine.getAt(value, machine.evaluate(property.key, frame)), frame)
  }
  if (target.rest) assign(machine, target.rest, remainder(machine, value, taken), frame)
}

function remainder(machine: Machine, value: Value, taken: ReadonlySet<string>): Value {
  const rest = machine.allocate('plain')
  for (const member of membersOf(value)) {
    if (member.v === 'object') {
      copyExcept(machine, rest, member, taken)
      rest.missing = member.missing
      rest.offered = member.offered
    } else if (member.v === 'source') {
      const left = knownKeys(machine, member).filter((key) => !taken.has(key))
      for (const key of left) rest.put(key, machine.get(member, key))
      rest.missing = (key) => (taken.has(key) ? null : machine.get(member, key))
    }
  }
  return rest
}

/** Keys that a source is known to have: fields of the data that somebody has written. */
function knownKeys(machine: Machine, source: Source): readonly string[] {
  const known = machine.known(source)
  return (known ? membersOf(known) : []).flatMap((member) => (member.v === 'object' ? keysIn(machine, member) : []))
}

function copyExcept(machine: Machine, into: HeapObject, from: HeapObject, taken: ReadonlySet<string>): void {
  for (const key of [...keysIn(machine, from), REST]) {
    const cell = taken.has(key) ? undefined : from.read(key)
    if (cell) into.put(key, cell)
  }
}

function destructureArray(
  machine: Machine,
  target: Extract<Pattern, { t: 'array' }>,
  value: Value,
  frame: Frame,
): void {
  target.elements.forEach((element, index) => {
    if (element) assign(machine, element, machine.getAt(value, constant(index)), frame)
  })
  if (target.rest) assign(machine, target.rest, arrayOf(machine, [], machine.getAt(value, UNKNOWN)), frame)
}

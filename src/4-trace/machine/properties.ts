import { SOME_NUMBER, SOME_STRING, UNDEFINED, UNKNOWN, constant, membersOf, opaque } from '../domain/constants.js'
import { throughArms } from '../domain/fork.js'
import { join, joinAll, soften } from '../domain/join.js'
import { REST, type Accessor, type HeapObject, type Single, type Source, type Value } from '../domain/value.js'
import { constantsOf, originsOf, resolve } from './alternatives.js'
import { alsoChosen, chosenFrom, type Pick } from './choice.js'
import { elementOf } from './elements.js'
import { leaveWithApp } from './mailbox.js'
import { callOf, type Machine } from './machine.js'
import { readState, writeState } from './state.js'

/** How many prototypes are looked through. */
const MAX_PROTOTYPES = 12

/** `object.key`. What certainly throws (a property of undefined beside other alternatives) is left out. */
export function get(machine: Machine, object: Value, key: string): Value {
  if (object.v !== 'union') return getSingle(machine, object, key)
  if (object.fork) return throughArms(object.fork, (arm) => (isNothing(arm) ? null : get(machine, arm, key)))
  const alive = object.members.filter((member) => !isNothing(member))
  return joinAll(
    alive.map((member) => getSingle(machine, member, key)),
    UNDEFINED,
  )
}

/** A property of it certainly throws. */
export function isNothing(value: Value): boolean {
  return value.v === 'const' && (value.value === undefined || value.value === null)
}

function getSingle(machine: Machine, object: Single, key: string): Value {
  switch (object.v) {
    case 'object':
      return getOwn(machine, object, object, key)
    case 'source':
      return readState(machine, object, key)
    case 'const':
      return getOfConstant(object.value, key, object.soft)
    case 'text':
      return key === 'length' ? SOME_NUMBER : SOME_STRING
    case 'opaque':
      return key === 'length' ? SOME_NUMBER : opaque('unknown', object.origins)
  }
}

function getOfConstant(value: unknown, key: string, soft: boolean): Value {
  if (typeof value !== 'string') return value === null && soft ? UNKNOWN : UNDEFINED
  if (key === 'length') return constant(value.length, soft)
  const index = Number(key)
  return Number.isInteger(index) ? constant(value[index], soft) : UNDEFINED
}

function getOwn(machine: Machine, receiver: HeapObject, object: HeapObject, key: string): Value {
  let holder: HeapObject | null = object
  for (let depth = 0; holder && depth < MAX_PROTOTYPES; depth++, holder = holder.proto) {
    const accessor: Accessor | undefined = holder.accessors?.get(key)
    if (accessor?.get) return machine.call(accessor.get, callOf(receiver))
    machine.entry.consulted.add(holder, key)
    const value = holder.read(key)
    if (value) return holder.volatile ? soften(value) : value
  }
  return getMissing(machine, object, key)
}

/** What the object or one of its prototypes makes under this name. */
function madeBy(object: HeapObject, key: string): Value | null {
  let holder: HeapObject | null = object
  for (let depth = 0; holder && depth < MAX_PROTOTYPES; depth++, holder = holder.proto) {
    const made = holder.missing?.(key)
    if (made && holder.kind === 'native') holder.put(key, made)
    if (made) return made
  }
  return null
}

function getMissing(machine: Machine, object: HeapObject, key: string): Value {
  if (key === 'prototype' && object.code?.c === 'closure') return makePrototype(machine, object)
  if (key === 'name' && object.code?.c === 'closure') return constant(object.code.fn.name)
  if (object.kind === 'array' && !isIndex(key)) return key === 'length' ? SOME_NUMBER : UNDEFINED
  const made = madeBy(object, key)
  if (made) return made
  for (const star of object.stars ?? []) {
    const value = get(machine, star(), key)
    if (value !== UNDEFINED) return value
  }
  machine.entry.consulted.add(object, REST)
  const rest = object.read(REST)
  return rest ? join(UNDEFINED, rest) : UNDEFINED
}

function makePrototype(machine: Machine, constructor: HeapObject): Value {
  const prototype = machine.allocate('plain')
  prototype.put('constructor', constructor)
  constructor.put('prototype', prototype)
  return prototype
}

/** `object[key]` where the key may be unknown. A read under an unknown key may always find nothing. */
export function getAt(machine: Machine, object: Value, key: Value): Value {
  if (key.v === 'union' && key.fork) return throughArms(key.fork, (arm) => getAt(machine, object, arm))
  if (key.v === 'const' && !key.soft) return getElementOrKey(machine, object, String(key.value))
  const pick = { table: object, key, names: keysOf(machine, key) }
  return (
    chosenFrom(machine, pick, () => getNamed(machine, object, keysOf(machine, key))) ??
    alsoChosen(machine, pick, getUnderAny(machine, pick))
  )
}

/** What stands under one of `names`, or nothing. */
function getNamed(machine: Machine, object: Value, names: readonly string[]): Value {
  return joinAll([...names.map((name) => getElementOrKey(machine, object, name)), UNDEFINED], UNDEFINED)
}

function getUnderAny(machine: Machine, { table: object, key, names }: Pick): Value {
  if (names.length > 0) return getNamed(machine, object, names)
  const element = joinAll(
    membersOf(object).map((member) => anyElement(machine, member, key)),
    UNDEFINED,
  )
  if (originsOf(key).some((origin) => origin.root.kind === 'detail' || origin.root.kind === 'dataset'))
    for (const origin of originsOf(element)) machine.entry.picked.add(origin)
  return element
}

/** A number as key of a source is an element of a list. */
function getElementOrKey(machine: Machine, object: Value, name: string): Value {
  if (!isIndex(name)) return get(machine, object, name)
  return joinAll(
    membersOf(object).map((member) =>
      member.v === 'source' ? readState(machine, member, '[]') : indexed(machine, member, name),
    ),
    UNDEFINED,
  )
}

function indexed(machine: Machine, member: Single, name: string): Value {
  if (member.v !== 'object' || member.has(name)) return get(machine, member, name)
  machine.entry.consulted.add(member, REST)
  return member.read(REST) ?? get(machine, member, name)
}

/** An element under an unknown key. */
function anyElement(machine: Machine, object: Single, key: Value): Value {
  switch (object.v) {
    case 'source':
      return readState(machine, object, '[]')
    case 'object':
      return join(elementOf(machine, object), UNDEFINED)
    default:
      return opaque('unknown', [...originsOf(object), ...originsOf(key)])
  }
}

/** The names that a key can be; none where any of them is unknown. */
export function keysOf(machine: Machine, key: Value): readonly string[] {
  if (key.v === 'const') return [String(key.value)]
  const resolved = resolve(machine, key)
  const known = constantsOf(machine, key).filter((member) => member.value !== undefined && member.value !== null)
  const blank = resolved.length - known.length
  return known.length > 0 && resolved.every((member) => member.v === 'const') && blank <= 1
    ? known.map((member) => String(member.value))
    : []
}

/** `object.key = value`. Where the object is one of several, each may be the one; nothing is none, for that throws. */
export function set(machine: Machine, object: Value, key: string, value: Value): void {
  const members = membersOf(object).filter((member) => member.v !== 'const')
  for (const member of members) {
    if (member.v === 'source') writeState(machine, member, key, value)
    else if (member.v === 'object')
      setOwn(machine, member, key, members.length > 1 ? beside(member, key, value) : value)
  }
}

/** What a property may be after a write that may have gone to another object. */
function beside(object: HeapObject, key: string, value: Value): Value {
  const before = object.read(key)
  return before ? join(before, value) : value
}

function setOwn(machine: Machine, object: HeapObject, key: string, value: Value): void {
  const accessor = findSetter(object, key)
  if (accessor) {
    machine.call(accessor, callOf(object, [value]))
    return
  }
  machine.store.writeProperty(object, key, value)
  if (object.kind === 'array' && isIndex(key)) grow(machine, object, Number(key))
  if (object.mailbox) leaveWithApp(machine, value)
}

function isIndex(key: string): boolean {
  return /^\d+$/.test(key)
}

/** An array is longer after a write beyond its end; `null` is any index. */
function grow(machine: Machine, array: HeapObject, index: number | null): void {
  const length = array.read('length')
  if (length?.v !== 'const' || typeof length.value !== 'number') return
  if (index === null) machine.store.writeProperty(array, 'length', SOME_NUMBER)
  else if (index >= length.value) machine.store.writeProperty(array, 'length', constant(index + 1, length.soft))
}

/** The package's class that the object, or a prototype of it, goes on as. */
export function foreignOf(object: HeapObject): Source | null {
  let holder: HeapObject | null = object
  for (let depth = 0; holder && depth < MAX_PROTOTYPES; depth++, holder = holder.proto)
    if (holder.foreign) return holder.foreign
  return null
}

function findSetter(object: HeapObject, key: string): HeapObject | null {
  let holder: HeapObject | null = object
  for (let depth = 0; holder && depth < MAX_PROTOTYPES; depth++, holder = holder.proto) {
    const setter = holder.accessors?.get(key)?.set
    if (setter) return setter
  }
  return null
}

/** `object[key] = value` where the key may be unknown. */
export function setAt(machine: Machine, object: Value, key: Value, value: Value): void {
  const names = keysOf(machine, key)
  if (names.length === 1 && names[0] !== undefined) set(machine, object, names[0], value)
  else if (names.length > 1)
    for (const name of names) set(machine, object, name, join(value, get(machine, object, name)))
  else for (const member of membersOf(object)) addUnder(machine, member, REST, value)
}

/** Joins a value into what an object may hold under keys that are not known. */
export function addUnder(machine: Machine, object: Single, key: string, value: Value): void {
  if (object.v === 'source') writeState(machine, object, '[]', value)
  if (object.v !== 'object') return
  if (object.mailbox) leaveWithApp(machine, value)
  const before = object.read(key)
  machine.store.writeProperty(object, key, before ? join(before, value) : value)
  if (object.kind === 'array' && key === REST) grow(machine, object, null)
}

import type { Expr, Property } from '../../2-parse/script/ir.js'
import { constant, membersOf, UNDEFINED } from '../domain/constants.js'
import { armsOf, forkAmong } from '../domain/fork.js'
import { join } from '../domain/join.js'
import { part } from '../domain/source.js'
import { REST, type Frame, type HeapObject, type Value } from '../domain/value.js'
import { textsOf } from './alternatives.js'
import { elementsOf, listOf } from './collections.js'
import { keysIn } from './elements.js'
import type { Machine } from './machine.js'
import { noteFallback } from './patterns.js'
import { keysOf } from './properties.js'

/** `[a, ...b]`. */
export function evaluateArray(
  machine: Machine,
  elements: Extract<Expr, { k: 'array' }>['elements'],
  frame: Frame,
): Value {
  const array = machine.allocate('array')
  let length = 0
  let rest: Value | null = null
  const push = (value: Value): void => {
    if (rest) rest = join(rest, value)
    else array.put(String(length++), value)
  }
  for (const element of elements) {
    if (element?.k !== 'spread') {
      push(element ? machine.evaluate(element, frame) : UNDEFINED)
      continue
    }
    const list = machine.evaluate(element.argument, frame)
    const known = listOf(machine, list, 64)
    if (known) known.forEach(push)
    else rest = rest ? join(rest, elementsOf(machine, list)) : elementsOf(machine, list)
  }
  if (rest) array.put(REST, rest)
  array.put('length', rest ? { v: 'opaque', type: 'number', origins: [] } : constant(length))
  return array
}

/** `{ a, ...b, get c() {} }`. */
export function evaluateObject(machine: Machine, expr: Extract<Expr, { k: 'object' }>, frame: Frame): Value {
  const object = machine.allocate('plain')
  for (const property of expr.properties) addProperty(machine, object, property, frame)
  return object
}

function addProperty(machine: Machine, object: HeapObject, property: Property, frame: Frame): void {
  if (property.p === 'spread') {
    spreadInto(machine, object, machine.evaluate(property.value, frame))
    return
  }
  if (property.p === 'value') {
    const value = machine.evaluate(property.value, frame)
    setHome(value, object)
    for (const key of propertyKeys(machine, property.key, frame)) putOrJoin(object, key, value)
    return
  }
  const accessor = machine.allocate('function')
  accessor.code = { c: 'closure', fn: property.fn, frame, home: object, fields: [] }
  object.accessors ??= new Map()
  for (const key of propertyKeys(machine, property.key, frame))
    object.accessors.set(key, { ...object.accessors.get(key), [property.p]: accessor })
}

/** A method's `super` is the prototype of the object that it was written in. */
function setHome(value: Value, object: HeapObject): void {
  if (value.v === 'object' && value.code?.c === 'closure' && !value.code.fn.arrow && value.code.home === null)
    value.code = { ...value.code, home: object }
}

function propertyKeys(machine: Machine, key: string | Expr, frame: Frame): readonly string[] {
  if (typeof key === 'string') return [key]
  const value = machine.evaluate(key, frame)
  const names = keysOf(machine, value)
  return names.length > 0 ? names : pathKeys(machine, value)
}

/** A computed key that is a path with holes ('list[{}].checked') keeps its shape: it is what `setData` takes. */
function pathKeys(machine: Machine, value: Value): readonly string[] {
  const paths = textsOf(machine, value).map((parts) =>
    parts.map((part) => (typeof part === 'string' ? part : '{}')).join(''),
  )
  return paths.every((path) => /[\w$]/.test(path)) ? paths : [REST]
}

function putOrJoin(object: HeapObject, key: string, value: Value): void {
  const before = key === REST ? object.read(key) : undefined
  object.put(key, before ? join(before, value) : value)
}

/** `{ ...value }` and `Object.assign`: known keys are copied; of a source, every key may be there. */
export function spreadInto(machine: Machine, object: HeapObject, value: Value): void {
  if (value.v === 'union') {
    const among = forkAmong(value, value.members)
    const branches = armsOf(among).map((arm) =>
      machine.store.branch(() => {
        if (arm) spreadInto(machine, object, arm)
      }),
    )
    machine.store.merge(branches, { point: among.point, negated: false })
  } else if (value.v === 'source') spreadSource(machine, object, value)
  else if (value.v === 'object') spreadObject(machine, object, value)
}

function spreadObject(machine: Machine, object: HeapObject, value: HeapObject): void {
  for (const key of new Set([...inheritedKeys(value), ...keysIn(machine, value)]))
    machine.store.writeProperty(object, key, machine.get(value, key))
  const rest = value.read(REST)
  if (rest) machine.store.writeProperty(object, REST, rest)
  if (value.missing && !value.offered) fallBackOn(object, value.missing)
}

/** Classes hand their methods over through the prototype when a page is made of an instance. */
function inheritedKeys(object: HeapObject): readonly string[] {
  return object.accessors ? [...object.accessors.keys()] : []
}

/** What the object has beyond its known keys is what `make` gives; a later spread stands before an earlier one. */
function fallBackOn(object: HeapObject, make: (key: string) => Value | null): void {
  const before = object.missing
  object.missing = (key) => make(key) ?? before?.(key) ?? null
}

function spreadSource(machine: Machine, object: HeapObject, source: Extract<Value, { v: 'source' }>): void {
  const known = machine.known(source)
  let closed = false
  for (const member of known ? membersOf(known) : []) {
    if (member.v !== 'object') continue
    closed = true
    for (const key of keysIn(machine, member)) machine.store.writeProperty(object, key, machine.get(source, key))
  }
  if (closed) return
  if (source.root.kind === 'query') overrideDefaults(machine, object, source)
  fallBackOn(object, (key) => machine.get(source, key))
}

/** `{ type: 'film', ...query }`: what stands before a query is what its keys are where it has none. */
function overrideDefaults(machine: Machine, object: HeapObject, query: Extract<Value, { v: 'source' }>): void {
  for (const key of object.keys()) {
    const own = object.read(key) ?? UNDEFINED
    const given = part(query, key)
    noteFallback(machine, given, own)
    machine.store.writeProperty(object, key, join(own, given))
  }
}

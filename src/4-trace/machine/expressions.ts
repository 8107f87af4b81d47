import type { Expr, Property } from '../../2-parse/script/ir.js'
import { join } from '../domain/join.js'
import type { Frame } from '../domain/frame.js'
import { HeapObject, REST } from '../domain/object.js'
import { constant, membersOf, UNDEFINED, UNKNOWN, type Value } from '../domain/value.js'
import { keysOf } from './properties.js'
import { makeClass } from './classes.js'
import { exported } from './modules.js'
import { listOf, elementsOf } from './collections.js'
import type { Machine } from './machine.js'
import { binary, concatenate, unary } from './operators.js'
import { settled } from './promises.js'
import { assume, narrow, truthOf } from './truth.js'
import { evaluateCall, evaluateNew } from './call-expressions.js'
import { readName } from './names.js'

/** The value of an expression; what it does on the way is recorded. */
export function evaluate(machine: Machine, expr: Expr, frame: Frame): Value {
  machine.charge(1)
  switch (expr.k) {
    case 'const':
      return constant(expr.value)
    case 'local':
      return frame.at(expr.up).read(expr.slot)
    case 'member':
      return evaluateMember(machine, expr, frame)
    case 'call':
      return evaluateCall(machine, expr, frame)
    case 'this':
      return frame.self
    case 'object':
      return evaluateObject(machine, expr, frame)
    case 'function':
      return makeFunction(machine, expr, frame)
    case 'binary':
      return binary(machine, expr.operator, machine.evaluate(expr.left, frame), machine.evaluate(expr.right, frame))
    case 'global':
      return readName(machine, expr.name, frame)
    case 'assign':
      return evaluateAssign(machine, expr, frame)
    case 'index':
      return machine.getAt(machine.evaluate(expr.object, frame), machine.evaluate(expr.index, frame))
    case 'logical':
      return evaluateLogical(machine, expr, frame)
    case 'conditional':
      return evaluateConditional(machine, expr, frame)
    case 'import':
      return readImport(machine, expr, frame)
    default:
      return evaluateRare(machine, expr, frame)
  }
}

function evaluateRare(machine: Machine, expr: Expr, frame: Frame): Value {
  switch (expr.k) {
    case 'text':
      return concatenate(machine, expr.parts.map((part) => (typeof part === 'string' ? constant(part) : machine.evaluate(part, frame))))
    case 'array':
      return evaluateArray(machine, expr.elements, frame)
    case 'unary':
      return evaluateUnary(machine, expr, frame)
    case 'await':
      return settled(machine.evaluate(expr.argument, frame))
    case 'yield':
      return expr.argument ? settled(machine.evaluate(expr.argument, frame)) : UNKNOWN
    case 'new':
      return evaluateNew(machine, expr, frame)
    case 'sequence':
      return expr.items.reduce<Value>((_, item) => machine.evaluate(item, frame), UNDEFINED)
    case 'update': {
      const value: Value = { v: 'opaque', type: 'number', origins: [] }
      machine.assign(expr.target, value, frame)
      return value
    }
    case 'class':
      return makeClass(machine, expr.class, frame)
    case 'super':
      return frame.home?.proto ?? UNKNOWN
    case 'regex':
      return machine.allocate('plain')
    default:
      return UNKNOWN
  }
}

function evaluateMember(machine: Machine, expr: Extract<Expr, { k: 'member' }>, frame: Frame): Value {
  const object = machine.evaluate(expr.object, frame)
  return machine.get(object, expr.name)
}

function evaluateUnary(machine: Machine, expr: Extract<Expr, { k: 'unary' }>, frame: Frame): Value {
  if (expr.operator === 'delete') {
    machine.evaluate(expr.argument, frame)
    return constant(true)
  }
  return unary(machine, expr.operator, machine.evaluate(expr.argument, frame))
}

function readImport(machine: Machine, expr: Extract<Expr, { k: 'import' }>, frame: Frame): Value {
  const module = machine.importFrom(frame.fn.file, expr.source)
  if (expr.name === '*') return module
  return exported(machine, module, expr.name)
}

function makeFunction(machine: Machine, expr: Extract<Expr, { k: 'function' }>, frame: Frame): HeapObject {
  const made = machine.allocate('function')
  made.code = { c: 'closure', fn: expr.fn, frame, home: expr.fn.arrow ? frame.home : null, fields: [] }
  return made
}

function evaluateAssign(machine: Machine, expr: Extract<Expr, { k: 'assign' }>, frame: Frame): Value {
  const value = assigned(machine, expr, frame)
  machine.assign(expr.target, value, frame)
  return value
}

function assigned(machine: Machine, expr: Extract<Expr, { k: 'assign' }>, frame: Frame): Value {
  if (expr.operator === '=') return machine.evaluate(expr.value, frame)
  const before = readTarget(machine, expr.target, frame)
  if (expr.operator === '||=' || expr.operator === '&&=' || expr.operator === '??=') return join(before, machine.evaluate(expr.value, frame))
  return binary(machine, expr.operator.slice(0, -1) as '+', before, machine.evaluate(expr.value, frame))
}

function readTarget(machine: Machine, target: Extract<Expr, { k: 'assign' }>['target'], frame: Frame): Value {
  switch (target.t) {
    case 'local':
      return frame.at(target.up).read(target.slot)
    case 'global':
      return readName(machine, target.name, frame)
    case 'member':
      return machine.evaluate(target.target, frame)
    default:
      return UNKNOWN
  }
}

function evaluateLogical(machine: Machine, expr: Extract<Expr, { k: 'logical' }>, frame: Frame): Value {
  const left = machine.evaluate(expr.left, frame)
  if (expr.operator === '??') return join(withoutNullish(left), maybeEvaluate(machine, expr.right, frame, null))
  const stop = expr.operator === '||'
  noteTest(machine, left, stop)
  const truth = truthOf(left)
  if (truth !== null) return truth === stop ? left : machine.evaluate(expr.right, frame)
  const kept = narrow(left, stop)
  const right = maybeEvaluate(machine, expr.right, frame, { test: expr.left, outcome: !stop })
  return kept ? join(kept, right) : right
}

function noteTest(machine: Machine, value: Value, fallback: boolean): void {
  for (const member of membersOf(value)) {
    if (member.v !== 'source') continue
    if (fallback) machine.facts(member).defaulted = true
    else machine.facts(member).tested = true
  }
}

function withoutNullish(value: Value): Value {
  if (value.v !== 'union') return value
  const members = value.members.filter((member) => member.v !== 'const' || (member.value !== null && member.value !== undefined))
  const [only] = members
  return only === undefined ? UNDEFINED : members.length === 1 ? only : { v: 'union', members }
}

interface Assumption {
  readonly test: Expr
  readonly outcome: boolean
}

function maybeEvaluate(machine: Machine, expr: Expr, frame: Frame, assumption: Assumption | null): Value {
  if (expr.k === 'const') return constant(expr.value)
  let value: Value = UNDEFINED
  machine.maybe(() => {
    if (assumption) assume(machine, assumption.test, assumption.outcome, frame)
    value = machine.evaluate(expr, frame)
  })
  return value
}

function evaluateConditional(machine: Machine, expr: Extract<Expr, { k: 'conditional' }>, frame: Frame): Value {
  const test = machine.evaluate(expr.test, frame)
  noteTest(machine, test, true)
  const truth = truthOf(test)
  if (truth !== null) return machine.evaluate(truth ? expr.then : expr.otherwise, frame)
  const values: Value[] = []
  const run = (branch: Expr, outcome: boolean) =>
    machine.store.branch(() => {
      assume(machine, expr.test, outcome, frame)
      values.push(machine.evaluate(branch, frame))
    })
  machine.store.merge([run(expr.then, true), run(expr.otherwise, false)])
  return values.reduce(join)
}

function evaluateArray(machine: Machine, elements: Extract<Expr, { k: 'array' }>['elements'], frame: Frame): Value {
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

function evaluateObject(machine: Machine, expr: Extract<Expr, { k: 'object' }>, frame: Frame): Value {
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
  for (const key of propertyKeys(machine, property.key, frame)) object.accessors.set(key, { ...object.accessors.get(key), [property.p]: accessor })
}

/** A method's `super` is the prototype of the object that it was written in. */
function setHome(value: Value, object: HeapObject): void {
  if (value.v === 'object' && value.code?.c === 'closure' && !value.code.fn.arrow && value.code.home === null) value.code = { ...value.code, home: object }
}

function propertyKeys(machine: Machine, key: string | Expr, frame: Frame): readonly string[] {
  if (typeof key === 'string') return [key]
  const names = keysOf(machine, machine.evaluate(key, frame))
  return names.length > 0 ? names : [REST]
}

function putOrJoin(object: HeapObject, key: string, value: Value): void {
  const before = key === REST ? object.read(key) : undefined
  object.put(key, before ? join(before, value) : value)
}

/** `{ ...value }` and `Object.assign`: known keys are copied; of a source, every key may be there. */
export function spreadInto(machine: Machine, object: HeapObject, value: Value): void {
  const members = membersOf(value)
  for (const member of members) {
    if (member.v === 'source') spreadSource(machine, object, member)
    if (member.v !== 'object') continue
    for (const key of new Set([...inheritedKeys(member), ...member.keys()])) machine.store.writeProperty(object, key, machine.get(member, key))
    const rest = member.read(REST)
    if (rest) machine.store.writeProperty(object, REST, rest)
  }
}

/** Classes hand their methods over through the prototype when a page is made of an instance. */
function inheritedKeys(object: HeapObject): readonly string[] {
  return object.accessors ? [...object.accessors.keys()] : []
}

function spreadSource(machine: Machine, object: HeapObject, source: Extract<Value, { v: 'source' }>): void {
  const known = machine.known(source)
  let closed = false
  for (const member of known ? membersOf(known) : []) {
    if (member.v !== 'object') continue
    closed = true
    for (const key of member.keys()) machine.store.writeProperty(object, key, machine.get(source, key))
  }
  if (!closed) machine.store.writeProperty(object, REST, machine.getAt(source, UNKNOWN))
}

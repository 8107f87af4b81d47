import { vetCompared } from '../flows/vetting.js'
import type { BinaryOperator, Primitive, UnaryOperator } from '../../2-parse/script/ir.js'
import { SOME_STRING, UNDEFINED, UNKNOWN, constant, membersOf, opaque, outcome } from '../domain/constants.js'
import { opposite } from '../domain/fork.js'
import { join, joinAll, joinOrigins } from '../domain/join.js'
import type { Const, Single, Value } from '../domain/value.js'
import { constantsOf, originsOf, testedIn } from './alternatives.js'
import { hardened, literal } from './hardness.js'
import { add } from './addition.js'
import type { Machine } from './machine.js'
import { decide, isLasting, testOf } from './truth.js'

/** The value of `left operator right`. */
export function binary(machine: Machine, operator: BinaryOperator, left: Value, right: Value): Value {
  if (operator === '+') return add(machine, left, right)
  if (left.v === 'const' && right.v === 'const') return folded(operator, left, right)
  switch (operator) {
    case '===':
    case '==':
    case '!==':
    case '!=':
      return equality(machine, operator, left, right)
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
    case 'instanceof':
      return outcome(joinOrigins(testedIn(left), testedIn(right)))
    default:
      noteNumber(machine, left)
      noteNumber(machine, right)
      return opaque('number', joinOrigins(originsOf(left), originsOf(right)))
  }
}

function noteNumber(machine: Machine, value: Value): void {
  for (const member of membersOf(value)) if (member.v === 'source') machine.facts(member).types.add('number')
}

function folded(operator: BinaryOperator, left: Const, right: Const): Value {
  const value = fold(operator, left.value, right.value)
  return value === undefined ? UNKNOWN : constant(value, left.soft || right.soft)
}

function fold(operator: BinaryOperator, a: Primitive, b: Primitive): Primitive {
  switch (operator) {
    case '===':
      return a === b
    case '!==':
      return a !== b
    case '==':
      return looselyEqual(a, b)
    case '!=':
      return !looselyEqual(a, b)
    default:
      return typeof a === 'number' && typeof b === 'number'
        ? arithmetic(operator, a, b)
        : compareStrings(operator, a, b)
  }
}

function looselyEqual(a: Primitive, b: Primitive): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null)
  return typeof a === typeof b ? a === b : Number(a) === Number(b)
}

function compareStrings(operator: BinaryOperator, a: Primitive, b: Primitive): Primitive {
  if (typeof a !== 'string' || typeof b !== 'string') return undefined
  switch (operator) {
    case '<':
      return a < b
    case '>':
      return a > b
    case '<=':
      return a <= b
    case '>=':
      return a >= b
    default:
      return undefined
  }
}

const ARITHMETIC: Readonly<Partial<Record<BinaryOperator, (a: number, b: number) => Primitive>>> = {
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '<<': (a, b) => a << b,
  '>>': (a, b) => a >> b,
  '>>>': (a, b) => a >>> b,
}

function arithmetic(operator: BinaryOperator, a: number, b: number): Primitive {
  return ARITHMETIC[operator]?.(a, b)
}

function equality(machine: Machine, operator: '===' | '==' | '!==' | '!=', left: Value, right: Value): Value {
  noteCompared(machine, left, right)
  noteCompared(machine, right, left)
  const same = areSame(machine, left, right)
  const negated = operator.startsWith('!')
  const how = { point: comparison(machine, left, right), negated }
  vetCompared(machine, left, right, how)
  vetCompared(machine, right, left, how)
  return same === null ? outcome(joinOrigins(testedIn(left), testedIn(right)), how) : constant(same !== negated)
}

/** Whether two values are certainly equal, or certainly not. */
function areSame(machine: Machine, left: Value, right: Value): boolean | null {
  if (certainlyDifferent(hardened(machine, left), hardened(machine, right))) return false
  const [a, b] = [literal(machine, left), literal(machine, right)]
  return a.v === 'const' && b.v === 'const' && !a.soft && !b.soft && a.value === b.value ? true : null
}

/** What is compared: a lasting source with a constant, the same each time; anything else, this once. */
function comparison(machine: Machine, left: Value, right: Value): object {
  if (left.v === 'const') return comparison(machine, right, left)
  if (left.v !== 'source' || right.v !== 'const' || !isLasting(left)) return {}
  let points = machine.entry.comparisons.get(left)
  if (!points) machine.entry.comparisons.set(left, (points = new Map<unknown, object>()))
  let point = points.get(right.value)
  if (!point) points.set(right.value, (point = {}))
  return point
}

/** Comparing a source with constants tells which values it may have; with anything else, that it selects. */
function noteCompared(machine: Machine, value: Value, other: Value): void {
  for (const member of membersOf(value)) {
    if (member.v !== 'source') continue
    if (other.v !== 'const') machine.facts(member).selects = true
    else if (typeof other.value === 'string' || typeof other.value === 'number')
      machine.facts(member).compared.add(other.value)
  }
}

/** Hard constants (and functions against constants) that cannot be equal. */
function certainlyDifferent(left: Value, right: Value): boolean {
  const rights = membersOf(right)
  return membersOf(left).every((a) => rights.every((b) => different(a, b)))
}

function different(a: Single, b: Single): boolean {
  if (a.v === 'const' && b.v === 'const') return !a.soft && !b.soft && !looselyEqual(a.value, b.value)
  if (a.v === 'object' && b.v === 'const') return !b.soft
  return a.v === 'const' && b.v === 'object' && !a.soft
}

/** The value of `operator argument`, except `delete`. */
export function unary(machine: Machine, operator: UnaryOperator, argument: Value): Value {
  switch (operator) {
    case '!': {
      const truth = decide(machine, argument)
      return truth === null ? negated(argument) : constant(!truth)
    }
    case 'typeof':
      return typeOf(argument)
    case 'void':
      return UNDEFINED
    case '+':
      return toNumber(machine, argument)
    case '-':
      return argument.v === 'const' && typeof argument.value === 'number'
        ? constant(-argument.value, argument.soft)
        : toNumber(machine, argument)
    default:
      return opaque('number', originsOf(argument))
  }
}

/** The opposite is made of what it is the opposite of. */
function negated(value: Value): Value {
  return { ...opaque('boolean', originsOf(value)), tested: testedIn(value), outcome: opposite(testOf(value)) }
}

function typeOf(value: Value): Value {
  return membersOf(value).map(typeOfSingle).reduce(join)
}

function typeOfSingle(value: Single): Value {
  switch (value.v) {
    case 'const':
      return constant(value.value === null ? 'object' : typeof value.value, value.soft)
    case 'text':
      return constant('string')
    case 'object':
      return constant(value.code || value.kind === 'class' ? 'function' : 'object')
    default:
      return SOME_STRING
  }
}

/** `Number(value)`: the value keeps its name, and is known to be a number. */
export function toNumber(machine: Machine, value: Value): Value {
  noteNumber(machine, value)
  for (const origin of originsOf(value)) machine.world.numbers.add(origin)
  if (value.v === 'const') return constant(Number(value.value), value.soft)
  const constants = value.v === 'union' ? constantsOf(machine, value) : []
  if (value.v === 'union' && constants.length === value.members.length)
    return joinAll(
      constants.map((c) => constant(Number(c.value), c.soft)),
      UNKNOWN,
    )
  return value.v === 'source' ? value : opaque('number', originsOf(value))
}

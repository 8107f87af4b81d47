import type { BinaryOperator, Primitive, UnaryOperator } from '../../2-parse/script/ir.js'
import {
  FALSE,
  SOME_BOOLEAN,
  SOME_STRING,
  TRUE,
  UNDEFINED,
  UNKNOWN,
  constant,
  membersOf,
  opaque,
} from '../domain/constants.js'
import { join, joinAll, joinOrigins } from '../domain/join.js'
import type { Const, Single, Value } from '../domain/value.js'
import { constantsOf, originsOf, resolve, textValue, textsOf, type Parts } from './alternatives.js'
import type { Machine } from './machine.js'
import { truthOf } from './truth.js'

/** Longer strings are not folded: they are no URL and no key. */
const MAX_FOLDED = 4096

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
      return SOME_BOOLEAN
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
  const certain = certainlyDifferent(hardened(machine, left), hardened(machine, right))
  if (certain) return operator.startsWith('!') ? TRUE : FALSE
  return SOME_BOOLEAN
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

/** The dataset of an element is what the template says: its constants are as hard as arguments. */
function hardened(machine: Machine, value: Value): Value {
  if (value.v !== 'source' || value.root.kind !== 'dataset') return value
  const known = resolve(machine, value)
  const constants = known.filter((member) => member.v === 'const')
  if (known.length === 0 || constants.length < known.length) return value
  return joinAll(
    constants.map((member) => constant(member.value)),
    value,
  )
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

/** `+`: of numbers a number, else a string made of both. */
export function add(machine: Machine, left: Value, right: Value): Value {
  if (left.v === 'const' && right.v === 'const') return addConstants(left, right)
  if (isNumeric(left) && isNumeric(right)) return opaque('number', joinOrigins(originsOf(left), originsOf(right)))
  if (!mayBeString(machine, left) && !mayBeString(machine, right))
    return opaque('unknown', joinOrigins(originsOf(left), originsOf(right)))
  return concatenate(machine, [left, right])
}

function addConstants(left: Const, right: Const): Value {
  const soft = left.soft || right.soft
  if (left.value === undefined || right.value === undefined) return concatenateUnset(left, right)
  if (typeof left.value === 'number' && typeof right.value === 'number') return constant(left.value + right.value, soft)
  const text = String(left.value) + String(right.value)
  return text.length > MAX_FOLDED ? SOME_STRING : constant(text, soft)
}

/** Nobody means to write 'undefined': what is not set here is set somewhere that was not seen. */
function concatenateUnset(left: Const, right: Const): Value {
  const parts = [left, right].map(({ value }) => (value === undefined ? { origins: [] } : String(value)))
  return textValue(parts)
}

function isNumeric(value: Value): boolean {
  return membersOf(value).every(
    (member) =>
      (member.v === 'const' && typeof member.value === 'number') || (member.v === 'opaque' && member.type === 'number'),
  )
}

function mayBeString(machine: Machine, value: Value): boolean {
  return resolve(machine, value).some(
    (member) =>
      (member.v === 'const' && typeof member.value === 'string') ||
      member.v === 'text' ||
      (member.v === 'opaque' && member.type === 'string'),
  )
}

/** How many strings a concatenation may be; beyond, what varies most is put in as a hole. */
const MAX_TEXTS = 16

/** The strings that come of writing the values one after another. The same value twice is the same text twice. */
export function concatenate(machine: Machine, values: readonly Value[]): Value {
  machine.charge(values.length)
  const distinct = [...new Set(values)]
  const texts = withinLimit(distinct.map((value) => ({ value, texts: textsOf(machine, value) })))
  const soft = distinct.some(isSoft)
  const joined = combinations(texts).map((chosen) =>
    textValue(
      values.flatMap((value) => chosen.get(value) ?? []),
      soft,
    ),
  )
  return joinAll(joined, SOME_STRING)
}

interface Operand {
  readonly value: Value
  readonly texts: readonly Parts[]
}

function withinLimit(operands: readonly Operand[]): readonly Operand[] {
  const product = operands.reduce((count, { texts }) => count * Math.max(1, texts.length), 1)
  if (product <= MAX_TEXTS) return operands
  const widest = operands.reduce((a, b) => (b.texts.length > a.texts.length ? b : a))
  const hole: Parts = [{ origins: originsOf(widest.value) }]
  return withinLimit(operands.map((operand) => (operand === widest ? { ...operand, texts: [hole] } : operand)))
}

/** Every way to choose one text for each operand. */
function combinations(operands: readonly Operand[]): readonly ReadonlyMap<Value, Parts>[] {
  return operands.reduce<readonly ReadonlyMap<Value, Parts>[]>(
    (chosen, { value, texts }) => chosen.flatMap((before) => texts.map((text) => new Map([...before, [value, text]]))),
    [new Map()],
  )
}

function isSoft(value: Value): boolean {
  return membersOf(value).some((member) => member.v === 'source' || (member.v === 'const' && member.soft))
}

/** The value of `operator argument`, except `delete`. */
export function unary(machine: Machine, operator: UnaryOperator, argument: Value): Value {
  switch (operator) {
    case '!': {
      const truth = truthOf(argument)
      return truth === null ? SOME_BOOLEAN : constant(!truth)
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
  if (value.v === 'const') return constant(Number(value.value), value.soft)
  const constants = value.v === 'union' ? constantsOf(machine, value) : []
  if (value.v === 'union' && constants.length === value.members.length)
    return joinAll(
      constants.map((c) => constant(Number(c.value), c.soft)),
      UNKNOWN,
    )
  return value.v === 'source' ? value : opaque('number', originsOf(value))
}

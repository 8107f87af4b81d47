import { SOME_STRING, constant, membersOf, opaque } from '../domain/constants.js'
import { allAlong, forkOf, throughArms, type Way } from '../domain/fork.js'
import { joinAll, joinOrigins } from '../domain/join.js'
import { summedUp } from '../domain/summary.js'
import type { Const, Value } from '../domain/value.js'
import { MAX_FOLDED, originsOf, resolve, textValue, textsOf, type Parts } from './alternatives.js'
import type { Machine } from './machine.js'

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

/** How many strings a concatenation may be; beyond, what varies most is summed up. */
const MAX_TEXTS = 16

/** The strings that come of writing the values one after another. The same value twice is the same text twice. */
export function concatenate(machine: Machine, values: readonly Value[]): Value {
  machine.charge(values.length)
  const distinct = [...new Set(values)]
  const next = forkOf(distinct.filter(isWritten))
  if (next) return throughArms(next, (_, index) => concatenateOn(machine, values, new Map([[next.point, index]])))
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

/** On one way: what the values are there. */
function concatenateOn(machine: Machine, values: readonly Value[], way: Way): Value | null {
  const there = allAlong(values, way)
  return there === null || there.some(isUnset) ? null : concatenate(machine, there)
}

/** Each alternative is a text of its own, none a default for what is not known. */
function isWritten(value: Value): boolean {
  return membersOf(value).every((member) => member.v === 'text' || member.v === 'const')
}

/** What a variable holds until it is given a text: nobody means to write it. */
function isUnset(value: Value): boolean {
  return value.v === 'const' && (value.value === undefined || value.value === null || value.value === false)
}

interface Operand {
  readonly value: Value
  readonly texts: readonly Parts[]
}

function withinLimit(operands: readonly Operand[]): readonly Operand[] {
  const product = operands.reduce((count, { texts }) => count * Math.max(1, texts.length), 1)
  if (product <= MAX_TEXTS) return operands
  const widest = operands.reduce((a, b) => (b.texts.length > a.texts.length ? b : a))
  const fewer = summedUp(widest.texts)
  const texts: readonly Parts[] = fewer.length < widest.texts.length ? fewer : [[{ origins: originsOf(widest.value) }]]
  return withinLimit(operands.map((operand) => (operand === widest ? { ...operand, texts } : operand)))
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

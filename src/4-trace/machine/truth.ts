import type { Expr, Primitive } from '../../2-parse/script/ir.js'
import { UNKNOWN, membersOf } from '../domain/constants.js'
import { newFork } from '../domain/fork.js'
import type { Frame, Outcome, Single, Source, Value } from '../domain/value.js'
import { testedIn } from './alternatives.js'
import type { Changes } from './changes.js'
import { literal } from './hardness.js'
import type { Machine } from './machine.js'
import { narrowAsked } from './narrowing.js'
import { isPath } from './places.js'

/** Whether the value is certainly true or false; null where it may be either. Soft constants may be either. */
export function truthOf(value: Value): boolean | null {
  let truth: boolean | null = null
  for (const member of membersOf(value)) {
    const one = truthOfSingle(member)
    if (one === null || (truth !== null && one !== truth)) return null
    truth = one
  }
  return truth
}

/** The same, with what the branch that runs has already found out. */
export function decide(machine: Machine, value: Value): boolean | null {
  const truth = truthOf(literal(machine, value))
  const how = truth === null ? outcomeOf(value) : null
  const taken = how ? machine.entry.way.get(how.point) : undefined
  return how && taken !== undefined ? (taken === 0) !== how.negated : truth
}

/** The test that decides whether the value is true; null where it is none that may be asked again. */
export function outcomeOf(value: Value): Outcome | null {
  if (value.v === 'opaque') return value.outcome ?? null
  if (value.v === 'source') return isLasting(value) ? { point: value, negated: false } : null
  if (value.v !== 'union' || value.fork?.arms.size !== 2) return null
  const [first, second] = [0, 1].map((index) => truthOf(value.fork?.arms.get(index) ?? UNKNOWN))
  return typeof first === 'boolean' && typeof second === 'boolean' && first !== second
    ? { point: value.fork.point, negated: second }
    : null
}

/** The same; for any other test, one that is asked this once. */
export function testOf(value: Value): Outcome {
  return outcomeOf(value) ?? newFork()
}

/** Whether the source is one value for the whole entry: not what each request answers, nor any element of a list. */
export function isLasting(source: Source): boolean {
  return source.root.kind !== 'response' && source.root.kind !== 'choice' && !source.path.includes('[]')
}

/** The same, where it decides which of two values is used. */
export function choose(machine: Machine, value: Value): boolean | null {
  const truth = decide(machine, value)
  if (truth === null && !machine.entry.asked) for (const source of testedIn(value)) machine.entry.choosing.add(source)
  return truth
}

/** Runs `body` as the branch in which `test` came out as `outcome`. */
export function under<T>(machine: Machine, { test, outcome, frame }: Assumption, body: () => T): T {
  const found = foundBy(machine, test, outcome, frame)
  assume(machine, test, outcome, frame)
  return found.reduceRight((run, step) => () => onWay(machine, step, run), body)()
}

/** What is known where the branch in which `test` came out as `outcome` does not run. */
export function skipped(machine: Machine, { test, outcome, frame }: Assumption): Changes | null {
  return machine.store.branch(() => {
    assume(machine, test, !outcome, frame)
  })
}

/** Runs `body` on the way that has taken this arm at this point. */
export function onWay<T>({ entry: { way } }: Machine, [point, arm]: Step, body: () => T): T {
  if (way.has(point)) return body()
  way.set(point, arm)
  try {
    return body()
  } finally {
    way.delete(point)
  }
}

export interface Assumption {
  readonly test: Expr
  readonly outcome: boolean
  readonly frame: Frame
}

/** A point of the way, and the arm that is taken there. */
type Step = readonly [object, number]

/** The steps that a test settles: all of them in `a && b` that came out true, or `a || b` that came out false. */
function foundBy(machine: Machine, test: Expr, outcome: boolean, frame: Frame): readonly Step[] {
  if (test.k === 'unary' && test.operator === '!') return foundBy(machine, test.argument, !outcome, frame)
  if (test.k === 'logical')
    return test.operator === (outcome ? '&&' : '||')
      ? [...foundBy(machine, test.left, outcome, frame), ...foundBy(machine, test.right, outcome, frame)]
      : []
  const how = isRepeatable(test) ? outcomeOf(machine.evaluate(test, frame)) : null
  return how ? [[how.point, outcome === how.negated ? 1 : 0]] : []
}

function truthOfSingle(value: Single): boolean | null {
  switch (value.v) {
    case 'const':
      return value.soft ? null : Boolean(value.value)
    case 'object':
      return true
    case 'text':
      return value.parts.some((part) => typeof part === 'string' && part !== '') ? true : null
    default:
      return null
  }
}

/** The part of a value that may be truthy (or falsy); null where there is none. */
export function narrow(value: Value, outcome: boolean): Value | null {
  if (value.v !== 'union') return couldBe(value, outcome) ? value : null
  const members = value.members.filter((member) => couldBe(member, outcome))
  const [only] = members
  if (members.length === value.members.length) return value
  return only === undefined ? null : members.length === 1 ? only : { v: 'union', members }
}

function couldBe(value: Single, outcome: boolean): boolean {
  if (value.v === 'const') return Boolean(value.value) === outcome
  const truth = truthOfSingle(value)
  return truth === null || truth === outcome
}

/** In the branch where `test` came out as `outcome`, what it tested is narrowed accordingly. */
export function assume(machine: Machine, test: Expr, outcome: boolean, frame: Frame): void {
  switch (test.k) {
    case 'unary':
      if (test.operator === '!') assume(machine, test.argument, !outcome, frame)
      return
    case 'logical':
      if (test.operator === (outcome ? '&&' : '||')) {
        assume(machine, test.left, outcome, frame)
        assume(machine, test.right, outcome, frame)
      }
      return
    case 'local':
      narrowLocal(machine, test, frame, (value) => narrow(value, outcome))
      return
    case 'call':
      narrowAsked(machine, { test, outcome, frame })
      return
    case 'binary':
      assumeEqual(machine, test, outcome, frame)
      narrowAsked(machine, { test, outcome, frame })
      return
    default:
      return
  }
}

function assumeEqual(machine: Machine, test: Extract<Expr, { k: 'binary' }>, outcome: boolean, frame: Frame): void {
  const equal = test.operator === '===' || test.operator === '=='
  if (!equal && test.operator !== '!==' && test.operator !== '!=') return
  const [place, other] = test.left.k === 'local' ? [test.left, test.right] : [test.right, test.left]
  if (place.k !== 'local' || other.k !== 'const') return
  const same = equal === outcome
  narrowLocal(machine, place, frame, (value) => narrowEqual(value, other.value, same))
}

function narrowEqual(value: Value, constant: Primitive, same: boolean): Value | null {
  if (value.v !== 'union') return value
  const members = value.members.filter((member) => {
    if (member.v === 'object') return !same
    if (member.v !== 'const') return true
    const nullish =
      (member.value === null || member.value === undefined) && (constant === null || constant === undefined)
    return (nullish || member.value === constant) === same
  })
  const [only] = members
  if (only === undefined) return null
  return members.length === 1 ? only : { v: 'union', members }
}

function narrowLocal(
  machine: Machine,
  place: Extract<Expr, { k: 'local' }>,
  frame: Frame,
  narrowing: (value: Value) => Value | null,
): void {
  const owner = frame.at(place.up)
  const value = owner.read(place.slot)
  const narrowed = narrowing(value)
  if (narrowed !== null && narrowed !== value && owner.born === machine.store.epoch)
    machine.store.writeSlot(owner, place.slot, narrowed)
}

/** A place that a test looks at, and the outcome in which there is something. */
export interface Subject {
  readonly place: Expr
  readonly present: boolean
}

/** The places that a test looks at to see whether there is something: `x`, `!x`, `x != null`, `a && b`, `x.length`. */
export function subjectsOf(test: Expr): readonly Subject[] {
  switch (test.k) {
    case 'local':
    case 'member':
      return isPath(test)
        ? [{ place: test.k === 'member' && test.name === 'length' ? test.object : test, present: true }]
        : []
    case 'unary':
      return test.operator === '!'
        ? subjectsOf(test.argument).map(negated)
        : test.operator === 'typeof'
          ? subjectsOf(test.argument)
          : []
    case 'logical':
      return [...subjectsOf(test.left), ...subjectsOf(test.right)]
    case 'binary':
      return [...subjectsBeside(test, test.left, test.right), ...subjectsBeside(test, test.right, test.left)]
    default:
      return []
  }
}

function negated({ place, present }: Subject): Subject {
  return { place, present: !present }
}

const NOTHING: ReadonlySet<Primitive> = new Set([null, undefined, '', 'undefined'])

/** Comparing with nothing (null, undefined, '', 'undefined') asks whether there is something. */
function subjectsBeside({ operator }: Extract<Expr, { k: 'binary' }>, place: Expr, other: Expr): readonly Subject[] {
  const nothing = other.k === 'const' && NOTHING.has(other.value)
  const isUndefined = other.k === 'global' && other.name === 'undefined'
  if (!nothing && !isUndefined) return []
  return operator === '===' || operator === '==' ? subjectsOf(place).map(negated) : subjectsOf(place)
}

/** Asking it again gives the same, and does nothing else. */
function isRepeatable(test: Expr): boolean {
  if (test.k !== 'binary') return isPath(test)
  return (isPath(test.left) && test.right.k === 'const') || (test.left.k === 'const' && isPath(test.right))
}

import type { Expr } from '../../2-parse/script/ir.js'
import { UNDEFINED, UNKNOWN, constant, membersOf, opaque } from '../domain/constants.js'
import { fork, newFork, opposite } from '../domain/fork.js'
import { join } from '../domain/join.js'
import type { Frame, HeapObject, Outcome, Value } from '../domain/value.js'
import { noteFallback } from './patterns.js'
import { methodOf } from '../library/methods.js'
import { regularExpression } from '../library/regular-expression.js'
import { makeClass } from './classes.js'
import { elementsOf } from './collections.js'
import { exported } from './modules.js'
import type { Machine } from './machine.js'
import { concatenate } from './addition.js'
import { originsOf } from './alternatives.js'
import { assignAsked, learnFrom, learning } from './learning.js'
import { binary, unary } from './operators.js'
import { settled } from './promises.js'
import { choose, decide, narrow, skipped, testOf, truthOf, under, type Assumption } from './truth.js'
import { evaluateCall, evaluateNew } from './call-expressions.js'
import { evaluateArray, evaluateObject } from './literals.js'
import { readLocal, readName } from './names.js'

/** The value of an expression; what it does on the way is recorded. */
export function evaluate(machine: Machine, expr: Expr, frame: Frame): Value {
  machine.charge(1)
  switch (expr.k) {
    case 'const':
      return constant(expr.value)
    case 'local':
      return readLocal(machine, expr, frame)
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
      return evaluateBinary(machine, expr, frame)
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
      return concatenate(
        machine,
        expr.parts.map((part) => (typeof part === 'string' ? constant(part) : machine.evaluate(part, frame))),
      )
    case 'array':
      return evaluateArray(machine, expr.elements, frame)
    case 'unary':
      return evaluateUnary(machine, expr, frame)
    case 'await':
      return settled(machine.evaluate(expr.argument, frame))
    case 'yield':
      return evaluateYield(machine, expr, frame)
    case 'new':
      return evaluateNew(machine, expr, frame)
    case 'sequence':
      return expr.items.reduce<Value>((_, item) => machine.evaluate(item, frame), UNDEFINED)
    case 'update':
      return evaluateUpdate(machine, expr, frame)
    case 'class':
      return makeClass(machine, expr.class, frame)
    case 'super':
      return frame.home?.proto ?? UNKNOWN
    case 'regex':
      return regularExpression(machine, expr.source, expr.flags)
    default:
      return UNKNOWN
  }
}

/** A chain of `+` with a text in it is one text, so that a value that stands in it twice is the same both times. */
function evaluateBinary(machine: Machine, expr: Extract<Expr, { k: 'binary' }>, frame: Frame): Value {
  if (expr.operator !== '+' || expr.left.k !== 'binary' || expr.left.operator !== '+')
    return binary(machine, expr.operator, machine.evaluate(expr.left, frame), machine.evaluate(expr.right, frame))
  const values = operandsOf(expr).map((operand) => machine.evaluate(operand, frame))
  const isText = values.some((value) => value.v === 'const' && typeof value.value === 'string')
  return isText ? concatenate(machine, values) : values.reduce((left, right) => binary(machine, '+', left, right))
}

function operandsOf(expr: Expr): readonly Expr[] {
  return expr.k === 'binary' && expr.operator === '+' ? [...operandsOf(expr.left), expr.right] : [expr]
}

/** To those who run it by hand, a generator gives values; to runners of asynchronous code, promises whose value comes back. */
function evaluateYield(machine: Machine, expr: Extract<Expr, { k: 'yield' }>, frame: Frame): Value {
  if (!expr.argument) return UNKNOWN
  const value = machine.evaluate(expr.argument, frame)
  const activation = machine.stack.at(-1)
  if (activation) (activation.yielded ??= []).push(expr.delegate ? elementsOf(machine, value) : value)
  return settled(value)
}

function evaluateMember(machine: Machine, expr: Extract<Expr, { k: 'member' }>, frame: Frame): Value {
  const object = machine.evaluate(expr.object, frame)
  if (expr.optional && object.v === 'const' && !object.soft && (object.value === null || object.value === undefined))
    return UNDEFINED
  const value = machine.get(object, expr.name)
  if (value !== UNDEFINED || object.v === 'union') return value
  const method = methodOf(object, expr.name)
  return method ? machine.native(expr.name, (how) => method(machine, how)) : value
}

function evaluateUnary(machine: Machine, expr: Extract<Expr, { k: 'unary' }>, frame: Frame): Value {
  if (expr.operator === 'delete') {
    machine.evaluate(expr.argument, frame)
    return constant(true)
  }
  if (expr.operator === '!' && expr.argument.k === 'unary' && expr.argument.operator === '!')
    noteFlag(machine, machine.evaluate(expr.argument.argument, frame))
  return unary(machine, expr.operator, machine.evaluate(expr.argument, frame))
}

/** `!!x` of the query, which is text, makes it a flag; of anything else it asks whether it is there, as `x ? true : false` does. */
function noteFlag(machine: Machine, value: Value): void {
  for (const member of membersOf(value))
    if (member.v === 'source' && member.root.kind === 'query') machine.facts(member).types.add('boolean')
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
  return assignAsked(machine, expr.target, frame, () => assigned(machine, expr, frame))
}

function assigned(machine: Machine, expr: Extract<Expr, { k: 'assign' }>, frame: Frame): Value {
  if (expr.operator === '=') return machine.evaluate(expr.value, frame)
  const before = readTarget(machine, expr.target, frame)
  if (expr.operator === '||=' || expr.operator === '&&=' || expr.operator === '??=')
    return assignedIf(machine, expr, frame, before)
  return binary(machine, expr.operator.slice(0, -1) as '+', before, machine.evaluate(expr.value, frame))
}

/** `x++`: counted where the count is certain. */
function evaluateUpdate(machine: Machine, expr: Extract<Expr, { k: 'update' }>, frame: Frame): Value {
  const before = readTarget(machine, expr.target, frame)
  const certain = before.v === 'const' && !before.soft && typeof before.value === 'number' ? before.value : null
  const after =
    certain === null
      ? opaque('number', originsOf(before))
      : constant(expr.operator === '++' ? certain + 1 : certain - 1)
  machine.assign(expr.target, after, frame)
  return before
}

/** `x ||= y`. */
function assignedIf(machine: Machine, expr: Extract<Expr, { k: 'assign' }>, frame: Frame, before: Value): Value {
  const truth = truthOf(before)
  if (expr.operator === '||=' && truth !== null) return truth ? before : machine.evaluate(expr.value, frame)
  if (expr.operator === '&&=' && truth !== null) return truth ? machine.evaluate(expr.value, frame) : before
  return join(before, maybeEvaluate(machine, expr.value, frame, { test: null, once: newFork() }))
}

function readTarget(machine: Machine, target: Extract<Expr, { k: 'assign' }>['target'], frame: Frame): Value {
  switch (target.t) {
    case 'local':
      return readLocal(machine, target, frame)
    case 'global':
      return readName(machine, target.name, frame)
    case 'member':
      return machine.evaluate(target.target, frame)
    default:
      return UNKNOWN
  }
}

function evaluateLogical(machine: Machine, expr: Extract<Expr, { k: 'logical' }>, frame: Frame): Value {
  const [left, asked] = machine.entry.vetted.during(() => machine.evaluate(expr.left, frame))
  if (expr.operator === '??') {
    if (left.v === 'const' && !left.soft && left.value !== undefined && left.value !== null) return left
    const other = maybeEvaluate(machine, expr.right, frame, { test: null, once: newFork() })
    noteFallback(machine, left, other)
    return join(withoutNullish(left), other)
  }
  const stop = expr.operator === '||'
  if (!stop) noteTested(machine, left)
  const truth = decide(machine, left)
  if (truth !== null) return truth === stop ? left : machine.evaluate(expr.right, frame)
  const kept = narrow(left, stop)
  const how = testOf(left)
  machine.entry.vetted.decide(how, asked)
  const [stops, goesOn] = stop ? [how, opposite(how)] : [opposite(how), how]
  const right = maybeEvaluate(machine, expr.right, frame, { test: { test: expr.left, outcome: !stop }, once: goesOn })
  if (stop) noteFallback(machine, left, right)
  if (!stop && truthOf(right) === false) return right
  if (stop && right.v === 'const' && right.value === true) return right
  return kept ? fork(stops, [kept, right]) : right
}

/** `a && b`: the code goes on without `a`. */
function noteTested(machine: Machine, value: Value): void {
  for (const member of membersOf(value)) if (member.v === 'source') machine.facts(member).tested = true
}

function withoutNullish(value: Value): Value {
  if (value.v !== 'union') return value
  const members = value.members.filter(
    (member) => member.v !== 'const' || (member.value !== null && member.value !== undefined),
  )
  const [only] = members
  return only === undefined ? UNDEFINED : members.length === 1 ? only : { v: 'union', members }
}

/** What lets an expression be evaluated: a test in the source, and how it comes out. */
interface Condition {
  readonly test: Omit<Assumption, 'frame'> | null
  readonly once: Outcome
}

function maybeEvaluate(machine: Machine, expr: Expr, frame: Frame, { test, once }: Condition): Value {
  if (expr.k === 'const') return constant(expr.value)
  let value: Value = UNDEFINED
  const evaluated = (): void => {
    learnFrom(machine, once, true)
    value = test
      ? under(machine, { ...test, frame }, () => machine.evaluate(expr, frame))
      : machine.evaluate(expr, frame)
  }
  machine.maybe(evaluated, once, test && skipped(machine, { ...test, frame }))
  return value
}

function evaluateConditional(machine: Machine, expr: Extract<Expr, { k: 'conditional' }>, frame: Frame): Value {
  const [test, asked] = machine.entry.vetted.during(() => machine.evaluate(expr.test, frame))
  for (const member of membersOf(test)) if (member.v === 'source') machine.facts(member).defaulted = true
  const truth = choose(machine, test)
  if (truth !== null) return machine.evaluate(truth ? expr.then : expr.otherwise, frame)
  const values: Value[] = []
  const how = testOf(test)
  machine.entry.vetted.decide(how, asked)
  const run = (branch: Expr, outcome: boolean) =>
    machine.store.branch(() => {
      learning(machine, how, outcome, () => {
        values.push(under(machine, { test: expr.test, outcome, frame }, () => machine.evaluate(branch, frame)))
      })
    })
  machine.store.merge([run(expr.then, true), run(expr.otherwise, false)], how)
  const [, otherwise] = values
  if (otherwise && isTruthTest(expr.test)) noteFallback(machine, test, otherwise)
  return fork(how, values)
}

function isTruthTest(test: Expr): boolean {
  return test.k === 'local' || test.k === 'member'
}

import type { Expr, Pattern, Stmt } from '../../2-parse/script/ir.js'
import { SOME_NUMBER, membersOf } from '../domain/constants.js'
import { joinAll, soften } from '../domain/join.js'
import type { Frame, Value } from '../domain/value.js'
import type { Machine } from './machine.js'

/** A variable that a loop assigns. */
export interface LocalTarget {
  readonly up: number
  readonly slot: number
}

/** What a number may be after any number of turns; other values are what they are, or something else. */
export function loosen(value: Value): Value {
  const members = membersOf(value)
  if (!members.some((member) => member.v === 'const' && !member.soft)) return value
  return joinAll(
    members.map((member) => (member.v === 'const' && typeof member.value === 'number' ? SOME_NUMBER : soften(member))),
    value,
  )
}

/** The same value, with any numbers for its numbers. */
export function anyNumber(value: Value): Value {
  const members = membersOf(value)
  if (!members.some((member) => member.v === 'const' && typeof member.value === 'number')) return value
  return joinAll(
    members.map((member) => (member.v === 'const' && typeof member.value === 'number' ? SOME_NUMBER : member)),
    value,
  )
}

const assigned = new WeakMap<readonly Stmt[], readonly LocalTarget[]>()

/** The variables that statements assign, not counting those that nested functions assign. */
export function assignedIn(body: readonly Stmt[]): readonly LocalTarget[] {
  const known = assigned.get(body)
  if (known) return known
  const targets = body.flatMap(inStatement)
  assigned.set(body, targets)
  return targets
}

function inStatement(statement: Stmt): readonly LocalTarget[] {
  switch (statement.s) {
    case 'expr':
    case 'throw':
      return targetsOf(statement.value)
    case 'declare':
      return targetsOf(statement.value)
    case 'block':
      return assignedIn(statement.body)
    case 'if':
      return [...targetsOf(statement.test), ...assignedIn(statement.then), ...assignedIn(statement.otherwise)]
    case 'for':
    case 'each':
    case 'while':
      return assignedIn(statement.body)
    case 'switch':
      return statement.cases.flatMap((one) => assignedIn(one.body))
    case 'try':
      return [...assignedIn(statement.body), ...assignedIn(statement.handler ?? []), ...assignedIn(statement.finalizer)]
    default:
      return []
  }
}

/** The variables that an expression assigns. */
export function targetsOf(expr: Expr): readonly LocalTarget[] {
  switch (expr.k) {
    case 'assign':
      return [...inPattern(expr.target), ...targetsOf(expr.value)]
    case 'update':
      return inPattern(expr.target)
    case 'sequence':
      return expr.items.flatMap(targetsOf)
    case 'logical':
    case 'binary':
      return [...targetsOf(expr.left), ...targetsOf(expr.right)]
    case 'conditional':
      return [...targetsOf(expr.then), ...targetsOf(expr.otherwise)]
    case 'unary':
    case 'await':
      return targetsOf(expr.argument)
    default:
      return []
  }
}

function inPattern(pattern: Pattern): readonly LocalTarget[] {
  return pattern.t === 'local' ? [{ up: pattern.up, slot: pattern.slot }] : []
}

/** Numbers that a loop changes are any numbers, in it and after it. */
export function loosenAll(machine: Machine, targets: readonly LocalTarget[], frame: Frame): void {
  for (const { up, slot } of targets) {
    const owner = frame.at(up)
    const value = owner.read(slot)
    const loose = loosen(value)
    if (loose !== value) machine.store.writeSlot(owner, slot, loose)
  }
}

/** The same for a callback that is called any number of times: of the variables around it. */
export function loosenAround(machine: Machine, callback: Value): void {
  if (callback.v !== 'object' || callback.code?.c !== 'closure') return
  const { fn, frame } = callback.code
  const around = assignedIn(fn.body).filter(({ up }) => up > 0)
  loosenAll(
    machine,
    around.map(({ up, slot }) => ({ up: up - 1, slot })),
    frame,
  )
}

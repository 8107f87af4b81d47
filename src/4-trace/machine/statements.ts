import type { Stmt } from '../../2-parse/script/ir.js'
import { UNDEFINED, UNKNOWN, constant } from '../domain/constants.js'
import { newFork } from '../domain/fork.js'
import type { Frame, Value } from '../domain/value.js'
import { assignAsked, learnFrom } from './learning.js'
import { branch, leave, rejoin, type Branch } from './branches.js'
import { elementsOf, listOf } from './collections.js'
import { keysIn } from './elements.js'
import { depending, noteGuard } from './guards.js'
import { resolve } from './alternatives.js'
import type { Completion, Machine } from './machine.js'
import { binary } from './operators.js'
import { assignedIn, loosenAll, targetsOf } from './loops.js'
import { isTooLong, mostTurns, takesTurn } from './turns.js'
import { assume, decide, testOf, truthOf, under } from './truth.js'

/** Runs statements until one of them leaves. */
export function execute(machine: Machine, body: readonly Stmt[], frame: Frame): Completion {
  for (const statement of body) {
    const completion = executeOne(machine, statement, frame)
    if (completion !== 'normal') return completion
  }
  return 'normal'
}

function executeOne(machine: Machine, statement: Stmt, frame: Frame): Completion {
  switch (statement.s) {
    case 'expr':
      machine.evaluate(statement.value, frame)
      return 'normal'
    case 'declare':
      assignAsked(machine, statement.target, frame, () => machine.evaluate(statement.value, frame))
      return 'normal'
    case 'if':
      return executeIf(machine, statement, frame)
    case 'return':
      return leave(machine, 'return', statement.value ? machine.evaluate(statement.value, frame) : UNDEFINED)
    case 'block':
      return execute(machine, statement.body, frame)
    case 'each':
      return machine.entry.vetted.within(() => executeEach(machine, statement, frame))
    case 'for':
      return machine.entry.vetted.within(() => executeFor(machine, statement, frame))
    case 'while':
      return machine.entry.vetted.within(() => executeWhile(machine, statement, frame))
    case 'switch':
      return executeSwitch(machine, statement, frame)
    case 'try':
      return executeTry(machine, statement, frame)
    case 'throw':
      return leave(machine, 'throw', machine.evaluate(statement.value, frame))
    default:
      return statement.s
  }
}

function executeIf(machine: Machine, statement: Extract<Stmt, { s: 'if' }>, frame: Frame): Completion {
  const [test, asked] = machine.entry.vetted.during(() => machine.evaluate(statement.test, frame))
  const truth = decide(machine, test)
  if (truth !== null) {
    machine.entry.vetted.learn(asked)
    assume(machine, statement.test, truth, frame)
    return execute(machine, truth ? statement.then : statement.otherwise, frame)
  }
  const how = testOf(test)
  machine.entry.vetted.decide(how, asked)
  const run = (outcome: boolean): Branch =>
    branch(machine, () => {
      learnFrom(machine, how, outcome)
      return under(machine, { test: statement.test, outcome, frame }, () =>
        execute(machine, outcome ? statement.then : statement.otherwise, frame),
      )
    })
  const branches = depending(machine, test, () => [run(true), run(false)])
  noteGuard(machine, statement.test, frame, branches)
  for (const [index, { completion }] of branches.entries())
    if (completion !== 'normal') learnFrom(machine, how, index !== 0, completion === 'throw')
  return rejoin(machine, branches, how)
}

function executeEach(machine: Machine, statement: Extract<Stmt, { s: 'each' }>, frame: Frame): Completion {
  const subject = machine.evaluate(statement.subject, frame)
  const items = statement.over === 'of' ? listOf(machine, subject) : namesOf(machine, subject)
  if (!items) loosenAll(machine, assignedIn(statement.body), frame)
  if (!items)
    return loop(machine, () =>
      pass(machine, statement, statement.over === 'of' ? elementsOf(machine, subject) : UNKNOWN, frame),
    )
  for (const item of items) {
    const completion = pass(machine, statement, item, frame)
    if (completion === 'break') break
    if (completion === 'return' || completion === 'throw') return completion
  }
  return 'normal'
}

function pass(machine: Machine, statement: Extract<Stmt, { s: 'each' }>, item: Value, frame: Frame): Completion {
  const turn = statement.fresh ? frame.turn(statement.fresh) : frame
  machine.assign(statement.target, item, turn)
  return execute(machine, statement.body, turn)
}

/** The keys that `for in` goes through, where they are known. */
function namesOf(machine: Machine, subject: Value): readonly Value[] | null {
  const [only, ...others] = resolve(machine, subject)
  if (only?.v !== 'object' || others.length > 0 || only.has('*') || only.kind === 'array') return null
  const keys = [...keysIn(machine, only), ...(only.accessors?.keys() ?? [])]
  return keys.length <= Math.max(24, mostTurns(machine)) ? keys.map((key) => constant(key)) : null
}

/** A body that runs any number of times is run once, as something that may happen. */
function loop(machine: Machine, body: () => Completion): Completion {
  const { completion, changes } = branch(machine, body)
  const turns = { completion, changes: changes?.freed() ?? null }
  rejoin(machine, [turns, { completion: 'normal', changes: null }])
  return 'normal'
}

/** A counting loop with known bounds is gone through turn by turn; any other is run once, with any count. */
function executeFor(machine: Machine, statement: Extract<Stmt, { s: 'for' }>, frame: Frame): Completion {
  const started = execute(machine, statement.init, frame)
  if (started !== 'normal') return started
  if (isTooLong(machine, statement, frame)) return executeAnyTurns(machine, statement, frame)
  let turn = frame
  for (let count = 0; takesTurn(machine, statement, count); count++) {
    const goesOn = statement.test ? truthOf(machine.evaluate(statement.test, turn)) : null
    if (goesOn === false) return 'normal'
    if (goesOn === null) break
    turn = statement.fresh ? turn.turn(statement.fresh) : turn
    const completion = execute(machine, statement.body, turn)
    if (completion === 'break') return 'normal'
    if (completion === 'return' || completion === 'throw') return completion
    if (statement.fresh) turn = turn.turn(statement.fresh)
    if (statement.update) machine.evaluate(statement.update, turn)
  }
  return executeAnyTurns(machine, statement, turn)
}

function executeAnyTurns(machine: Machine, statement: Extract<Stmt, { s: 'for' }>, frame: Frame): Completion {
  widen(machine, statement, frame)
  return loop(machine, () => {
    const completion = execute(machine, statement.body, frame)
    if (completion === 'normal' && statement.update) machine.evaluate(statement.update, frame)
    return completion
  })
}

/** The counter of a loop takes many values: it is no constant in its body. */
function widen(machine: Machine, statement: Extract<Stmt, { s: 'for' }>, frame: Frame): void {
  const counted = [...assignedIn(statement.body), ...(statement.update ? targetsOf(statement.update) : [])]
  loosenAll(machine, counted, frame)
}

function executeWhile(machine: Machine, statement: Extract<Stmt, { s: 'while' }>, frame: Frame): Completion {
  for (let count = 0; takesTurn(machine, statement, count); count++) {
    const goesOn = statement.first && count === 0 ? true : truthOf(machine.evaluate(statement.test, frame))
    if (goesOn === false) return 'normal'
    if (goesOn === null) break
    const completion = execute(machine, statement.body, frame)
    if (completion === 'break') return 'normal'
    if (completion === 'return' || completion === 'throw') return completion
  }
  loosenAll(machine, [...assignedIn(statement.body), ...targetsOf(statement.test)], frame)
  return loop(machine, () => {
    const completion = execute(machine, statement.body, frame)
    machine.evaluate(statement.test, frame)
    return completion
  })
}

function executeSwitch(machine: Machine, statement: Extract<Stmt, { s: 'switch' }>, frame: Frame): Completion {
  const subject = machine.evaluate(statement.subject, frame)
  const [{ starts, certain }, asked] = machine.entry.vetted.during(() => casesFor(machine, statement, subject, frame))
  const [first] = starts
  if (certain && first !== undefined && starts.length === 1) return ended(runFrom(machine, statement, first, frame))
  const branches = depending(machine, subject, () =>
    starts.map((start) =>
      branch(machine, () => {
        if (statement.cases[start]?.test) machine.entry.vetted.learn(asked)
        return ended(runFrom(machine, statement, start, frame))
      }),
    ),
  )
  const passesBy = !certain && !statement.cases.some((one) => one.test === null)
  return rejoin(machine, passesBy ? [...branches, { completion: 'normal', changes: null }] : branches, newFork())
}

interface Starts {
  /** Indices of the cases at which the run may start. */
  readonly starts: readonly number[]
  /** One of them certainly fits: neither what comes after it nor `default` is tried. */
  readonly certain: boolean
}

function casesFor(machine: Machine, statement: Extract<Stmt, { s: 'switch' }>, subject: Value, frame: Frame): Starts {
  const starts: number[] = []
  for (const [index, one] of statement.cases.entries()) {
    if (one.test === null) continue
    const truth = truthOf(binary(machine, '===', subject, machine.evaluate(one.test, frame)))
    if (truth !== false) starts.push(index)
    if (truth === true) return { starts, certain: true }
  }
  const fallback = statement.cases.findIndex((one) => one.test === null)
  return { starts: fallback < 0 ? starts : [...starts, fallback], certain: false }
}

/** A `break` ends the switch only. */
function ended(completion: Completion): Completion {
  return completion === 'break' ? 'normal' : completion
}

function runFrom(machine: Machine, statement: Extract<Stmt, { s: 'switch' }>, start: number, frame: Frame): Completion {
  for (const one of statement.cases.slice(start)) {
    const completion = execute(machine, one.body, frame)
    if (completion !== 'normal') return completion
  }
  return 'normal'
}

function executeTry(machine: Machine, statement: Extract<Stmt, { s: 'try' }>, frame: Frame): Completion {
  const completion = statement.handler ? guarded(machine, statement, frame) : execute(machine, statement.body, frame)
  const finished = execute(machine, statement.finalizer, frame)
  return finished === 'normal' ? completion : finished
}

/** What a `try` block does may be cut off anywhere; then its handler runs. */
function guarded(machine: Machine, statement: Extract<Stmt, { s: 'try' }>, frame: Frame): Completion {
  const body = branch(machine, () => attempted(machine, statement.body, frame))
  const comesBack = body.completion !== 'throw' && body.completion !== 'return'
  if (comesBack) machine.store.merge([body.changes])
  const thrown = caught(machine)
  const handler = branch(machine, () => {
    if (statement.parameter) machine.assign(statement.parameter, thrown, frame)
    return execute(machine, statement.handler ?? [], frame)
  })
  return rejoin(
    machine,
    body.completion === 'throw' ? [handler] : [{ completion: body.completion, changes: null }, handler],
    newFork(),
  )
}

function attempted(machine: Machine, body: readonly Stmt[], frame: Frame): Completion {
  machine.entry.attempts++
  try {
    return execute(machine, body, frame)
  } finally {
    machine.entry.attempts--
  }
}

/** What the function has thrown so far: the handler takes it. */
function caught(machine: Machine): Value {
  const activation = machine.stack.at(-1)
  const thrown = activation?.thrown ?? UNKNOWN
  if (activation) activation.thrown = null
  return thrown
}

import type { Stmt } from '../../2-parse/script/ir.js'
import { UNDEFINED, UNKNOWN, constant, membersOf } from '../domain/constants.js'
import { joinAll } from '../domain/join.js'
import { AbstractThrow, type Machine } from '../machine/machine.js'
import type { Call, HeapObject, Value } from '../domain/value.js'
import { arrayOf, listOf, objectOf } from '../machine/collections.js'
import { fulfilled, settled } from '../machine/promises.js'

/** What compilers call the functions that run an async function or generator which they have rewritten as a switch. */
export const stateMachines = {
  /** TypeScript: `__generator(this, step)`. */
  generator: (machine: Machine, how: Call) => runGenerator(machine, how),
  /** TypeScript: `__awaiter(this, args, Promise, generator)`. */
  awaiter: (machine: Machine, how: Call) => runAwaiter(machine, how),
  /** Babel: `regeneratorRuntime.wrap(step)`. */
  regenerator: (machine: Machine, how: Call) => runRegenerator(machine, how),
}

/**
 * `step` is a switch over places in the code. Each of them is run once, in order, as something that may happen, with
 * what the one before it waited for.
 */
function runRegenerator(machine: Machine, how: Call): Value {
  const results: Value[] = []
  const step = how.args[0] ?? UNDEFINED
  const context = objectOf(machine, { prev: constant(0), next: constant(0), sent: UNDEFINED })
  const returns = (value: Value): Value => {
    results.push(value)
    return UNDEFINED
  }
  method(machine, context, 'stop', () => UNDEFINED)
  method(machine, context, 'catch', () => UNKNOWN)
  method(machine, context, 'abrupt', (call) => returns(call.args[1] ?? UNDEFINED))
  for (const place of placesIn(step)) {
    machine.store.writeProperty(context, 'next', constant(place))
    const value = stepOnce(machine, { ...how, self: how.args[2] ?? UNDEFINED }, context)
    machine.store.writeProperty(context, 'sent', settled(value))
  }
  const result = joinAll(results, UNDEFINED)
  return ended(machine, fulfilled(machine, result), result)
}

/** Instructions that a step gives back: `[4, value]` waits for a value, `[5, values]` for each of several, `[2, value]` returns. */
const WAITS = 4
const DELEGATES = 5
const RETURNS = 2

function runGenerator(machine: Machine, how: Call): Value {
  const [self, step] = how.args
  const call = { ...how, self: self ?? UNDEFINED, args: [step ?? UNDEFINED] }
  const waited: Value[] = []
  const results: Value[] = []
  let sent: Value = UNKNOWN
  const context = objectOf(machine, {
    label: constant(0),
    trys: arrayOf(machine, [], UNKNOWN),
    ops: arrayOf(machine, []),
  })
  method(machine, context, 'sent', () => sent)
  for (const place of placesIn(step ?? UNDEFINED)) {
    machine.store.writeProperty(context, 'label', constant(place))
    const instructions = stepOnce(machine, call, context)
    const values = valuesOf(machine, instructions, [WAITS, DELEGATES])
    waited.push(...values)
    results.push(...valuesOf(machine, instructions, [RETURNS]))
    sent = settled(joinAll(values, UNKNOWN))
  }
  return ended(machine, arrayOf(machine, waited), joinAll(results, UNDEFINED))
}

function valuesOf(machine: Machine, instructions: Value, kinds: readonly number[]): readonly Value[] {
  return membersOf(instructions).flatMap((instruction) => {
    if (instruction.v !== 'object') return []
    const kind = instruction.read('0')
    const wanted = kind?.v === 'const' && kinds.some((one) => one === kind.value)
    return wanted ? [machine.get(instruction, '1')] : []
  })
}

function runAwaiter(machine: Machine, how: Call): Value {
  const [self, args, , generator] = how.args
  const given = args ? listOf(machine, args, 32) : null
  try {
    const running = machine.call(generator ?? UNKNOWN, {
      ...how,
      self: self ?? UNDEFINED,
      args: given ?? [],
      isNew: false,
    })
    const info = machine.call(machine.get(running, 'next'), { ...how, self: running, args: [] })
    return fulfilled(machine, machine.get(info, 'value'))
  } catch (error) {
    if (!(error instanceof AbstractThrow)) throw error
    return fulfilled(machine, null, error.value)
  }
}

function stepOnce(machine: Machine, how: Call, context: HeapObject): Value {
  let value: Value = UNDEFINED
  const step = how.args[0] ?? UNDEFINED
  machine.maybe(() => {
    value = machine.call(step, { ...how, args: [context], isNew: false })
  })
  return value
}

/** A generator that has been run to its end: whoever asks for its next value gets the last one. */
function ended(machine: Machine, generator: HeapObject, result: Value): HeapObject {
  const info = objectOf(machine, { value: result, done: constant(true) })
  for (const name of ['next', 'throw', 'return']) method(machine, generator, name, () => info)
  return generator
}

function method(machine: Machine, object: HeapObject, name: string, run: (call: Call) => Value): void {
  object.put(name, machine.native(name, run))
}

/** The numbers of the cases of the switch, be it in a `while (1)` or not. What never waits is no switch: it is run once. */
function placesIn(step: Value): readonly number[] {
  const body = step.v === 'object' && step.code?.c === 'closure' ? step.code.fn.body : []
  const places = body.flatMap((statement) =>
    casesIn(statement.s === 'while' ? { s: 'block', body: statement.body } : statement),
  )
  return places.length > 0 ? places : [0]
}

function casesIn(statement: Stmt): readonly number[] {
  if (statement.s === 'block') return statement.body.flatMap(casesIn)
  if (statement.s !== 'switch') return []
  return statement.cases.flatMap(({ test }) =>
    test?.k === 'const' && typeof test.value === 'number' ? [test.value] : [],
  )
}

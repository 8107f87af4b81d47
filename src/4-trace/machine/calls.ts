import { UNDEFINED, UNKNOWN, membersOf, opaque } from '../domain/constants.js'
import { allAlong, armsOf, fork, forkAmong, newFork } from '../domain/fork.js'
import { join, joinAll } from '../domain/join.js'
import {
  Frame,
  type HeapObject,
  type Opaque,
  type Call,
  type Closure,
  type Fork,
  type Single,
  type Value,
} from '../domain/value.js'
import { deepOriginsOf, originsOf, resolve } from './alternatives.js'
import { arrayOf } from './collections.js'
import { onShare } from './fuel.js'
import { anyNumber } from './loops.js'
import { isRepetition } from './repetition.js'
import { nestingWith } from './nesting.js'
import { AbstractThrow, type Activation, type Exit, type Machine } from './machine.js'
import { withDefault } from './patterns.js'
import { onWay } from './truth.js'
import { PLUGIN, callsUnseen } from './unseen.js'
import { fulfilled } from './promises.js'

/** A function may be running this many times at once; deeper recursion gives nothing new. */
const MAX_REENTRY = 2
/** Functions that call each other in a circle are run so many times over, all together. */
const MAX_CIRCLES = 4
/** Calls of one function in one entry; beyond, its results so far stand for it. */
const MAX_CALLS = 1500
const MAX_STACK = 90

/** Calls a value: everything that it can be, as far as it is known. */
export function call(machine: Machine, callee: Value, how: Call): Value {
  if (callee.v === 'object' && callee.code) return callOne(machine, callee, how)
  const targets = resolve(machine, callee)
  const functions = targets.filter(isFunction)
  if (functions.length === 0) return callUnknown(machine, callee, how)
  if (targets.some(isPackage)) return join(callAll(machine, callee, functions, how), callUnknown(machine, callee, how))
  return callAll(machine, callee, functions, how)
}

function isFunction(target: Single): boolean {
  return target.v === 'object' && target.code !== null
}

/** What a package gave may be what it was given, or something of its own. */
function isPackage(target: Single): boolean {
  return originsOf(target).some((origin) => origin.root.kind === 'module')
}

function callAll(machine: Machine, callee: Value, functions: readonly Single[], how: Call): Value {
  const [only] = functions
  if (functions.length === 1 && only) return callOne(machine, only, how)
  return onEachWay(machine, forkAmong(callee, functions), how, (arm, there) =>
    resolve(machine, arm).some(isFunction) ? call(machine, arm, there) : null,
  )
}

/** Runs the call for each alternative with the arguments that go with it. One that certainly throws gives nothing. */
export function onEachWay(
  machine: Machine,
  among: Fork,
  how: Call,
  run: (arm: Value, how: Call) => Value | null,
): Value {
  const { point } = among
  const arms = armsOf(among)
  const values: (Value | null)[] = arms.map(() => null)
  const branches = arms.map((arm, index) =>
    machine.store.branch(() => {
      const args = allAlong(how.args, new Map([[point, index]]))
      if (arm && args) values[index] = onWay(machine, [point, index], () => attempt(() => run(arm, { ...how, args })))
    }),
  )
  machine.store.merge(branches, { point, negated: false })
  return values.some((value) => value !== null) ? fork({ point, negated: false }, values) : UNKNOWN
}

function attempt(body: () => Value | null): Value | null {
  try {
    return body()
  } catch (error) {
    if (error instanceof AbstractThrow) return null
    throw error
  }
}

function callOne(machine: Machine, target: Single, how: Call): Value {
  if (target.v !== 'object' || !target.code) return UNKNOWN
  switch (target.code.c) {
    case 'closure':
      return isForeign(machine, target, target.code.fn.file, how) ? UNKNOWN : callOwn(machine, target.code, how, target)
    case 'native':
      machine.charge(1)
      return target.code.run(how)
    case 'bound':
      if (isOtherInstance(machine, target.code.self)) return UNKNOWN
      return machine.call(target.code.target, {
        ...how,
        self: target.code.self,
        args: [...target.code.args, ...how.args],
      })
  }
}

/**
 * A callback that another entry has left behind (in app.js, on a bus, in a retry queue) is that entry's code. What a
 * page keeps for itself, in its own script or as a method of its own, is its own.
 */
function isForeign(machine: Machine, closure: HeapObject, file: string, { self }: Call): boolean {
  const { store, entry } = machine
  if (closure.born === 0 || closure.born === store.epoch || file === entry.script) return false
  return self.v !== 'object' || self.instanceOf === null || self.instanceOf !== entry.route
}

/** A method bound to another page is that page's code. */
function isOtherInstance(machine: Machine, self: Value): boolean {
  return (
    machine.store.epoch > 0 &&
    self.v === 'object' &&
    self.instanceOf !== null &&
    self.instanceOf !== machine.entry.route
  )
}

/** Code that is not known may call whatever function it is given, with anything. */
function callUnknown(machine: Machine, callee: Value, how: Call): Value {
  const origins = [
    ...originsOf(callee),
    ...originsOf(how.self),
    ...how.args.flatMap((arg) => [...deepOriginsOf(machine, arg, 1)]),
  ]
  for (const arg of how.args) callBack(machine, arg, how, 2)
  const result = opaque('unknown', [...new Set(origins)].slice(0, 12))
  return originsOf(callee).some((origin) => origin.root.kind === 'module') ? fromPackage(machine, how, result) : result
}

/** Packages wrap what they are given: `debounce(f)` is f, `observable(store)` the store. */
function fromPackage(machine: Machine, how: Call, result: Opaque): Value {
  const [first] = how.args
  for (const { root } of result.origins)
    if (root.kind === 'module') callsUnseen(machine, root.name.startsWith(PLUGIN) ? 'plugin' : 'module', root.name, how)
  if (first?.v !== 'object') return result
  if (machine.store.epoch === 0 && !first.code)
    machine.world.handedOver.push({ file: machine.entry.script, value: first })
  return first.code || first.kind === 'plain' ? join(first, result) : result
}

function callBack(machine: Machine, value: Value, how: Call, depth: number): void {
  for (const member of membersOf(value)) {
    if (member.v !== 'object') continue
    if (member.code?.c === 'closure' && member.born === machine.store.epoch) {
      const args = member.code.fn.params.map(() => UNKNOWN)
      machine.maybe(() => machine.call(member, { ...how, self: UNDEFINED, args, isNew: false }))
    } else if (depth > 0 && member.kind === 'plain' && member.born === machine.store.epoch) {
      for (const key of member.keys()) callBack(machine, member.read(key) ?? UNDEFINED, how, depth - 1)
    }
  }
}

function callOwn(machine: Machine, code: Closure, how: Call, target: HeapObject): Value {
  const run = (): Value => callClosure(machine, code, how, target)
  return how.file === '' || code.fn.file === how.file
    ? run()
    : onShare(machine, run, () => callUnknown(machine, target, how))
}

function callClosure(machine: Machine, code: Closure, how: Call, target: HeapObject): Value {
  const active = machine.stack.filter(({ fn }) => fn === code.fn)
  if (isCutOff(machine, code, active, how)) return UNKNOWN
  const nesting = nestingWith(machine, code.fn)
  if (nesting === null) return UNKNOWN
  const call = active.length === MAX_REENTRY ? { ...how, args: how.args.map(anyNumber) } : how
  machine.charge(2)
  const self = code.fn.arrow ? code.frame.self : how.self
  const frame = new Frame({ fn: code.fn, outer: code.frame, self, born: machine.store.epoch, home: code.home })
  const activation: Activation = {
    fn: code.fn,
    how,
    args: how.args,
    frame: code.frame,
    mark: machine.store.mark(),
    depth: machine.store.depth,
    nesting,
    returned: [],
    thrown: null,
    exits: null,
    yielded: null,
    left: false,
  }
  machine.stack.push(activation)
  try {
    if (how.isNew) setFields(machine, code, self, how)
    bind(machine, frame, call, target)
    const completion = machine.entry.vetted.inFunction(() => machine.execute(code.fn.body, frame))
    return finish(machine, code, activation, completion)
  } finally {
    machine.stack.pop()
  }
}

/** Deep recursion gives nothing new: the last run that is allowed has any numbers for its counters. Budgets that end are told. */
function isCutOff(machine: Machine, code: Closure, active: readonly Activation[], how: Call): boolean {
  if (
    active.length > MAX_REENTRY ||
    (active.length > 0 && circlesOn(machine.stack) >= MAX_CIRCLES) ||
    isRepetition(machine, code, active, how)
  )
    return true
  const over = machine.stack.length > MAX_STACK || machine.countCall(code.fn) > MAX_CALLS
  if (over) machine.entry.exhausted = true
  return over
}

/** How many of the running functions are running more than once. */
function circlesOn(stack: readonly Activation[]): number {
  const running = stack.flatMap(({ fn }) => fn ?? [])
  return running.length - new Set(running).size
}

function bind(machine: Machine, frame: Frame, how: Call, target: HeapObject): void {
  const { fn } = frame
  for (const { slot, fn: inner } of fn.hoisted) {
    const made = machine.allocate('function')
    made.code = { c: 'closure', fn: inner, frame, home: null, fields: [] }
    frame.put(slot, made)
  }
  if (fn.selfSlot >= 0) frame.put(fn.selfSlot, target)
  if (fn.argumentsSlot >= 0) frame.put(fn.argumentsSlot, arrayOf(machine, how.args))
  fn.params.forEach((param, index) => {
    const value = how.args[index] ?? UNDEFINED
    if (param.t === 'local') frame.put(param.slot, value)
    else if (param.t === 'default' && param.target.t === 'local')
      frame.put(param.target.slot, withDefault(machine, value, param.value, frame))
    else machine.assign(param, value, frame)
  })
  if (fn.rest) machine.assign(fn.rest, arrayOf(machine, how.args.slice(fn.params.length)), frame)
}

/** What the function gives, and the state after it: every way in which it may have ended. */
function finish(machine: Machine, code: Closure, activation: Activation, completion: string): Value {
  if (activation.exits) joinExits(machine, activation, activation.exits, completion)
  const falls = completion !== 'return' && completion !== 'throw'
  const returned = falls ? [...activation.returned, UNDEFINED] : activation.returned
  if (completion === 'throw' && returned.length === 0) {
    if (code.fn.async) return fulfilled(machine, null, activation.thrown ?? UNKNOWN)
    throw new AbstractThrow(activation.thrown ?? UNKNOWN)
  }
  const value = fork(newFork(), returned)
  if (code.fn.generator) return arrayOf(machine, activation.yielded ?? [], activation.yielded ? null : value)
  return code.fn.async ? fulfilled(machine, value, activation.thrown) : value
}

function joinExits(machine: Machine, activation: Activation, exits: readonly Exit[], completion: string): void {
  const falls = activation.left || (completion !== 'return' && completion !== 'throw')
  machine.store.mergeExits(activation.mark, exits, falls)
}

/** `new callee(…)`. */
export function construct(machine: Machine, callee: Value, how: Call): Value {
  const values = resolve(machine, callee).map((target) => constructOne(machine, target, how))
  return joinAll(values, UNKNOWN)
}

function constructOne(machine: Machine, target: Single, how: Call): Value {
  if (target.v !== 'object' || !target.code) return callUnknown(machine, target, how)
  if (target.code.c !== 'closure') return callOne(machine, target, { ...how, isNew: true })
  const instance = machine.allocate('plain')
  const prototype = machine.get(target, 'prototype')
  if (prototype.v === 'object') instance.proto = prototype
  const returned = callOne(machine, target, { ...how, self: instance, isNew: true })
  return returned.v === 'object' ? returned : instance
}

function setFields(machine: Machine, code: Closure, self: Value, how: Call): void {
  for (const field of code.fields) {
    const value = field.value ? machine.call(field.value, { ...how, self, args: [], isNew: false }) : UNDEFINED
    if (field.key !== null) machine.set(self, field.key, value)
  }
}

import type { Expr } from '../../2-parse/script/ir.js'
import { UNDEFINED, UNKNOWN, membersOf } from '../domain/constants.js'
import { forkAmong } from '../domain/fork.js'
import { joinAll } from '../domain/join.js'
import type { Call, Frame, Single, Value } from '../domain/value.js'
import { originsOf } from './alternatives.js'
import { elementsOf, listOf } from './collections.js'
import { AbstractThrow, type Machine } from './machine.js'
import { onEachWay } from './calls.js'
import { foreignOf, isNothing, keysOf } from './properties.js'
import { callsUnseen } from './unseen.js'
import { methodOf } from '../library/methods.js'
import { packageFunction, packageMethod } from '../library/packages.js'

type CallExpr = Extract<Expr, { k: 'call' }>

/** `f(…)`, `object.method(…)`, `super(…)`. */
export function evaluateCall(machine: Machine, expr: CallExpr, frame: Frame): Value {
  const { callee } = expr
  if (callee.k === 'super') return callSuper(machine, expr, frame)
  if (callee.k !== 'member' && callee.k !== 'index') {
    const target = machine.evaluate(callee, frame)
    const how = callOf(machine, expr, UNDEFINED, frame)
    return (target.v === 'source' && packageFunction(machine, target, how)) || machine.call(target, how)
  }
  const object = callee.object.k === 'super' ? superOf(frame) : machine.evaluate(callee.object, frame)
  const key = callee.k === 'index' ? machine.evaluate(callee.index, frame) : null
  const how = callOf(machine, expr, callee.object.k === 'super' ? frame.self : object, frame)
  if (key && !(key.v === 'const' && typeof key.value === 'string')) {
    if (isAnyApi(machine, object, key)) callsUnseen(machine, 'api', '', how)
    return machine.call(machine.getAt(object, key), how)
  }
  const name = callee.k === 'member' ? callee.name : String(key?.v === 'const' ? key.value : '')
  return callMethod(machine, object, name, how)
}

/** `wx[name]` with a name that only the running app knows. */
function isAnyApi(machine: Machine, object: Value, key: Value): boolean {
  const isPlatform = membersOf(object).some((member) => member.v === 'object' && member.offered !== null)
  return isPlatform && keysOf(machine, key).length === 0
}

function superOf(frame: Frame): Value {
  return frame.home?.proto ?? UNKNOWN
}

/** The arguments, evaluated, and where the call stands. */
function callOf(
  machine: Machine,
  expr: { readonly args: readonly Expr[]; readonly at: number },
  self: Value,
  frame: Frame,
): Call {
  return { self, args: evaluateArgs(machine, expr.args, frame), file: frame.fn.file, at: expr.at, isNew: false }
}

function evaluateArgs(machine: Machine, args: readonly Expr[], frame: Frame): readonly Value[] {
  if (!args.some((arg) => arg.k === 'spread')) return args.map((arg) => machine.evaluate(arg, frame))
  return args.flatMap((arg) => {
    if (arg.k !== 'spread') return [machine.evaluate(arg, frame)]
    const list = machine.evaluate(arg.argument, frame)
    return listOf(machine, list, 32) ?? [elementsOf(machine, list)]
  })
}

/** Calls `name` of every alternative of the receiver: its own function, else the language's method of that name. */
function callMethod(machine: Machine, object: Value, name: string, how: Call): Value {
  const receivers = membersOf(object).filter((member) => !isNothing(member))
  const [only] = receivers
  if (receivers.length === 0 || !only) return machine.call(UNKNOWN, how)
  if (receivers.length === 1) return callMethodOf(machine, only, name, how)
  return onEachWay(machine, forkAmong(object, receivers), how, (arm, there) =>
    isNothing(arm) ? null : callMethod(machine, arm, name, { ...there, self: arm }),
  )
}

function callMethodOf(machine: Machine, receiver: Single, name: string, how: Call): Value {
  const own = receiver.v === 'object' ? machine.get(receiver, name) : ownOfSource(machine, receiver, name)
  if (own && own !== UNDEFINED) return machine.call(own, how)
  const given = packageMethod(machine, receiver, name, how)
  if (given) return given
  const base = receiver.v === 'object' ? foreignOf(receiver) : null
  if (base) return packageMethod(machine, base, name, how) ?? machine.call(machine.get(base, name), how)
  const method = isModule(receiver) ? null : methodOf(receiver, name)
  if (method) {
    if (receiver.v === 'object') machine.entry.consulted.addAll(receiver)
    if (altering.has(name)) for (const source of originsOf(receiver)) machine.world.altered.add(source)
    return method(machine, how)
  }
  if (receiver.v === 'object' && receiver.sealed) throw new AbstractThrow(UNKNOWN)
  return machine.call(machine.get(receiver, name), how)
}

/** Methods after which a value still goes by its name, and is not what it was. */
const altering: ReadonlySet<string> = new Set([
  ...['filter', 'slice', 'splice', 'sort', 'reverse', 'fill', 'push', 'unshift', 'pop', 'shift', 'copyWithin', 'flat'],
  ...['replace', 'replaceAll', 'toLowerCase', 'toUpperCase', 'toLocaleLowerCase', 'toLocaleUpperCase', 'normalize'],
])

/** A package is no list and no string: its `map` is its own. */
function isModule(receiver: Single): boolean {
  return receiver.v === 'source' && receiver.root.kind === 'module'
}

/** A function that state holds (`app.globalData.api.get(…)`), not a part of a response that has the name of a method. */
function ownOfSource(machine: Machine, receiver: Single, name: string): Value | null {
  if (receiver.v !== 'source' || !(receiver.root.backing ?? receiver.root.known)) return null
  const known = machine.known(receiver)
  if (!known) return null
  const values = membersOf(known)
    .filter((member) => member.v === 'object')
    .map((member) => machine.get(member, name))
    .filter(isCallable)
  return values.length > 0 ? joinAll(values, UNKNOWN) : null
}

function isCallable(value: Value): boolean {
  return membersOf(value).some((member) => member.v === 'object' && member.code !== null)
}

function callSuper(machine: Machine, expr: CallExpr, frame: Frame): Value {
  const parent = machine.get(superOf(frame), 'constructor')
  const how = { ...callOf(machine, expr, frame.self, frame), isNew: true }
  machine.call(parent, how)
  return frame.self
}

/** `new f(…)`. */
export function evaluateNew(machine: Machine, expr: Extract<Expr, { k: 'new' }>, frame: Frame): Value {
  const callee = machine.evaluate(expr.callee, frame)
  return machine.construct(callee, { ...callOf(machine, expr, UNDEFINED, frame), isNew: true })
}

import { UNDEFINED, UNKNOWN, membersOf, opaque } from '../domain/constants.js'
import { join, joinAll } from '../domain/join.js'
import type { Call, HeapObject, Single, Value } from '../domain/value.js'
import { originsOf } from './alternatives.js'
import type { Machine } from './machine.js'

/** Cells of a promise object. */
const VALUE = 'value'
const REASON = 'reason'

/** A promise with this value; `null` where it is not (yet) fulfilled. */
export function fulfilled(machine: Machine, value: Value | null, reason: Value | null = null): HeapObject {
  const promise = machine.allocate('promise')
  if (value) promise.put(VALUE, settled(value))
  if (reason) promise.put(REASON, reason)
  return promise
}

/** What `await` gives: the value of a promise; anything else is itself. */
export function settled(value: Value): Value {
  const members = membersOf(value)
  if (!members.some((member) => member.v === 'object' && member.kind === 'promise')) return value
  return joinAll(members.filter((member) => !isRejected(member)).map(settledOne), UNKNOWN)
}

/** What follows a promise that is only ever rejected does not run. */
function isRejected(member: Single): boolean {
  return member.v === 'object' && member.kind === 'promise' && member.has(REASON) && !member.has(VALUE)
}

function settledOne(member: Single): Value {
  return member.v === 'object' && member.kind === 'promise' ? (member.read(VALUE) ?? UNKNOWN) : member
}

/** Fulfils a promise, and runs what has been waiting for it. */
export function fulfil(machine: Machine, promise: HeapObject, value: Value): void {
  const result = settled(value)
  const before = promise.read(VALUE)
  machine.store.writeProperty(promise, VALUE, before ? join(before, result) : result)
  machine.wake(promise)
}

/** Rejects a promise, and runs what has been waiting for it. */
export function reject(machine: Machine, promise: HeapObject, reason: Value): void {
  const before = promise.read(REASON)
  machine.store.writeProperty(promise, REASON, before ? join(before, reason) : reason)
  machine.wake(promise)
}

/** `promise.then(onValue, onReason)`: both may run; a promise that nobody has fulfilled yet runs them when it is, or at the end. */
export function whenSettled(
  machine: Machine,
  receiver: Single,
  how: Call,
  [onValue, onReason]: readonly [Value, Value],
): Value {
  const next = machine.allocate('promise')
  if (receiver.v !== 'object' || receiver.kind !== 'promise') {
    react(machine, { how, next, onValue, onReason }, opaqueOf(receiver), UNKNOWN)
    return next
  }
  machine.entry.consulted.addAll(receiver)
  const value = receiver.read(VALUE)
  const reason = receiver.read(REASON)
  const reaction = (settledValue: Value | null): void => {
    react(machine, { how, next, onValue, onReason }, settledValue, receiver.read(REASON) ?? UNKNOWN)
  }
  if (value ?? reason) reaction(value ?? null)
  else
    machine.await(receiver, () => {
      reaction(receiver.read(VALUE) ?? UNKNOWN)
    })
  return next
}

function opaqueOf(receiver: Single): Value {
  return receiver.v === 'source' ? receiver : opaque('unknown', originsOf(receiver))
}

interface Reaction {
  readonly how: Call
  readonly next: HeapObject
  readonly onValue: Value
  readonly onReason: Value
}

function react(machine: Machine, reaction: Reaction, value: Value | null, reason: Value): void {
  const results: Value[] = []
  const run = (handler: Value, arg: Value): void => {
    machine.maybe(() => {
      results.push(settled(machine.call(handler, { ...reaction.how, self: UNDEFINED, args: [arg], isNew: false })))
    })
  }
  if (value && isFunction(reaction.onValue)) run(reaction.onValue, value)
  else if (value) results.push(value)
  if (isFunction(reaction.onReason)) run(reaction.onReason, reason)
  if (results.length > 0) fulfil(machine, reaction.next, results.reduce(join))
}

/** Whether a value is, or may be, something to call. */
export function isFunction(value: Value): boolean {
  return membersOf(value).some((member) => member.v === 'source' || (member.v === 'object' && member.code !== null))
}

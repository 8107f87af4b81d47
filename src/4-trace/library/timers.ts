import { SOME_NUMBER, UNDEFINED } from '../domain/constants.js'
import type { Call, Value } from '../domain/value.js'
import { sightCode } from '../flows/sinks.js'
import type { Machine } from '../machine/machine.js'
import { mayRepeat } from '../machine/repetition.js'
import { runsMadeCode } from './made-code.js'
import type { Methods } from './method.js'

/** What a timer calls is part of what the action does. */
export const timers: Methods = {
  setTimeout: (machine, how) => later(machine, how),
  setInterval: (machine, how) => later(machine, how, mayRepeat),
  requestAnimationFrame: (machine, how) => later(machine, how),
  queueMicrotask: (machine, how) => later(machine, how),
}

function later(machine: Machine, how: Call, often = once): Value {
  const [callback = UNDEFINED] = how.args
  if (isText(callback)) runsMadeCode(machine, 'setTimeout', { ...how, args: [callback] })
  else if (callback.v !== 'object') sightCode(machine, { ...how, args: [callback] })
  machine.entry.timers++
  try {
    often(machine, () => machine.call(callback, { ...how, self: UNDEFINED, args: how.args.slice(2), isNew: false }))
  } finally {
    machine.entry.timers--
  }
  return SOME_NUMBER
}

/** What is no function is run as code. */
function isText(callback: Value): boolean {
  return callback.v === 'text' || (callback.v === 'const' && typeof callback.value === 'string')
}

function once(machine: Machine, body: () => void): void {
  machine.maybe(body)
}

import { UNKNOWN } from '../domain/constants.js'
import type { Call, Value } from '../domain/value.js'
import { resolve } from '../machine/alternatives.js'
import { sightCode } from '../flows/sinks.js'
import type { Machine } from '../machine/machine.js'
import { callsUnseen } from '../machine/unseen.js'

/** What libraries write to find the global object, or to name it. */
const HARMLESS = /^[\s"';]*(?:(?:return\s+this|this|use strict|r|regeneratorRuntime\s*=\s*r|[()])[\s;"'()]*)?$/

/** `eval(text)`, `new Function(…, text)`: what is made of the text runs, and cannot be seen. */
export function runsMadeCode(machine: Machine, name: string, how: Call): Value {
  if (!how.args.every((arg) => isHarmless(machine, arg))) callsUnseen(machine, 'code', name, how)
  sightCode(machine, how)
  return UNKNOWN
}

/** State that begins as '' and is filled by a server is no harmless text: every way to have it has to be. */
function isHarmless(machine: Machine, arg: Value): boolean {
  const ways = resolve(machine, arg)
  return ways.length > 0 && ways.every((way) => way.v === 'const' && HARMLESS.test(String(way.value)))
}

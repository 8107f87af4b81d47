import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import type { Call, HeapObject, Value } from '../domain/value.js'
import type { Machine } from '../machine/machine.js'
import { callBack } from './callbacks.js'

/**
 * `wx.modelContext`, by which a skill registers its APIs: `createSkill(path).registerAPI(name, run)`, and the older form
 * without a skill.
 */
export function modelContext(machine: Machine): HeapObject {
  const skill = registry(machine)
  const context = registry(machine)
  context.put(
    'createSkill',
    machine.native('modelContext.createSkill', () => skill),
  )
  return context
}

function registry(machine: Machine): HeapObject {
  const made = machine.allocate('native')
  made.put(
    'registerAPI',
    machine.native('modelContext.registerAPI', (how) => register(machine, how, made)),
  )
  made.put(
    'use',
    machine.native('modelContext.use', () => made),
  )
  made.put(
    'getContext',
    machine.native('modelContext.getContext', () => context(machine)),
  )
  made.missing = (name) => machine.native(`modelContext.${name}`, () => UNKNOWN)
  return made
}

/** What a card has of the conversation: it is called with the answer that it is shown beside. */
function context(machine: Machine): HeapObject {
  const made = machine.allocate('native')
  made.put(
    'on',
    machine.native('modelContext.on', (how) => {
      callBack(machine, how, how.args[1] ?? UNDEFINED, [machine.world.root('response', ANSWER, '')])
      return made
    }),
  )
  made.missing = (name) => machine.native(`modelContext.${name}`, () => UNKNOWN)
  return made
}

/** The root of what a card is given. */
export const ANSWER = 'wx.modelContext.on'

function register(machine: Machine, how: Call, registry: HeapObject): Value {
  const [name = UNDEFINED, run = UNDEFINED] = how.args
  machine.world.registrations.push({ name, run, call: how })
  return registry
}

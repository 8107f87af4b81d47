import { apiFacts } from '../../platforms/index.js'
import type { ApiFacts } from '../../platforms/api.js'
import type { Platform } from '../../platforms/platform.js'
import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import type { Call, Value } from '../domain/value.js'
import { constantsOf } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'
import { callBack, conclude } from './callbacks.js'
import { fieldsOf } from './payload.js'
import { describe, record } from './record.js'

/** Kinds of APIs that a person does not notice: they are no effect. */
const UNNOTICED: ReadonlySet<ApiFacts['kind']> = new Set(['env', 'ui', 'update', 'storage'])
/** Titles and texts of messages tell what an outcome means. */
const MESSAGE_TEXTS = ['title', 'content']

/** Any API without a model of its own: what the platform's table says of it. */
export function runGeneric(machine: Machine, how: Call, platform: Platform, name: string): Value {
  const facts = apiFacts(platform, name)
  const options = how.args[0] ?? UNDEFINED
  if (!UNNOTICED.has(facts.kind) || name === 'showToast') recordApi(machine, how, name, facts)
  const result = machine.world.root('response', `wx.${name}`, '')
  if (facts.listener) {
    callBack(machine, how, options, [result])
    return UNDEFINED
  }
  if (facts.sync) return result
  if (facts.returns === 'context' || facts.returns === 'manager' || facts.returns === 'object')
    return handle(machine, how, name)
  return conclude(machine, how, options, result)
}

/** A context, manager or task: its methods take callbacks or options, and give it back for the next. */
function handle(machine: Machine, how: Call, name: string): Value {
  const made = machine.allocate('native')
  made.missing = (method) =>
    machine.native(`${name}.${method}`, (call) => {
      const options = call.args.at(-1) ?? UNDEFINED
      const result = machine.world.root('response', `wx.${method}`, '')
      callBack(machine, call, options, [result])
      if (options.v === 'object' && !options.code) conclude(machine, call, options, result)
      return made
    })
  callBack(machine, how, how.args[0] ?? UNDEFINED, [UNKNOWN])
  return made
}

function recordApi(machine: Machine, how: Call, name: string, facts: ApiFacts): void {
  const options = how.args[0] ?? UNDEFINED
  const args = describe(machine, fieldsOf(machine, options))
  const text = facts.kind === 'message' ? messageOf(machine, options) : ''
  record(machine, how, {
    kind: 'api',
    name,
    ...(text !== '' && { text }),
    from: args.from,
  })
}

function messageOf(machine: Machine, options: Value): string {
  return MESSAGE_TEXTS.map((key) => machine.get(options, key))
    .flatMap((value) => constantsOf(machine, value).slice(0, 1))
    .map(({ value }) => (typeof value === 'string' ? value.slice(0, 80) : ''))
    .filter((text) => text !== '')
    .join(' · ')
}

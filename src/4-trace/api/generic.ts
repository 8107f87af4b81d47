import { apiFacts } from '../../platforms/index.js'
import type { ApiFacts } from '../../platforms/api.js'
import type { Platform } from '../../platforms/platform.js'
import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import type { Call, Value } from '../domain/value.js'
import { chineseAmong } from '../domain/translations.js'
import { sightArguments } from '../flows/arguments.js'
import { constantsOf } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'
import { callBack, callEachTime, conclude } from './callbacks.js'
import { fieldsOf } from './payload.js'
import { describe, record } from './record.js'

/** Kinds of APIs that a person does not notice: they are no effect. */
const UNNOTICED: ReadonlySet<ApiFacts['kind']> = new Set(['env', 'ui', 'update', 'storage'])
/** Titles and texts of messages tell what an outcome means. */
const MESSAGE_TEXTS = ['title', 'content']
/** How many alternatives of a message are told. */
const MOST_MESSAGES = 4

/** Any API without a model of its own: what the platform's table says of it. */
export function runGeneric(machine: Machine, how: Call, platform: Platform, name: string): Value {
  const facts = apiFacts(platform, name)
  const options = how.args[0] ?? UNDEFINED
  sightArguments(machine, how, name)
  if (!UNNOTICED.has(facts.kind) || name === 'showToast') recordApi(machine, how, name, facts)
  const result = machine.world.root('response', `wx.${name}`, '')
  if (facts.listener) {
    callEachTime(machine, how, options, [result])
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
      const listens = /^on[A-Z]/u.test(method)
      ;(listens ? callEachTime : callBack)(machine, call, options, [result])
      if (options.v === 'object' && !options.code) conclude(machine, call, options, result)
      return made
    })
  callBack(machine, how, how.args[0] ?? UNDEFINED, [UNKNOWN])
  return made
}

function recordApi(machine: Machine, how: Call, name: string, facts: ApiFacts): void {
  const options = how.args[0] ?? UNDEFINED
  const { from } = describe(machine, fieldsOf(machine, options))
  const texts = facts.kind === 'message' ? messagesOf(machine, options) : []
  if (texts.length === 0) record(machine, how, { kind: 'api', name, from })
  for (const text of texts) record(machine, how, { kind: 'api', name, text, from })
}

/** Each message that a call may show: '报名成功' or '报名失败', as a condition has it. */
function messagesOf(machine: Machine, options: Value): readonly string[] {
  const parts = MESSAGE_TEXTS.map((key) => textsIn(machine, machine.get(options, key))).filter(
    (texts) => texts.length > 0,
  )
  const longest = Math.max(0, ...parts.map((texts) => texts.length))
  return Array.from({ length: longest }, (_, at) => parts.map((texts) => texts[at] ?? texts[0]).join(' · '))
}

function textsIn(machine: Machine, value: Value): readonly string[] {
  const texts = constantsOf(machine, value)
    .map((known) => (typeof known.value === 'string' ? known.value.slice(0, 80) : ''))
    .filter((text) => text !== '')
  return chineseAmong(texts).slice(0, MOST_MESSAGES)
}

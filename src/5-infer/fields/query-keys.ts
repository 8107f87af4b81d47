import type { Origin, Param } from '../../4-trace/graph.js'
import { remoteOf } from '../facts/effects.js'
import { once } from '../facts/once.js'
import type { Subject } from '../facts/subject.js'
import { isOpening } from '../intent.js'
import type { Intent } from '../intent.js'
import { rootOf } from '../words/identifier.js'
import { identifies } from './identifier.js'

/** Query keys that carry where the page was opened from, not what it is about. */
const platformKeys: ReadonlySet<string> = new Set([
  'scene',
  'q',
  'openid',
  'share',
  'from',
  'shareId',
  'inviter',
  'spm',
  'utm_source',
])

/** The query keys of its page that `intent` has to be told. */
export function neededKeys(intent: Intent): readonly Param[] {
  return intent.page.params.filter((param) => isNeeded(intent, param))
}

/** An opening takes every key that a page passes or a person may say; an action those that it uses. */
function isNeeded(intent: Intent, param: Param): boolean {
  if (param.required) return true
  if (platformKeys.has(param.name) || isMark(intent, param) || isCaption(intent, param)) return false
  const passed = (param.suppliers?.length ?? 0) > 0
  if (isOpening(intent)) return passed || !identifies(param.name)
  return (passed && identifies(param.name)) || intent.subjects.some((subject) => uses(subject, param.name))
}

/** A key that one of several ways to the page marks itself with, always alike: 'preview=1' after publishing. */
function isMark({ lead, page }: Intent, param: Param): boolean {
  const suppliers = param.suppliers ?? []
  const values = suppliers.map((supplier) => (supplier.from.length === 0 ? (supplier.values ?? []) : null))
  if (values.length === 0 || new Set(values.map((list) => JSON.stringify(list))).size > 1) return false
  if (values[0]?.length !== 1) return false
  return (lead.app.openers.get(page.route) ?? []).some((opener) => !opener.params.includes(param.name))
}

/** A text that another page passes along to be shown above what the identifiers load: 'deptName' beside 'deptId'. */
function isCaption({ subjects, page }: Intent, param: Param): boolean {
  const remote = page.actions.flatMap((action) => remoteOf(action.effects))
  const loads = subjects.some((subject) => subject.remote.length > 0)
  const passed = (param.suppliers ?? []).some((supplier) => supplier.from.length > 0)
  if (!loads || !passed || !page.params.some((other) => other.required) || identifies(param.name)) return false
  const holders = page.state.filter((field) => field.from.some((origin) => isKey(origin, param.name)))
  const paths = new Set(holders.map((field) => `data.${rootOf(field.path)}`))
  const sent = remote.flatMap((effect) => Object.values(effect.from ?? {}).flat())
  return !sent.some((origin) => isKey(origin, param.name) || paths.has(`data.${rootOf(origin.slice('data.'.length))}`))
}

/** Whether a query key ends in an effect of the action, directly or through the data field that keeps it. */
function uses(subject: Subject, key: string): boolean {
  const { action, unit } = subject
  if (action.kind === 'lifecycle') return false
  if (action.inputs.some((input) => input.from === 'query' && rootOf(input.name) === key)) return true
  const holders = unit.state
    .filter((field) => field.from.some((origin) => isKey(origin, key)))
    .map((field) => `data.${rootOf(field.path)}`)
  return sentBy(subject).some(
    (origin) => isKey(origin, key) || holders.some((holder) => origin === holder || origin.startsWith(`${holder}.`)),
  )
}

/** Where all that lasting effects take comes from. */
const sentBy = once(({ main }: Subject): readonly Origin[] =>
  main.flatMap((effect) => ('from' in effect && effect.kind !== 'set' ? Object.values(effect.from ?? {}).flat() : [])),
)

function isKey(origin: Origin, key: string): boolean {
  return origin === `query.${key}` || origin.startsWith(`query.${key}.`)
}

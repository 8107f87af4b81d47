import type { Effect } from '../4-trace/graph.js'
import { isIdentityEvent, isRecording } from './facts/events.js'
import { once } from './facts/once.js'
import { dataPaths } from './facts/origins.js'
import type { Subject } from './facts/subject.js'
import { isEcho } from './fields/echo.js'
import { selectionBy } from './fields/selection.js'
import { isReading } from './intent.js'
import type { Intent } from './intent.js'
import { rootOf } from './words/identifier.js'

/** Abilities that pick something for a form. */
export const pickers: ReadonlySet<string> = new Set(['location', 'scan', 'upload', 'address'])

/** Whether `intent` only prepares what another action of its page then sends. */
export function isStep({ ability, lead, kind }: Intent): boolean {
  if (pickers.has(ability)) return !isLasting(lead)
  if (ability === 'login') return isIdentityEvent(lead.action) && !lead.main.some(keepsSomething)
  if (kind === 'mutate' && selectionBy(lead) !== null) return true
  const written = [...fieldsWrittenBy(lead)]
  if (kind === 'mutate' && asksWhileFilling(lead)) return written.some((field) => isEcho(lead.unit, field))
  const unsaved = written.length > 0 && written.every((field) => isEcho(lead.unit, field))
  return kind === 'mutate' && !isLasting(lead) && unsaved
}

/** A control tells what was chosen, and what the server answers is shown beside it: a price, no change that has a name. */
function asksWhileFilling(subject: Subject): boolean {
  const shown = subject.main.some(
    (effect) =>
      effect.kind === 'set' &&
      Object.values(effect.from ?? {}).some((origins) => origins.some((origin) => origin.startsWith('response('))),
  )
  return isRecording(subject.action) && subject.guessed && shown && !subject.main.some(keepsSomething)
}

/** Whether `other` sends what `step` prepares. What is read elsewhere on the page to no lasting end makes nothing a step. */
export function usesStep(other: Intent, step: Subject): boolean {
  return !isReading(other) && isLasting(other.lead) && usesFieldOf(other, step)
}

function isLasting(subject: Subject): boolean {
  const asks = subject.remote.some((effect) => effect.kind !== 'cloud' || effect.op !== 'uploadFile')
  return asks || subject.main.some(keepsSomething)
}

function keepsSomething(effect: Effect): boolean {
  return effect.kind === 'storage' && effect.op !== 'get'
}

/** Whether `intent` uses a data field that `subject` fills. */
export function usesFieldOf(intent: Intent, subject: Subject): boolean {
  if (intent.page !== subject.page || intent.subjects.includes(subject)) return false
  const written = fieldsWrittenBy(subject)
  return intent.subjects.some(
    (user) => user.unit === subject.unit && fieldsReadBy(user).some((field) => written.has(field)),
  )
}

const fieldsWrittenBy = once((subject: Subject): ReadonlySet<string> => {
  const states = subject.unit.state
    .filter((field) => field.writers.includes(subject.action.handler))
    .map((field) => field.path)
  const sets = subject.main.flatMap((effect) => (effect.kind === 'set' ? [effect.path] : []))
  return new Set([...states, ...sets].map(rootOf))
})

const fieldsReadBy = once((subject: Subject): readonly string[] => {
  const inputs = subject.action.inputs.filter((input) => input.from === 'data').map((input) => rootOf(input.name))
  const sent = subject.main.flatMap((effect) =>
    'from' in effect && effect.kind !== 'set' ? Object.values(effect.from ?? {}).flat() : [],
  )
  return [...inputs, ...dataPaths(sent).map(rootOf)]
})

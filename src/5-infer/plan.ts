import type { Action, Effect, GraphUnit, Trigger } from '../4-trace/graph.js'
import type { Draft } from './draft.js'
import { apiKind } from './facts/effects.js'
import { fieldAt, fieldsUnder } from './facts/state.js'
import type { Field } from './fields/field.js'
import { boundPaths, listsAround } from './fields/binding.js'
import { controlRoot } from './fields/field.js'
import { isPosition } from './fields/position.js'
import { constantOf } from './fields/types.js'
import { sheetFor, sheetTrigger } from './fields/platform.js'
import { isOpening, isReading } from './intent.js'
import type { Step } from './toolset.js'
import { asksBack } from './risk.js'

/** How automatic mode carries `draft` out: open the page, fill, choose, start it, confirm, and see the effect. */
export function planOf(draft: Draft): readonly Step[] {
  const { intent } = draft
  return [
    { do: 'open', route: intent.page.route, query: queryOf(draft.fields) },
    ...draft.fields.flatMap((field) => fillStep(draft, field)),
    ...sheetSteps(draft),
    ...(isOpening(intent) ? [] : startStep(draft)),
    ...confirmSteps(draft),
    ...expected(draft).map((effect): Step => ({ do: 'expect', effect })),
  ]
}

/** Query key → '{input}', the hole that the input's value fills, or what the app always passes. */
function queryOf(fields: readonly Field[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields
      .filter((field) => field.via === 'query')
      .map((field) => [field.key, String(constantOf(field) ?? `{${field.name}}`)]),
  )
}

/** The input whose value a query value of a plan is; null where the app always passes the same. */
export function inputIn(pattern: string): string | null {
  return /^\{(.+)\}$/u.exec(pattern)?.[1] ?? null
}

/** Filling a control, or making the choice that another action of the tool takes. */
function fillStep(draft: Draft, field: Field): readonly Step[] {
  if (field.via === 'query') return []
  if (field.members) return field.members.flatMap((member) => choosing(field, member)).slice(-1)
  if (field.via === 'dataset' || field.via === 'event' || field.via === 'detail') return refining(draft, field)
  const control = field.control ?? stateControl(field.subject.unit, field)
  if (control)
    return [
      typed.has(control.kind)
        ? { do: 'fill', element: control.selector, input: field.name }
        : { do: 'change', element: control.selector, input: field.name },
    ]
  const recorder = recorderOf(field.subject.unit, controlRoot(field), field.subject.action)
  return recorder ? [{ do: verbOf(recorder), element: recorder.selector, input: field.name }] : []
}

/** What only a sheet of the platform can make is chosen there by the person. */
function sheetSteps({ intent }: Draft): readonly Step[] {
  if (isReading(intent)) return []
  const steps = intent.subjects.flatMap((subject) =>
    subject.given.flatMap((input): readonly Step[] => {
      const call = sheetFor(subject, input)
      const trigger = call === null ? undefined : sheetTrigger(subject.unit, input.name, call)
      if (call === null || trigger === undefined) return []
      return [
        { do: verbOf(trigger), element: trigger.selector },
        { do: 'confirm', what: call },
      ]
    }),
  )
  const seen = new Set<string>()
  return steps.filter((step) => !seen.has(JSON.stringify(step)) && seen.add(JSON.stringify(step)))
}

const typed: ReadonlySet<string> = new Set(['text', 'number', 'digit', 'idcard', 'password', 'textarea', 'search'])

/** A tab or category that refines the opening: tapped where its input is given. */
function refining(draft: Draft, field: Field): readonly Step[] {
  const trigger = field.subject.action.triggers[0]
  if (field.via === 'detail' && trigger && typesInto(trigger))
    return [{ do: 'fill', element: trigger.selector, input: field.name }]
  if (field.subject === draft.intent.lead || !trigger) return []
  return [{ do: verbOf(trigger), element: trigger.selector, input: field.name, ...rowOf(field) }]
}

/** Each choice is one tap, in the row that has the last of its parts. */
function choosing({ name }: Field, member: Field): readonly Step[] {
  const [trigger] = member.subject.action.triggers
  return trigger
    ? [{ do: verbOf(trigger), element: trigger.selector, input: `${name}[].${member.name}`, ...rowOf(member) }]
    : []
}

function typesInto(trigger: Trigger): boolean {
  return trigger.control !== undefined && typed.has(trigger.control.kind)
}

function stateControl(unit: GraphUnit, field: Field): Field['control'] {
  return fieldAt(unit, field.key)?.controls?.[0]
}

/** The element whose handler writes the data field that the tool reads. */
function recorderOf(unit: GraphUnit, root: string, reader: Action): Trigger | undefined {
  const writers = new Set(fieldsUnder(unit, root).flatMap((state) => state.writers))
  return unit.actions.find((action) => action !== reader && action.kind === 'event' && writers.has(action.handler))
    ?.triggers[0]
}

function startStep(draft: Draft): readonly Step[] {
  const trigger = draft.intent.lead.action.triggers[0]
  if (!trigger) return []
  const pointing = draft.fields.find(
    (field) => field.subject === draft.intent.lead && (field.via === 'dataset' || field.via === 'event'),
  )
  const step = { do: verbOf(trigger), element: trigger.selector }
  return [pointing ? { ...step, input: pointing.name, ...rowOf(pointing) } : step]
}

/** Which row of the list the element is in. */
function rowOf({ key, via, name, subject }: Field): { readonly row?: string } {
  const { action } = subject
  const [list] = action.triggers.flatMap((trigger) => listsAround(trigger).slice(-1))
  if (list === undefined) return {}
  const input = action.inputs.find((one) => one.name === key && one.from === via)
  const path = input && !isPosition(name) ? boundPaths(action, input)[0] : undefined
  return { row: path ?? `${list}[]` }
}

function verbOf(trigger: Trigger): 'tap' | 'change' | 'submit' | 'longpress' {
  const event = trigger.event.toLowerCase()
  if (event === 'submit' || event === 'confirm' || event === 'search') return 'submit'
  if (event === 'longpress' || event === 'longtap') return 'longpress'
  return event === 'change' || event === 'input' || event === 'blur' || event === 'columnchange' ? 'change' : 'tap'
}

function confirmSteps(draft: Draft): readonly Step[] {
  const { subjects } = draft.intent
  const steps: Step[] = []
  if (subjects.some(asksBack)) steps.push({ do: 'confirm', what: 'dialog' })
  if (draft.intent.kind === 'pay') steps.push({ do: 'confirm', what: 'payment' })
  const sheet = subjects
    .flatMap((subject) => subject.main)
    .find((effect) => effect.kind === 'api' && asking.has(apiKind(effect.name)))
  if (sheet?.kind === 'api' && !isOpening(draft.intent)) steps.push({ do: 'confirm', what: sheet.name })
  return steps
}

const asking: ReadonlySet<string> = new Set(['profile', 'phone', 'address', 'location', 'call', 'scan', 'subscribe'])

/** The effects by which success is known: what is asked of servers, else what is kept or opened. */
export function expected(draft: Draft): readonly Effect[] {
  const { lead } = draft.intent
  const payment = lead.main.filter((effect) => effect.kind === 'api' && apiKind(effect.name) === 'payment')
  const telling =
    lead.remote.length > 0
      ? lead.remote
      : lead.main.filter((effect) => effect.kind === 'storage' || effect.kind === 'navigate' || effect.kind === 'api')
  return [...telling.slice(0, 2), ...payment.slice(0, 1)]
}

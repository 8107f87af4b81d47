import type { Control, Input, Origin, Param, Scalar, ValueType } from '../../4-trace/graph.js'
import { remoteOf } from '../facts/effects.js'
import { isTypedOrigin } from '../facts/given.js'
import { isPassive } from '../facts/events.js'
import { once } from '../facts/once.js'
import { fieldAt } from '../facts/state.js'
import type { Subject } from '../facts/subject.js'
import { isOpening } from '../intent.js'
import type { Intent } from '../intent.js'
import { camel, lastSegment, rootOf, wordsOf } from '../words/identifier.js'
import { isInterfaceWord } from '../words/verbs.js'
import { detailName } from './detail.js'
import { isHeldList } from './held-list.js'
import { identifies } from './identifier.js'
import { controlFor, isOptional } from './optional.js'
import { sheetFor } from './platform.js'

/** One value that a tool needs, with the app's own key for it. */
export interface Field {
  /** As the tool calls it: the app's own key, as far as that is unambiguous. */
  readonly name: string
  /** Query key, dataset key, form field or data path, as the app spells it. */
  readonly key: string
  readonly via: 'query' | 'dataset' | 'detail' | 'form' | 'data' | 'event'
  readonly type: ValueType
  readonly required: boolean
  readonly enum?: readonly Scalar[]
  readonly origins: readonly Origin[]
  /** A person types or sets it, wherever its first value comes from. */
  readonly typed: boolean
  readonly control?: Control
  /** The action that reads it; for query keys the one that leads the tool. */
  readonly subject: Subject
  readonly param?: Param
}

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

/** What `intent` needs: the keys that its page is opened with, then what its actions are given. */
export function fieldsOf(intent: Intent): readonly Field[] {
  const query = intent.page.params.filter((param) => isNeeded(intent, param)).map((param) => queryField(intent, param))
  const given = intent.subjects
    .filter((subject) => subject.page === intent.page && subject.action.kind === 'event' && !isPassive(subject.action))
    .flatMap((subject) =>
      subject.given
        .filter((input) => isAsked(intent, subject, input))
        .map((input) => givenField(intent, subject, input)),
    )
  return distinct(intent, query, given)
}

/** Not what only a sheet of the platform can make: that is a step which the person takes on the page. */
function isAsked(intent: Intent, subject: Subject, input: Input): boolean {
  return !isHeldList(intent, subject, input) && sheetFor(subject, input) === null
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

function queryField(intent: Intent, param: Param): Field {
  return {
    name: param.name,
    key: param.name,
    via: 'query',
    type: param.type,
    required: param.required,
    ...(param.enum && { enum: param.enum }),
    origins: [],
    typed: false,
    subject: intent.lead,
    param,
  }
}

function givenField(intent: Intent, subject: Subject, input: Input): Field {
  const via =
    input.from === 'dataset' || input.from === 'form' || input.from === 'data' || input.from === 'event'
      ? input.from
      : 'detail'
  return {
    name: via === 'detail' ? detailName(intent, subject, input) : lastSegment(input.name),
    key: input.name,
    via,
    type: input.type,
    required: subject === intent.lead && !isOptional(subject, input),
    ...(input.enum && { enum: input.enum }),
    origins: input.origins ?? [],
    typed: via === 'detail' || via === 'form' || (via === 'data' && isTyped(originsOf(subject, input))),
    ...controlFor(subject, input),
    subject,
  }
}

/** What was written into a data field itself; failing that where its value comes from in the end. */
function originsOf(subject: Subject, input: Input): readonly Origin[] {
  return fieldAt(subject.unit, input.name)?.from ?? input.origins ?? []
}

function isTyped(origins: readonly Origin[]): boolean {
  return origins.some(isTypedOrigin)
}

/** One field per name. A key of the page and a key of the list item that share a name are two things: the page's gets its noun. */
function distinct(intent: Intent, query: readonly Field[], given: readonly Field[]): readonly Field[] {
  const byName = new Map<string, Field>()
  for (const field of given) {
    if (isAlias(intent, field, query)) continue
    const known = byName.get(field.name.toLowerCase())
    byName.set(
      field.name.toLowerCase(),
      known
        ? {
            ...known,
            required: known.required || field.required,
            typed: known.typed || field.typed,
            origins: [...new Set([...known.origins, ...field.origins])],
          }
        : field,
    )
  }
  const taken = new Set(byName.keys())
  const merged: Field[] = []
  for (const field of query) {
    const same = byName.get(field.name.toLowerCase())
    if (same && isOpening(intent)) {
      byName.delete(field.name.toLowerCase())
      merged.push({ ...field, origins: [...new Set([...field.origins, ...same.origins])] })
    } else if (!same) merged.push(field)
    else if (isStartingValue(intent, field, same))
      byName.set(field.name.toLowerCase(), { ...same, required: field.required })
    else merged.push({ ...field, name: qualified(intent, field.name, taken) })
  }
  return [...merged, ...byName.values()]
}

/** The query key only says what the control on the page begins with. */
function isStartingValue(intent: Intent, query: Field, { via, key, control }: Field): boolean {
  const state = fieldAt(intent.page, key)
  return via === 'data' && control !== undefined && state?.from.includes(`query.${query.key}`) === true
}

/** A data field that the page fills from its own query key is that key, unless a control then changes it. */
function isAlias(intent: Intent, field: Field, query: readonly Field[]): boolean {
  if (field.via !== 'data' || (field.control !== undefined && !isOpening(intent))) return false
  const state = fieldAt(intent.page, field.key)
  return state?.from.some((origin) => query.some((key) => origin === `query.${key.key}`)) === true
}

/** 'id' of a trip's page beside the 'id' of a booking: 'tripId'. */
function qualified(intent: Intent, name: string, taken: ReadonlySet<string>): string {
  const words = intent.page.route
    .split('/')
    .flatMap(wordsOf)
    .filter((word) => !isInterfaceWord(word) && word !== 'detail' && word !== 'list')
  const own = wordsOf(name)
  const candidates = [...new Set(words)].toReversed().map((word) => camel([word, ...own]))
  return candidates.find((candidate) => !taken.has(candidate.toLowerCase())) ?? camel(['page', ...own])
}

/** The data field or form field that a control belongs to, for finding it again. */
export function controlRoot(field: Field): string {
  return rootOf(field.key)
}

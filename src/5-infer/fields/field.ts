import type { Control, Input, Origin, Param, Scalar, ValueType } from '../../4-trace/graph.js'
import { isTypedOrigin } from '../facts/given.js'
import { isPassive } from '../facts/events.js'
import { fieldAt } from '../facts/state.js'
import type { Subject } from '../facts/subject.js'
import { isOpening } from '../intent.js'
import type { Intent } from '../intent.js'
import { camel, lastSegment, rootOf, wordsOf } from '../words/identifier.js'
import { isInterfaceWord } from '../words/verbs.js'
import { detailName } from './detail.js'
import { isHeldList } from './held-list.js'
import { controlFor, isOptional } from './optional.js'
import { isPosition } from './position.js'
import { sheetFor } from './platform.js'
import { neededKeys } from './query-keys.js'
import { isChosen, selectionsOf } from './selection.js'
import type { Selection } from './selection.js'

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
  /** What each of several choices consists of, where it is a list of them; `key` is then the path of their groups. */
  readonly members?: readonly Field[]
  /** It is one of the members. */
  readonly chosen?: true
  /** Of a place: the list that it counts in, where that is not the innermost around what is tapped. */
  readonly placeIn?: string
  readonly control?: Control
  /** The action that reads it; for query keys the one that leads the tool. */
  readonly subject: Subject
  readonly param?: Param
}

/** What `intent` needs: the keys that its page is opened with, then what its actions are given. */
export function fieldsOf(intent: Intent): readonly Field[] {
  const query = neededKeys(intent).map((param) => queryField(intent, param))
  const selections = selectionsOf(intent)
  const given = intent.subjects
    .filter((subject) => subject.page === intent.page && subject.action.kind === 'event' && !isPassive(subject.action))
    .filter((subject) => !selections.some((selection) => selection.subject.action === subject.action))
    .flatMap((subject) =>
      subject.given
        .filter((input) => isAsked(intent, subject, input))
        .map((input) => givenField(intent, subject, input)),
    )
  const [kept, others] = partition(given, (field) => selections.some((selection) => isKept(selection, field)))
  const chosen = selections.map((selection) => selectionField(intent, selection, kept))
  const names = new Set(chosen.map(({ name }) => name))
  return [
    ...distinct(intent, query, others).filter(({ name, via }) => via === 'query' || !names.has(name)),
    ...distinctByName(chosen),
  ]
}

/** One of each name: several menus of one page can be about the same groups. */
function distinctByName(fields: readonly Field[]): readonly Field[] {
  return fields.filter(({ name }, at) => fields.findIndex((other) => other.name === name) === at)
}

/** The page keeps it of what was chosen, or works it out of that: the choices say it. */
function isKept(selection: Selection, { via, key, control, typed, origins }: Field): boolean {
  if (via !== 'data' || control !== undefined || typed) return false
  return isChosen(selection, `data.${key}`) || (origins.length > 0 && origins.every((one) => isChosen(selection, one)))
}

function selectionField(intent: Intent, selection: Selection, kept: readonly Field[]): Field {
  const { groups, subject, members } = selection
  return {
    name: lastSegment(groups),
    key: groups,
    via: 'dataset',
    type: 'array',
    required: kept.some((field) => field.required && isKept(selection, field)),
    origins: [],
    typed: false,
    members: members.map((member, at) => ({
      ...givenField(intent, subject, member),
      required: true,
      chosen: true,
      ...(isPlace(member) && members.slice(at + 1).some(isPlace) && { placeIn: groups }),
    })),
    subject,
  }
}

/** Of two places the first is the group's, the second the option's in it. */
function isPlace({ name }: Input): boolean {
  return isPosition(name)
}

function partition<Item>(items: readonly Item[], fits: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(fits), items.filter((item) => !fits(item))]
}

/** Not what only a sheet of the platform can make: that is a step which the person takes on the page. */
function isAsked(intent: Intent, subject: Subject, input: Input): boolean {
  return !isHeldList(intent, subject, input) && sheetFor(subject, input) === null
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

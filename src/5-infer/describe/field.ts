import type { Action, Scalar, StateField } from '../../4-trace/graph.js'
import { alternativesOf } from '../fields/alternatives.js'
import type { Field } from '../fields/field.js'
import { identifies } from '../fields/identifier.js'
import { occasionsOf } from '../fields/occasion.js'
import { passedAs } from '../fields/passed.js'
import { isFile } from '../fields/platform.js'
import { isPosition } from '../fields/position.js'
import { isPrefilled } from '../fields/prefilled.js'
import { shownChoices } from '../fields/types.js'
import { isPersonal } from '../risk.js'
import type { Provenance } from '../toolset.js'
import { firstNoun, noun } from '../words/noun.js'
import { namedOf, thingsChosen } from './named.js'
import type { Choice, Format, Place, Source, Speech, Without } from './speech.js'

/** What a description may name besides the field: tools that change nothing, and the other inputs of its tool. */
export interface Around {
  readonly readers: ReadonlySet<string>
  readonly inputs: readonly string[]
}

/** A field's description: what it means, where the value comes from, what to do without it. */
export function describeField(speech: Speech, field: Field, provenance: readonly Provenance[], around: Around): string {
  if (field.members) return speech.field.selection(thingsChosen(field), groupsOf(field, provenance), field.required)
  const from = sourceOf(field, provenance)
  return speech.told([
    whatOf(speech, field, provenance, from),
    speech.field.source(from),
    speech.field.without(withoutOf(field, provenance, around)),
  ])
}

/** The tool whose result has the groups that are chosen from. */
function groupsOf({ key }: Field, provenance: readonly Provenance[]): Place | null {
  const giver = provenance.find((one) => one.from === 'tool' && one.path.startsWith(`${key}[]`))
  return giver?.from === 'tool' ? { tool: giver.tool, paths: [key] } : null
}

/** What it is. Of a place in a list its source says that. */
function whatOf({ field: say }: Speech, field: Field, provenance: readonly Provenance[], from: Source): string {
  const isPlace = isPosition(field.name) && field.control === undefined
  if (!isPlace) return say.meaning(namedOf(field, provenance), formatOf(field))
  return from.from === 'tools' && from.position ? '' : say.position()
}

function formatOf({ control }: Field): Format {
  return control?.kind === 'date' || control?.kind === 'time' ? control.kind : null
}

const MOST_SOURCES = 3
const MOST_PATHS = 3
const MOST_CHOICES = 20

function sourceOf(field: Field, provenance: readonly Provenance[]): Source {
  if (isFile(field.origins)) return { from: 'file' }
  if (provenance.every((one) => one.from === 'constant')) return { from: 'app' }
  const places = placesOf(provenance)
  if (places.length > 0) {
    const orSaid = provenance.some((one) => one.from === 'user')
    return { from: 'tools', places, orSaid, position: isPlaceIn(field, places) }
  }
  const choice = provenance.find((one) => one.from === 'choice')
  if (choice?.from === 'choice') return { from: 'choices', choices: choicesOf(field, choice.of) }
  if (identifies(field.name) || field.via === 'dataset' || field.via === 'event') return { from: 'held' }
  return { from: isPersonal(field.name) ? 'person' : 'words' }
}

/** A number that comes from a list and from nothing in its items says which item is meant. */
function isPlaceIn({ name, type }: Field, places: readonly Place[]): boolean {
  const isWhole = places.every(({ paths }) => paths.every((path) => path.endsWith('[]')))
  return isWhole && (type === 'number' || isPosition(name))
}

/** People mostly name what they want: where a thing can be searched for, that is told first. */
export function searches(tool: string): boolean {
  return tool.startsWith('search')
}

/** Each tool once. */
function placesOf(provenance: readonly Provenance[]): readonly Place[] {
  const byTool = new Map<string, string[]>()
  for (const one of provenance) {
    if (one.from === 'tool') byTool.set(one.tool, [...(byTool.get(one.tool) ?? []), one.path])
  }
  return [...byTool]
    .toSorted(([a], [b]) => Number(searches(b)) - Number(searches(a)))
    .slice(0, MOST_SOURCES)
    .map(([tool, paths]) => ({ tool, paths: paths.slice(0, MOST_PATHS) }))
}

/** Each value with what the app shows for it. */
function choicesOf(field: Field, values: readonly (string | number)[]): readonly Choice[] {
  if (shownChoices(field) !== null)
    return values.slice(0, MOST_CHOICES).map((value) => ({ value: String(value), label: null }))
  return values.slice(0, MOST_CHOICES).map((value) => {
    const label = noun(
      field.control?.choices?.find((choice) => String(choice.value) === String(value))?.label ??
        buttonLabel(field, value) ??
        tabLabel(field, value) ??
        supplierLabel(field, value),
    )
    const shown = isNumeral(value) ? String(value) : (noun(String(value)) ?? '')
    return { value: shown, label: label === shown ? null : label }
  })
}

/** A number, or a text that is one: its sign is no punctuation. */
function isNumeral(value: Scalar): boolean {
  return typeof value === 'number' || /^-?\d+$/.test(value)
}

/** What is written on the buttons that carry `value`. */
function buttonLabel({ key, via, subject: { action } }: Field, value: Scalar): string | null {
  return via === 'dataset' ? labelWith(action, key, value) : null
}

/** What is written on the tab that puts `value` into the field of the page that this is, or that it fills. */
function tabLabel({ key, via, subject: { unit } }: Field, value: Scalar): string | null {
  if (via !== 'query' && via !== 'data') return null
  const isIt = ({ path, from }: StateField): boolean => (via === 'data' ? path === key : from.includes(`query.${key}`))
  const writers = new Set(unit.state.filter(isIt).flatMap((state) => state.writers))
  const labels = unit.actions
    .filter(({ handler }) => writers.has(handler))
    .flatMap((action) => action.inputs.map((input) => labelWith(action, input.name, value)))
  return firstNoun(labels)
}

const MOST_LABELS = 2

/** What is written on the elements of `action` that always carry `value` under `key`: '加入当前订单、加入订单'. */
function labelWith({ triggers }: Action, key: string, value: Scalar): string | null {
  const labels = triggers.flatMap(({ carries, label }) =>
    carries !== undefined && Object.hasOwn(carries, key) && String(carries[key]) === String(value)
      ? (noun(label) ?? [])
      : [],
  )
  const told = [...new Set(labels)]
  return told.length > 0 && told.length <= MOST_LABELS ? told.join('、') : null
}

/** What is written on the button that opens the page with `value`. */
function supplierLabel({ param, subject }: Field, value: Scalar): string | null {
  return passedAs(subject.app, param)?.find((one) => String(one.value) === String(value))?.label ?? null
}

/** What to do where the value is not there. Nothing is changed or paid just to learn an identifier. */
function withoutOf(field: Field, provenance: readonly Provenance[], { readers, inputs }: Around): Without {
  const others = alternativesOf(field).filter((name) => inputs.includes(name))
  if (others.length > 0) return { then: 'oneOf', others }
  const tools = provenance.flatMap((one) => (one.from === 'tool' ? [one.tool] : []))
  if (tools.length === 0 || provenance.some((one) => one.from === 'user')) return withoutWord(field, provenance)
  if (!field.required) return { then: 'omitUnwished' }
  const first = tools.find((tool) => readers.has(tool))
  return first === undefined ? { then: 'wait' } : { then: 'call', first }
}

/** What to do where a person has not said it. */
function withoutWord(field: Field, provenance: readonly Provenance[]): Without {
  if (field.required) return { then: sourceOf(field, provenance).from === 'held' ? 'wait' : 'ask' }
  if (isPrefilled(field.subject, field.control)) return { then: 'keep' }
  const occasions = occasionsOf(field)
  return occasions.where.length > 0 ? { then: 'needed', ...occasions } : { then: 'omit' }
}

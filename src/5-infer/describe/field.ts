import type { Action, Scalar, StateField } from '../../4-trace/graph.js'
import type { Field } from '../fields/field.js'
import { idWords, identifies } from '../fields/identifier.js'
import { isFile } from '../fields/platform.js'
import { isPosition } from '../fields/position.js'
import { shownChoices } from '../fields/types.js'
import { pageThings } from '../names/opening.js'
import { isPersonal } from '../risk.js'
import type { Provenance } from '../toolset.js'
import { rootOf, wordsOf } from '../words/identifier.js'
import { firstNoun, noun } from '../words/noun.js'
import type { Choice, Format, Named, Place, Source, Speech, Without } from './speech.js'

/** A field's description: what it means, where the value comes from, what to do without it. `readers`: tools that change nothing. */
export function describeField(
  speech: Speech,
  field: Field,
  provenance: readonly Provenance[],
  readers: ReadonlySet<string>,
): string {
  const { position, meaning, source, without, selection } = speech.field
  if (field.members) return selection(thingsChosen(field), groupsOf(field, provenance), field.required)
  const isPlace = isPosition(field.name) && field.control === undefined
  return speech.told([
    isPlace ? position() : meaning(namedOf(field, provenance), formatOf(field)),
    source(sourceOf(field, provenance)),
    without(withoutOf(field, provenance, readers)),
  ])
}

/** Words of what is chosen from, 'specificationList' being specifications. */
function thingsChosen({ name }: Field): readonly string[] {
  return wordsOf(name).filter((word) => !lists.has(word))
}

/** The tool whose result has the groups that are chosen from. */
function groupsOf({ key }: Field, provenance: readonly Provenance[]): Place | null {
  const giver = provenance.find((one) => one.from === 'tool' && one.path.startsWith(`${key}[]`))
  return giver?.from === 'tool' ? { tool: giver.tool, paths: [key] } : null
}

function namedOf(field: Field, provenance: readonly Provenance[]): Named {
  const { control, name } = field
  const placeholder = noun(control?.placeholder)
  const labels = [control?.label, shownLabel(field)].map(noun)
  const label = labels.find((text) => text !== null && text !== placeholder) ?? null
  const identifies = isBareId(name)
  const words = identifies ? thingsIdentified(field, provenance) : [thingWords(name)]
  return { label, placeholder, words, identifies, name }
}

/** 'kindIndex' is a kind. */
function thingWords(name: string): readonly string[] {
  const words = wordsOf(name)
  return isPosition(name) && words.length > 1 ? words.slice(0, -1) : words
}

/** What stands beside the place where the page shows the value. */
function shownLabel(field: Field): string | null {
  return field.via === 'data'
    ? (field.subject.unit.shows.find((output) => output.path === field.key)?.label ?? null)
    : null
}

function isBareId(name: string): boolean {
  return wordsOf(name).every((word) => idWords.has(word))
}

/** 'id' of what: of the items of the list that it comes from, else of what the page is about. */
function thingsIdentified(field: Field, provenance: readonly Provenance[]): readonly (readonly string[])[] {
  const roots = provenance.flatMap((one) =>
    one.from === 'tool' ? [wordsOf(rootOf(one.path)).filter((word) => !lists.has(word))] : [],
  )
  const page = pageThings(field.subject.page.route)
  const things = field.via === 'query' ? [page, ...roots] : [...roots, page]
  return things.filter((words) => words.length > 0)
}

const lists: ReadonlySet<string> = new Set([
  'list',
  'lists',
  'data',
  'items',
  'item',
  'arr',
  'array',
  'info',
  'rows',
  'records',
  'result',
  'all',
])

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
  if (places.length > 0) return { from: 'tools', places, orSaid: provenance.some((one) => one.from === 'user') }
  const choice = provenance.find((one) => one.from === 'choice')
  if (choice?.from === 'choice') return { from: 'choices', choices: choicesOf(field, choice.of) }
  if (identifies(field.name) || field.via === 'dataset' || field.via === 'event') return { from: 'held' }
  return { from: isPersonal(field.name) ? 'person' : 'words' }
}

/** Each tool once. */
function placesOf(provenance: readonly Provenance[]): readonly Place[] {
  const byTool = new Map<string, string[]>()
  for (const one of provenance) {
    if (one.from === 'tool') byTool.set(one.tool, [...(byTool.get(one.tool) ?? []), one.path])
  }
  return [...byTool].slice(0, MOST_SOURCES).map(([tool, paths]) => ({ tool, paths: paths.slice(0, MOST_PATHS) }))
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

/** What is written on the button that carries `value`. */
function buttonLabel(field: Field, value: string | number): string | null {
  return field.via === 'dataset' ? labelAmong(field.subject.action, field.enum ?? [], value) : null
}

/** What is written on the tab that puts `value` into the field of the page that this is, or that it fills. */
function tabLabel({ key, via, subject: { unit } }: Field, value: string | number): string | null {
  if (via !== 'query' && via !== 'data') return null
  const isIt = ({ path, from }: StateField): boolean => (via === 'data' ? path === key : from.includes(`query.${key}`))
  const writers = new Set(unit.state.filter(isIt).flatMap((state) => state.writers))
  const labels = unit.actions
    .filter(({ handler }) => writers.has(handler))
    .flatMap((action) => action.inputs.map((input) => labelAmong(action, input.enum ?? [], value)))
  return firstNoun(labels)
}

/** The label of the one of several buttons that carries `value`: the trace lists both in their order. */
function labelAmong({ triggers }: Action, values: readonly Scalar[], value: Scalar): string | null {
  if (triggers.length < 2 || triggers.length !== values.length) return null
  return triggers[values.findIndex((one) => String(one) === String(value))]?.label ?? null
}

/** What is written on the button that opens the page with `value`, where it opens it with nothing else. */
function supplierLabel(field: Field, value: string | number): string | null {
  const { units } = field.subject.app
  const suppliers = (field.param?.suppliers ?? []).filter(({ values }) => values?.length === 1 && values[0] === value)
  const labels = suppliers.flatMap(({ action }) => {
    const [route = '', handler = ''] = action.split('#')
    const acting = units.get(route)?.actions.filter((one) => one.handler === handler) ?? []
    return acting.flatMap((one) => one.triggers.map((trigger) => trigger.label))
  })
  return firstNoun(labels)
}

/** What to do where the value is not there. Nothing is changed or paid just to learn an identifier. */
function withoutOf({ required }: Field, provenance: readonly Provenance[], readers: ReadonlySet<string>): Without {
  const tools = provenance.flatMap((one) => (one.from === 'tool' ? [one.tool] : []))
  if (tools.length === 0 || provenance.some((one) => one.from === 'user')) return { then: required ? 'ask' : 'omit' }
  if (!required) return { then: 'omitUnwished' }
  const first = tools.find((tool) => readers.has(tool))
  return first === undefined ? { then: 'wait' } : { then: 'call', first }
}

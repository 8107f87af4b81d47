import { alternativesOf } from '../fields/alternatives.js'
import type { Field } from '../fields/field.js'
import { identifies } from '../fields/identifier.js'
import { occasionsOf } from '../fields/occasion.js'
import { isFile } from '../fields/platform.js'
import { isPosition } from '../fields/position.js'
import { isPreset } from '../fields/preset.js'
import { samplesFor } from '../fields/samples.js'
import { isPrefilled } from '../fields/prefilled.js'
import { isPersonal } from '../risk.js'
import type { Provenance } from '../toolset.js'
import { choicesOf } from './choices.js'
import { namedOf, thingsChosen } from './named.js'
import { searchFirst } from './search-first.js'
import type { Format, Place, Source, Speech, Unchosen, Without } from './speech.js'

/** What a description may name besides the field: tools that change nothing, and the other inputs of its tool. */
export interface Around {
  readonly readers: ReadonlySet<string>
  readonly inputs: readonly string[]
}

/** A field's description: what it means, where the value comes from, what to do without it. */
export function describeField(speech: Speech, field: Field, provenance: readonly Provenance[], around: Around): string {
  if (field.members) return speech.field.selection(thingsChosen(field), groupsOf(field, provenance), unchosenOf(field))
  const from = sourceOf(field, provenance)
  return speech.told([
    whatOf(speech, field, provenance, from),
    ...samplesOf(speech, field),
    speech.field.source(from),
    ...(isByName(field) ? [] : [speech.field.without(withoutOf(field, provenance, from, around))]),
  ])
}

function samplesOf({ field: say }: Speech, field: Field): readonly string[] {
  const samples = samplesFor(field)
  return samples.length > 0 ? [say.samples(samples.map(({ text }) => text))] : []
}

/** The tool whose result has the groups that are chosen from. */
function groupsOf({ key }: Field, provenance: readonly Provenance[]): Place | null {
  const giver = provenance.find((one) => one.from === 'tool' && one.path.startsWith(`${key}[]`))
  return giver?.from === 'tool' ? { tool: giver.tool, paths: [key] } : null
}

/** What becomes of groups of which nothing was said. */
function unchosenOf(field: Field): Unchosen {
  if (isPreset(field)) return 'preset'
  return field.required ? 'ask' : 'askIfAny'
}

/** What it is. Of a place in a list its source says that. */
function whatOf({ field: say }: Speech, field: Field, provenance: readonly Provenance[], from: Source): string {
  if (from.from === 'tools' && isByName(field) && !from.position) return say.part(partIn(from.places))
  const isPlace = isPosition(field.name) && field.control === undefined
  if (!isPlace) return say.meaning(namedOf(field, provenance), formatOf(field))
  return from.from === 'tools' && from.position ? '' : say.position()
}

function formatOf({ control }: Field): Format {
  return control?.kind === 'date' || control?.kind === 'time' ? control.kind : null
}

const MOST_SOURCES = 3
const MOST_PATHS = 3

function sourceOf(field: Field, provenance: readonly Provenance[]): Source {
  if (isFile(field.origins)) return { from: 'file' }
  if (provenance.every((one) => one.from === 'constant')) return { from: 'app' }
  const places = placesOf(provenance)
  if (places.length > 0) {
    const position = isPlaceIn(field, places)
    const orSaid = provenance.some((one) => one.from === 'user') || (isByName(field) && !position)
    return { from: 'tools', places, orSaid, position }
  }
  const choice = provenance.find((one) => one.from === 'choice')
  if (choice?.from === 'choice') return { from: 'choices', choices: choicesOf(field, choice.of) }
  if (identifies(field.name) || field.via === 'dataset' || field.via === 'event') return { from: 'held' }
  return { from: isPersonal(field.name) ? 'person' : 'words' }
}

/** People choose by what is written on the options; what only identifies one is looked up. */
function isByName({ chosen, name }: Field): boolean {
  return chosen === true && !identifies(name)
}

/** A group is in one list, its options are in a list of each. */
function partIn(places: readonly Place[]): 'group' | 'option' {
  const depths = places.flatMap(({ paths }) => paths.map((path) => path.split('[]').length - 1))
  return Math.max(...depths) > 1 ? 'option' : 'group'
}

/** A number that comes from a list and from nothing in its items says which item is meant. */
function isPlaceIn({ name, type }: Field, places: readonly Place[]): boolean {
  const isWhole = places.every(({ paths }) => paths.every((path) => path.endsWith('[]')))
  return isWhole && (type === 'number' || isPosition(name))
}

/** Each tool once. */
function placesOf(provenance: readonly Provenance[]): readonly Place[] {
  const byTool = new Map<string, string[]>()
  for (const one of provenance) {
    if (one.from === 'tool') byTool.set(one.tool, [...(byTool.get(one.tool) ?? []), one.path])
  }
  return searchFirst([...byTool], ([tool]) => tool)
    .slice(0, MOST_SOURCES)
    .map(([tool, paths]) => ({ tool, paths: paths.slice(0, MOST_PATHS) }))
}

/** What to do where the value is not there. Nothing is changed or paid just to learn an identifier. */
function withoutOf(
  field: Field,
  provenance: readonly Provenance[],
  from: Source,
  { readers, inputs }: Around,
): Without {
  const others = alternativesOf(field).filter((name) => inputs.includes(name))
  if (others.length > 0) return { then: 'oneOf', others }
  const tools = provenance.flatMap((one) => (one.from === 'tool' ? [one.tool] : []))
  if (tools.length === 0 || provenance.some((one) => one.from === 'user')) return withoutWord(field, from)
  if (!field.required) return { then: 'omitUnwished' }
  const first = tools.find((tool) => readers.has(tool))
  return first === undefined ? { then: 'wait' } : { then: 'call', first }
}

/** What to do where a person has not said it. */
function withoutWord(field: Field, { from }: Source): Without {
  if (field.required) return { then: from === 'held' ? 'wait' : 'ask' }
  if (isPrefilled(field.subject, field.control)) return { then: 'keep' }
  const occasions = occasionsOf(field)
  return occasions.where.length > 0 ? { then: 'needed', ...occasions } : { then: 'omit' }
}

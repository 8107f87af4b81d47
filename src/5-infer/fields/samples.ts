import type { GraphUnit, Output, Sample } from '../../4-trace/graph.js'
import { isPersonal } from '../risk.js'
import { rootOf, wordsOf } from '../words/identifier.js'
import { noun } from '../words/noun.js'
import { listsAround } from './binding.js'
import type { Field } from './field.js'
import { identifies } from './identifier.js'
import { isFile } from './platform.js'
import { choicesOf } from './types.js'

const MOST = 3

/** What a person may say for a free text, from the app's own texts: at least two, for one alone is taken for the usual one. */
export function samplesFor(field: Field): readonly Sample[] {
  if (!isFreeText(field)) return []
  const { unit } = field.subject
  const shown = unit.shows.filter((output) => output.samples !== undefined && !namesPeople(output.path))
  const offered = shown.filter(({ path }) => fills(unit, path, field))
  const found = offered.length > 0 ? offered : shown.filter((output) => isSought(field, output))
  const samples = found.flatMap((output) => output.samples ?? []).filter(({ text }) => noun(text) === text)
  const distinct = [...new Map(samples.map((sample) => [sample.text, sample])).values()].slice(0, MOST)
  return distinct.length > 1 ? distinct : []
}

function isFreeText(field: Field): boolean {
  const { name, key, control, members, origins, type } = field
  if (members !== undefined || isFile(origins) || choicesOf(field).length > 0) return false
  if (identifies(name) || identifies(key) || isPersonal(name) || isPersonal(key)) return false
  if (control?.kind !== undefined && !texts.has(control.kind)) return false
  const isSaid = field.typed || (field.via === 'query' && isSearch(name))
  return isSaid && (type === 'string' || type === 'unknown')
}

const texts: ReadonlySet<string> = new Set(['text', 'textarea', 'search'])

/** Tapping an item of the list puts it into the field: hot words, remarks to choose from. */
function fills(unit: GraphUnit, path: string, { key }: Field): boolean {
  const list = path.slice(0, path.lastIndexOf('[]'))
  return unit.actions.some(
    ({ triggers, effects }) =>
      triggers.some((trigger) => listsAround(trigger).includes(list)) &&
      effects.some((effect) => effect.kind === 'set' && effect.path === key && isHanded(effect.from ?? {})),
  )
}

function isHanded(from: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.values(from).some((origins) => origins.some((origin) => origin.startsWith('dataset.')))
}

/** A search looks among them: it writes the list anew. */
function isSought({ name, subject }: Field, { path }: Output): boolean {
  if ((subject.act !== 'search' && !isSearch(name)) || isMenu(subject.unit, path)) return false
  return subject.main.some((effect) => effect.kind === 'set' && rootOf(effect.path) === rootOf(path))
}

/** Its elements are choices of another input. */
function isMenu({ actions }: GraphUnit, path: string): boolean {
  const list = path.slice(0, path.lastIndexOf('[]'))
  const tapped = actions.filter(({ triggers }) => triggers.some((trigger) => listsAround(trigger).includes(list)))
  return tapped.some(({ inputs }) => inputs.some((input) => input.from === 'dataset' && input.enum !== undefined))
}

function isSearch(name: string): boolean {
  return wordsOf(name).some((word) => searched.has(word))
}

const searched: ReadonlySet<string> = new Set(['keyword', 'keywords', 'search', 'query', 'kw', 'word', 'words'])

/** Names of people are nobody's samples. */
function namesPeople(path: string): boolean {
  return (
    isPersonal(path.slice(path.lastIndexOf('.') + 1)) ||
    wordsOf(path.replace(/\W/gu, '_')).some((word) => people.has(word))
  )
}

const people: ReadonlySet<string> = new Set(
  'user users nick nickname person people contact contacts member members doctor doctors teacher teachers coach coaches driver drivers author authors friend friends staff student students guest guests'.split(
    ' ',
  ),
)

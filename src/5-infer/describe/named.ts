import type { Control } from '../../4-trace/graph.js'
import { unitActing } from '../facts/app.js'
import { dataPaths } from '../facts/origins.js'
import { fieldAt } from '../facts/state.js'
import type { Field } from '../fields/field.js'
import { identifies, isBareId } from '../fields/identifier.js'
import { isPosition } from '../fields/position.js'
import { pageThings } from '../names/opening.js'
import type { Provenance } from '../toolset.js'
import { lastSegment, rootOf, wordsOf } from '../words/identifier.js'
import { holders } from '../words/holders.js'
import { noun } from '../words/noun.js'
import { ownWord } from '../words/vocabulary.js'
import type { Named } from './speech.js'

/** What `field` is called: what the app writes beside it, and what its name says. */
export function namedOf(field: Field, provenance: readonly Provenance[]): Named {
  const { name } = field
  const control = field.control ?? controlBehind(field)
  const placeholder = noun(control?.placeholder)
  const labels = [control?.label, shownLabel(field)].map(noun)
  const label = labels.find((text) => text !== null && text !== placeholder) ?? null
  const bare = isBareId(name)
  const words = bare ? thingsIdentified(field, provenance) : [thingWords(name)]
  return { label, placeholder, words, own: ownWordOf(field), identifies: bare || isIdOf(field, provenance), name }
}

/** Words of what is chosen from, 'specificationList' being specifications. */
export function thingsChosen({ name }: Field): readonly string[] {
  return wordsOf(name).filter((word) => !lists.has(word))
}

/** The control on another page with which a person enters what is passed to this one. */
function controlBehind({ via, param, subject }: Field): Control | undefined {
  if (via !== 'query') return undefined
  const controls = (param?.suppliers ?? []).flatMap(({ action, from }) => {
    const unit = unitActing(subject.app, action)
    return unit === undefined ? [] : dataPaths(from).flatMap((path) => fieldAt(unit, path)?.controls ?? [])
  })
  return controls[0]
}

/** What the app calls it elsewhere: under its own name, else under the name by which a server is sent it. */
function ownWordOf({ name, key, subject }: Field): string | null {
  const sent = subject.remote.flatMap(({ from }) =>
    Object.entries(from ?? {}).flatMap(([as, origins]) =>
      origins.some((origin) => origin === `query.${key}` || origin === `form.${key}`) ? [as] : [],
    ),
  )
  return [name, ...sent].map((one) => ownWord(subject.app, one)).find((word) => word !== null) ?? null
}

/** 'dept' may be filled with the id of one of 'depts'. */
function isIdOf({ name }: Field, provenance: readonly Provenance[]): boolean {
  const paths = provenance.flatMap((one) => (one.from === 'tool' ? [one.path] : []))
  return !identifies(name) && paths.length > 0 && paths.every((path) => isBareId(lastSegment(path)))
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

/** 'id' of what: of the items of the list that it comes from, else of what the page is about. */
function thingsIdentified(field: Field, provenance: readonly Provenance[]): readonly (readonly string[])[] {
  const roots = provenance.flatMap((one) =>
    one.from === 'tool' ? [wordsOf(rootOf(one.path)).filter((word) => !lists.has(word))] : [],
  )
  const page = pageThings(field.subject.page.route)
  const things = field.via === 'query' ? [page, ...roots] : [...roots, page]
  return things.filter((words) => words.length > 0)
}

const lists: ReadonlySet<string> = new Set([...holders, 'records', 'result', 'all'])

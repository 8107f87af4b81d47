import type { GraphUnit } from '../../4-trace/graph.js'
import { isPick } from '../facts/given.js'
import { englishOf } from '../names/glossary.js'
import { noun } from '../words/noun.js'
import { lastSegment, rootOf, wordsOf } from '../words/identifier.js'
import type { Field } from './field.js'

const choosing: ReadonlySet<string> = new Set(['picker', 'radio', 'checkbox'])

/**
 * The loaded list whose items a control offers, where it offers no constants: the only one that the page loads, else the one
 * that is called as the control or its value is. `null` where that leaves a doubt.
 */
export function rangeOf(field: Field): string | null {
  const { control } = field
  if (control === undefined || !choosing.has(control.kind) || (control.choices ?? []).length > 0) return null
  const { unit } = field.subject
  const lists = loadedLists(unit)
  const named = lists.filter((list) => isCalledLike(unit, list, callings(field)))
  if (named.length === 1) return named[0] ?? null
  const free = lists.filter((list) => !isTaken(unit, list, field))
  return lists.length === 1 ? (free[0] ?? null) : null
}

function isCalledLike(unit: GraphUnit, list: string, said: readonly string[]): boolean {
  return wordsAround(unit, list).some((word) => said.some((one) => isLike(word, one)))
}

/** Another control of the page is called as the list is: it is that one's. */
function isTaken(unit: GraphUnit, list: string, field: Field): boolean {
  return unit.actions.some(({ handler, triggers }) => {
    const control = triggers[0]?.control
    if (control === undefined || !choosing.has(control.kind) || (control.choices ?? []).length > 0) return false
    const filled = unit.state.filter(({ writers }) => writers.includes(handler)).map(({ path }) => path)
    const said = [...filled, control.name ?? ''].flatMap(wordsOf)
    return control.selector !== field.control?.selector && isCalledLike(unit, list, said)
  })
}

function loadedLists(unit: GraphUnit): readonly string[] {
  const loaded = unit.state.filter((field) => field.from.some((one) => one.startsWith('response(') && !isPick(one)))
  const roots = new Set(loaded.map((field) => rootOf(field.path)))
  return unit.state.filter((field) => field.type === 'array' && roots.has(field.path)).map((field) => field.path)
}

/** What the value is called: by the field, the control, its label, and where it is sent. */
function callings({ name, key, control, subject }: Field): readonly string[] {
  const sent = subject.remote.flatMap((effect) =>
    Object.entries(effect.from ?? {}).flatMap(([as, origins]) => (origins.includes(`data.${key}`) ? [as] : [])),
  )
  const label = englishOf(noun(control?.label) ?? '') ?? []
  return [name, control?.name ?? '', ...sent, ...label].flatMap(wordsOf)
}

/** What a list and what is shown of its items are called. */
function wordsAround(unit: GraphUnit, list: string): readonly string[] {
  const shown = unit.shows.filter((output) => output.path.startsWith(`${list}[`))
  return [list, ...shown.map((output) => lastSegment(output.path))].flatMap(wordsOf)
}

const general: ReadonlySet<string> = new Set('list lists info data item items name title value text label'.split(' '))
const SHORTEST = 3

/** 'doc' for doctor, 'posts' for post. */
function isLike(word: string, other: string): boolean {
  if (general.has(word) || Math.min(word.length, other.length) < SHORTEST) return false
  return word.startsWith(other) || other.startsWith(word)
}

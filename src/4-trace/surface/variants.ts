import { constant } from '../domain/constants.js'
import type { HeapObject, Value } from '../domain/value.js'
import { resolve } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'
import { carriedBy, type Carried } from './carried.js'
import { datasetJoined } from './datasets.js'
import type { EntryPoint } from './entry-points.js'
import { turnsOf } from './turns.js'
import { interpolationInView } from './view-values.js'

/** What those of the elements that bind a handler carry that are alike. */
export interface Variant {
  readonly name: string
  readonly dataset: HeapObject
  /** `event.type` and the element's id, where they are known. */
  readonly type?: Value
  readonly id?: Value
}

/** An element that binds a handler, in one turn of the loop that makes it. */
export interface Bound {
  /** Its number among the handler's bindings. */
  readonly binding: number
  readonly carried: Carried
  readonly type: Value
  readonly id: Value | null
}

/** Elements that a handler can tell from the others that bind it. */
export interface Kind extends Variant {
  readonly elements: readonly Bound[]
}

/** More elements than these are a list, not a menu. */
const MAX_VARIANTS = 16

/**
 * The elements of a menu one by one, where constants that they carry tell them apart (`data-type` of each, with the
 * `data-url` that belongs to it); nothing where one joined dataset says as much.
 */
export function variantsOf(machine: Machine, point: EntryPoint): readonly Variant[] {
  const keys = new Set(point.bindings.flatMap(({ placed }) => [...placed.element.dataset.keys()]))
  if (keys.size < 2) return []
  const groups = grouped(boundTo(machine, point), (all) => [...keys].map((key) => columnOf(machine, all, byKey(key))))
  if (groups.length < 2) return []
  return groups.map((group, index) => ({ name: String(index), dataset: datasetOfAll(machine, group) }))
}

/** The kinds of elements that bind the handler, as far as it can tell them apart: by what they carry, their id, their event. */
export function kindsOf(machine: Machine, point: EntryPoint): readonly Kind[] {
  const keys = new Set(point.bindings.flatMap(({ placed }) => [...placed.element.dataset.keys()]))
  const groups = grouped(boundTo(machine, point), (all) => [
    ...[...keys].map((key) => columnOf(machine, all, byKey(key))),
    columnOf(machine, all, ({ id }) => id ?? undefined),
    columnOf(machine, all, ({ type }) => type),
  ])
  if (groups.length < 2) return []
  return groups.map((elements, index) => {
    const [{ type, id } = { type: undefined, id: null }] = elements
    const dataset = datasetOfAll(machine, elements)
    return { name: `kind ${String(index)}`, dataset, ...(type && { type }), ...(id && { id }), elements }
  })
}

function boundTo(machine: Machine, { live, bindings }: EntryPoint): readonly Bound[] {
  return bindings.flatMap(({ placed, event }, binding) =>
    turnsOf(machine, live, placed, MAX_VARIANTS).map((place) => {
      const id = placed.element.attributes.get('id')
      return {
        binding,
        carried: carriedBy(machine, live, placed, place),
        type: constant(event.event, true),
        id: id ? interpolationInView(machine, live, id.value, place) : null,
      }
    }),
  )
}

function datasetOfAll(machine: Machine, elements: readonly Bound[]): HeapObject {
  return datasetJoined(
    machine,
    elements.map(({ carried }) => carried),
  )
}

type Column = readonly string[] | null
type Asked = (bound: Bound) => Value | undefined

function byKey(key: string): Asked {
  return ({ carried }) => carried.get(key)
}

/** What each element has, where that is one constant or nothing for all of them. */
function columnOf(machine: Machine, all: readonly Bound[], asked: Asked): Column {
  const column: string[] = []
  for (const bound of all) {
    const value = asked(bound)
    const [only, ...others] = value ? resolve(machine, value) : []
    if (value && (only?.v !== 'const' || others.length > 0)) return null
    column.push(only?.v === 'const' ? JSON.stringify(only.value ?? null) : '')
  }
  return column
}

/** Elements that are alike in all that tells them apart. */
function grouped(
  all: readonly Bound[],
  columns: (all: readonly Bound[]) => readonly Column[],
): readonly (readonly Bound[])[] {
  const names = tellingApart(
    all.length,
    columns(all).filter((column) => column !== null),
  )
  const groups = new Map<string, Bound[]>()
  all.forEach((bound, index) => {
    const name = names[index] ?? ''
    const group = groups.get(name)
    if (group) group.push(bound)
    else groups.set(name, [bound])
  })
  return [...groups.values()]
}

/** For each element the constants that tell it apart, those with the fewest values first, as far as the groups are few. */
function tellingApart(count: number, columns: readonly (readonly string[])[]): readonly string[] {
  const fewestFirst = columns.toSorted((a, b) => new Set(a).size - new Set(b).size)
  let names: readonly string[] = Array.from({ length: count }, () => '')
  for (const column of fewestFirst) {
    const finer = names.map((name, index) => `${name}\n${column[index] ?? ''}`)
    if (new Set(finer).size > MAX_VARIANTS) break
    names = finer
  }
  return names
}

import type { HeapObject } from '../domain/value.js'
import { resolve } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'
import { carriedBy, type Carried } from './carried.js'
import { datasetJoined } from './datasets.js'
import type { EntryPoint } from './entry-points.js'
import { turnsOf } from './turns.js'

/** What those of the elements that bind a handler carry that are alike. */
export interface Variant {
  readonly name: string
  readonly dataset: HeapObject
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
  const all = point.bindings.flatMap(({ placed }) =>
    turnsOf(machine, point.live, placed, MAX_VARIANTS).map((place) => carriedBy(machine, point.live, placed, place)),
  )
  const groups = grouped(all, tellingApart(machine, keys, all))
  if (groups.length < 2) return []
  return groups.map((group, index) => ({ name: String(index), dataset: datasetJoined(machine, group) }))
}

/** For each element the constants that tell it apart, those with the fewest values first, as far as the groups are few. */
function tellingApart(machine: Machine, keys: ReadonlySet<string>, all: readonly Carried[]): readonly string[] {
  const columns = [...keys]
    .map((key) => columnOf(machine, key, all))
    .filter((column) => column !== null)
    .sort((a, b) => new Set(a).size - new Set(b).size)
  let names: readonly string[] = all.map(() => '')
  for (const column of columns) {
    const finer = names.map((name, index) => `${name}\n${column[index] ?? ''}`)
    if (new Set(finer).size > MAX_VARIANTS) break
    names = finer
  }
  return names
}

/** What each element has under the key, where that is one constant or nothing for all of them. */
function columnOf(machine: Machine, key: string, all: readonly Carried[]): readonly string[] | null {
  const column: string[] = []
  for (const carried of all) {
    const value = carried.get(key)
    const [only, ...others] = value ? resolve(machine, value) : []
    if (value && (only?.v !== 'const' || others.length > 0)) return null
    column.push(only?.v === 'const' ? JSON.stringify(only.value ?? null) : '')
  }
  return column
}

function grouped(all: readonly Carried[], names: readonly string[]): readonly (readonly Carried[])[] {
  const groups = new Map<string, Carried[]>()
  all.forEach((carried, index) => {
    const name = names[index] ?? ''
    const group = groups.get(name)
    if (group) group.push(carried)
    else groups.set(name, [carried])
  })
  return [...groups.values()]
}

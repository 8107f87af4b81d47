import type { Placed, Scope, ScopeEntry } from '../../3-link/program.js'
import { UNKNOWN, constant } from '../domain/constants.js'
import { join } from '../domain/join.js'
import { part } from '../domain/source.js'
import type { HeapObject, Source, Value } from '../domain/value.js'
import { constantsOf, resolve } from '../machine/alternatives.js'
import { listOf, objectOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { textOf } from './controls.js'
import type { EntryPoint } from './entry-points.js'
import type { Live } from './live.js'
import { interpolationInView, type Place } from './view-values.js'

/** The event object that a handler gets: what is in it carries the handler's name. */
export function eventOf(machine: Machine, point: EntryPoint, variant: Variant | null = null): HeapObject {
  const owner = ownerOf(point)
  const joined = datasetSource(machine, point)
  const dataset = variant
    ? machine.world.root('dataset', variant.name, owner, { known: () => variant.dataset })
    : joined
  const id = machine.world.root('event', 'id', owner, { known: lazily(machine, () => idOf(machine, point)) })
  const detail = machine.world.root('detail', '', owner, {
    known: lazily(machine, () => detailOf(machine, point, detailSource(machine, point))),
  })
  const element = objectOf(machine, { dataset, id, offsetLeft: UNKNOWN, offsetTop: UNKNOWN })
  const types = [...new Set(point.triggers.map((trigger) => trigger.event))]
  const [type, ...others] = types
  return objectOf(machine, {
    type: type !== undefined && others.length === 0 ? constant(type, true) : UNKNOWN,
    currentTarget: element,
    target: element,
    detail,
    mark: machine.world.root('event', 'mark', owner),
    touches: UNKNOWN,
    changedTouches: UNKNOWN,
    timeStamp: UNKNOWN,
  })
}

function ownerOf(point: EntryPoint): string {
  return `${point.live.surface.route}#${point.handler}`
}

/** `currentTarget.dataset` of a handler: what all elements that bind it carry. */
function datasetSource(machine: Machine, point: EntryPoint): Source {
  return machine.world.root('dataset', '', ownerOf(point), { known: lazily(machine, () => datasetOf(machine, point)) })
}

/** `event.detail` of a handler. */
function detailSource(machine: Machine, point: EntryPoint): Source {
  return machine.world.root('detail', '', ownerOf(point))
}

/** Computed when it is first needed in an entry: between entries, the state that it is made of changes. */
function lazily(machine: Machine, compute: () => Value | null): () => Value | null {
  let busy = false
  let made: { readonly epoch: number; readonly value: Value | null } | null = null
  return () => {
    if (made?.epoch === machine.store.epoch) return made.value
    if (busy) return null
    busy = true
    try {
      made = { epoch: machine.store.epoch, value: compute() }
      return made.value
    } finally {
      busy = false
    }
  }
}

/** The ids of the elements that bind the handler. */
function idOf(machine: Machine, point: EntryPoint): Value | null {
  const values = point.bindings.flatMap(({ placed }) => {
    const id = placed.element.attributes.get('id')
    return id ? [interpolationInView(machine, point.live, id.value, placed.scope)] : []
  })
  return values.length > 0 ? values.reduce(join) : null
}

/** What the elements that bind the handler carry in `data-*`. */
function datasetOf(machine: Machine, point: EntryPoint): Value | null {
  const known = new Map<string, Value>()
  for (const { placed } of point.bindings)
    for (const [key, value] of carriedBy(machine, point.live, placed, placed.scope)) {
      const before = known.get(key)
      known.set(key, before ? join(before, value) : value)
    }
  return known.size > 0 ? objectOf(machine, Object.fromEntries(known)) : null
}

function carriedBy(machine: Machine, live: Live, placed: Placed, place: Place): readonly (readonly [string, Value])[] {
  return [...placed.element.dataset].map(
    ([key, { value }]) => [key, interpolationInView(machine, live, value, place)] as const,
  )
}

/** The dataset of one of the elements that bind a handler, or of one turn of the loop that makes them. */
export interface Variant {
  readonly name: string
  readonly dataset: Value
}

/** More elements than these are a list, not a menu. */
const MAX_VARIANTS = 16

/**
 * The elements of a menu one by one, where their datasets are constants that belong together (`data-type` and `data-url`
 * of each entry); nothing where one joined dataset says as much.
 */
export function variantsOf(machine: Machine, point: EntryPoint): readonly Variant[] {
  if (!point.bindings.some(({ placed }) => placed.element.dataset.size > 1)) return []
  const all = point.bindings.flatMap(({ placed }) =>
    turnsOf(machine, point.live, placed).map((place) => carriedBy(machine, point.live, placed, place)),
  )
  const constant = all.every(
    (carried) => carried.filter(([, value]) => constantsOf(machine, value).length === 1).length > 1,
  )
  if (!constant || all.length < 2 || all.length > MAX_VARIANTS) return []
  return all.map((carried, index) => ({ name: String(index), dataset: objectOf(machine, Object.fromEntries(carried)) }))
}

/** One place for each element of the constant list that the innermost loop goes through; else the place as it is. */
function turnsOf(machine: Machine, live: Live, placed: Placed): readonly Place[] {
  const item = innermostItem(placed.scope)
  if (!item) return [placed.scope]
  const [list, ...others] = resolve(machine, interpolationInView(machine, live, item.list, item.scope))
  const elements = list && others.length === 0 ? listOf(machine, list, MAX_VARIANTS) : null
  return elements && elements.length > 0
    ? elements.map((element) => ({ ...placed.scope, pins: new Map([[item, element]]) }))
    : [placed.scope]
}

function innermostItem(scope: Scope | null): Extract<ScopeEntry, { x: 'item' }> | null {
  for (let at = scope; at; at = at.outer) for (const entry of at.names.values()) if (entry.x === 'item') return entry
  return null
}

/** Forms give their named fields; own components what they trigger the event with. */
function detailOf(machine: Machine, point: EntryPoint, detail: Source): Value | null {
  const values: Value[] = []
  for (const { placed, event } of point.bindings) {
    if (event.event === 'submit') values.push(formValue(machine, point, placed, detail))
    const child = point.live.children.get(placed.element.tag)
    if (child) machine.entry.consulted.add(child.emitted)
    const emitted = child?.emitted.get(event.event)
    if (emitted) values.push(emitted)
  }
  return values.length > 0 ? values.reduce(join) : null
}

function formValue(machine: Machine, point: EntryPoint, form: Placed, detail: Source): Value {
  const value = part(detail, 'value')
  const fields = fieldNames(point, form).map((name) => [name, part(value, name)] as const)
  return objectOf(machine, { value: objectOf(machine, Object.fromEntries(fields)) })
}

/** Names of the controls inside a form. */
function fieldNames(point: EntryPoint, form: Placed): readonly string[] {
  const { elements } = point.live.surface.view
  const index = elements.indexOf(form)
  return [
    ...new Set(elements.filter((placed) => placed.form === index).flatMap((placed) => textOf(placed, 'name') ?? [])),
  ]
}

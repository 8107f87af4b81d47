import type { Placed } from '../../3-link/program.js'
import { UNKNOWN, constant } from '../domain/constants.js'
import { join } from '../domain/join.js'
import { part } from '../domain/source.js'
import type { HeapObject, Source, Value } from '../domain/value.js'
import { objectOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { textOf } from './controls.js'
import type { EntryPoint } from './entry-points.js'
import { interpolationInView } from './view-values.js'

/** The event object that a handler gets: what is in it carries the handler's name. */
export function eventOf(machine: Machine, point: EntryPoint): HeapObject {
  const owner = ownerOf(point)
  const dataset = machine.world.root('dataset', '', owner, { known: lazily(machine, () => datasetOf(machine, point)) })
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

/** `event.detail` of a handler. */
export function detailSource(machine: Machine, point: EntryPoint): Source {
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
export function datasetOf(machine: Machine, point: EntryPoint): Value | null {
  const known = new Map<string, Value>()
  for (const { placed } of point.bindings) {
    for (const [key, attribute] of placed.element.dataset) {
      const value = interpolationInView(machine, point.live, attribute.value, placed.scope)
      const before = known.get(key)
      known.set(key, before ? join(before, value) : value)
    }
  }
  return known.size > 0 ? objectOf(machine, Object.fromEntries(known)) : null
}

/** Forms give their named fields; own components what they trigger the event with. */
function detailOf(machine: Machine, point: EntryPoint, detail: Source): Value | null {
  const values: Value[] = []
  for (const { placed, event } of point.bindings) {
    if (event.event === 'submit') values.push(formValue(machine, point, placed, detail))
    const child = point.live.children.get(placed.element.tag)
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
export function fieldNames(point: EntryPoint, form: Placed): readonly string[] {
  const { elements } = point.live.surface.view
  const index = elements.indexOf(form)
  return [
    ...new Set(elements.filter((placed) => placed.form === index).flatMap((placed) => textOf(placed, 'name') ?? [])),
  ]
}

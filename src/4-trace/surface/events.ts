import type { Placed } from '../../3-link/program.js'
import { eventDetail } from '../../platforms/control.js'
import { UNKNOWN, constant } from '../domain/constants.js'
import { join } from '../domain/join.js'
import { part } from '../domain/source.js'
import type { HeapObject, Source, Value } from '../domain/value.js'
import { objectOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { factsOf, textOf } from './controls.js'
import { datasetOf } from './datasets.js'
import type { EntryPoint } from './entry-points.js'
import type { Variant } from './variants.js'
import { interpolationInView } from './view-values.js'

/** The event object that a handler gets: what is in it carries the handler's name. */
export function eventOf(machine: Machine, point: EntryPoint, variant: Variant | null = null): HeapObject {
  const owner = ownerOf(point)
  const dataset = variant ? variantSource(machine, point, variant) : datasetSource(machine, point)
  const id =
    variant?.id ?? machine.world.root('event', 'id', owner, { known: lazily(machine, () => idOf(machine, point)) })
  const detail = machine.world.root('detail', '', owner, {
    known: lazily(machine, () => detailOf(machine, point, detailSource(machine, point))),
    scalars: scalarsOf(point),
  })
  const tapped = machine.world.root('dataset', `target${dataset.root.name}`, owner, { known: dataset.root.known })
  const types = [...new Set(point.triggers.map((trigger) => trigger.event))]
  const [type, ...others] = types
  return objectOf(machine, {
    type: variant?.type ?? (type !== undefined && others.length === 0 ? constant(type, true) : UNKNOWN),
    currentTarget: elementOf(machine, id, dataset),
    target: elementOf(machine, id, tapped),
    detail,
    mark: machine.world.root('event', 'mark', owner),
    touches: UNKNOWN,
    changedTouches: UNKNOWN,
    timeStamp: UNKNOWN,
  })
}

function elementOf(machine: Machine, id: Value, dataset: Source): HeapObject {
  return objectOf(machine, { dataset, id, offsetLeft: UNKNOWN, offsetTop: UNKNOWN })
}

function ownerOf(point: EntryPoint): string {
  return `${point.live.surface.route}#${point.handler}`
}

/** `currentTarget.dataset` of a handler: what all elements that bind it carry. */
function datasetSource(machine: Machine, point: EntryPoint): Source {
  const keys = new Set(point.bindings.flatMap(({ placed }) => [...placed.element.dataset.keys()]))
  return machine.world.root('dataset', '', ownerOf(point), {
    known: lazily(machine, () => datasetOf(machine, point)),
    keys: keys.size > 0 ? keys : null,
  })
}

/** The same for one element. What is said of inputs is said of the dataset of all. */
function variantSource(machine: Machine, point: EntryPoint, { name, dataset }: Variant): Source {
  datasetSource(machine, point)
  return machine.world.root('dataset', name, ownerOf(point), { known: () => dataset, keys: new Set(dataset.keys()) })
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

/** Fields of what controls give that are texts, numbers or truth values, as the platform says of all that bind the handler. */
function scalarsOf({ live, bindings }: EntryPoint): ReadonlySet<string> {
  const [first = [], ...others] = bindings.map(({ placed, event }) => {
    const facts = factsOf(live, placed.element.tag)
    const detail = facts?.control && eventDetail(facts, event.event, facts.mode && textOf(placed, facts.mode.attribute))
    return detail?.d === 'fields' ? Object.keys(detail.fields).filter((name) => SCALARS.has(detail.fields[name])) : []
  })
  return new Set(first.filter((name) => others.every((names) => names.includes(name))))
}

const SCALARS: ReadonlySet<string | undefined> = new Set(['string', 'number', 'boolean'])

/** Forms give their named fields; own components what they trigger the event with. */
function detailOf(machine: Machine, point: EntryPoint, detail: Source): Value | null {
  const values: Value[] = []
  for (const { placed, event } of point.bindings) {
    if (event.event === 'submit') values.push(formValue(machine, point, placed, detail))
    const child = point.live.children.get(placed.element.tag)
    if (child) machine.entry.consulted.add(child.emitted, event.event)
    const emitted = child?.emitted.read(event.event)
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

import type { DeclaredValue } from '../../3-link/program.js'
import { originText, part, pathText } from '../domain/source.js'
import type { Source } from '../domain/value.js'
import type { Control, Input, InputSource, Trigger, ValueType } from '../graph.js'
import { controlOf } from '../surface/controls.js'
import type { Machine } from '../machine/machine.js'
import type { Choosing } from './choosing.js'
import { closedScalars, typeOf, ultimateOrigins } from './knowledge.js'
import type { Run } from './run.js'
import { stateInputs } from './state-inputs.js'
import { asDeclared, listed, usedAs } from './uses.js'

/** What a person or the surrounding data supplies to an action: what it reads of its event, and state that a person filled. */
export function inputsOf(machine: Machine, run: Run, choosing: Choosing): readonly Input[] {
  const all = [...fromEvent(machine, run), ...stateInputs(machine, run, choosing), ...fromElsewhere(machine, run)]
  const inputs = new Map<string, Input>()
  for (const input of all)
    if (!inputs.has(`${input.from} ${input.name}`)) inputs.set(`${input.from} ${input.name}`, input)
  return [...inputs.values()].filter(isFinest)
}

/** An object of which fields are inputs is not one itself. */
function isFinest(input: Input, _: number, all: readonly Input[]): boolean {
  return !all.some(
    (other) =>
      other !== input &&
      other.from === input.from &&
      (other.name.startsWith(`${input.name}.`) || other.name.startsWith(`${input.name}[`)),
  )
}

/** Dataset keys, details and form fields that this action reads of its own event. */
function fromEvent(machine: Machine, run: Run): readonly Input[] {
  const own = [...run.entry.reads, ...run.entry.sinks].filter(
    (source) => source.root.owner === run.entry.id && (source.path.length > 0 || source.root.kind === 'event'),
  )
  const details = own.filter((source) => source.root.kind === 'detail')
  const finest = details.filter((source) => !details.some((other) => other !== source && isInside(other, source)))
  return [
    ...own
      .filter((source) => source.root.kind === 'dataset')
      .map((source) => asDeclared(declaredIn(machine, run, source), datasetInput(machine, run, source))),
    ...finest.map((source) => asDeclared(declaredIn(machine, run, source), detailInput(machine, run, source))),
    ...wholeDetail(run, details),
    ...own.filter((source) => source.root.kind === 'event').map((source) => eventInput(machine, run, source)),
  ]
}

/** What TypeScript declares about a part of the event that the handler gets. */
function declaredIn({ program }: Machine, { live, point }: Run, { root, path }: Source): DeclaredValue | null {
  const whose = root.kind === 'dataset' ? 'dataset' : 'detail'
  return point ? program.declared.event(live.surface, point.handler, [whose, ...path]) : null
}

function isInside(inner: Source, outer: Source): boolean {
  return inner.path.length > outer.path.length && outer.path.every((key, index) => inner.path[index] === key)
}

/** `event.detail` is handed on or put on the page as it is, and nothing finer is read of it. */
function wholeDetail(run: Run, details: readonly Source[]): readonly Input[] {
  const handedOn = [...run.entry.sinks].some(
    (source) => source.root.kind === 'detail' && source.root.owner === run.entry.id && source.path.length === 0,
  )
  const kept = [...run.entry.effects.values()].some(
    (effect) => effect.kind === 'set' && effect.from?.['value']?.includes('detail'),
  )
  if ((!handedOn && !kept) || details.length > 0) return []
  const control = triggerControl(run)
  const type = control ? typeOfControl(control) : 'unknown'
  return [{ name: 'detail', from: 'detail', type, ...(control && { control }) }]
}

function datasetInput(machine: Machine, run: Run, source: Source): Input {
  const name = source.path[0] ?? ''
  const key = part(machine.world.root('dataset', '', run.entry.id), name)
  const known = machine.known(key)
  const bound = run.point?.bindings
    .map(({ placed }) => placed.element.dataset.get(name)?.value)
    .find((value) => value !== undefined)
  const values = closedScalars(machine, known)
  const origins = ultimateOrigins(machine, key)
    .filter((one) => one !== key)
    .map(originText)
  const expression =
    bound?.parts.length === 1 && typeof bound.parts[0] === 'object' ? bound.parts[0].source : bound?.source
  return {
    name,
    from: 'dataset',
    type: usedAs(machine, source, typeOf(known)),
    ...(expression !== undefined && { value: expression }),
    ...listed(values),
    ...(origins.length > 0 && { origins }),
  }
}

/** `currentTarget.id` and `mark`: attributes that carry data like a dataset. */
function eventInput(machine: Machine, run: Run, source: Source): Input {
  const known = machine.known(source)
  const bound = run.point?.bindings
    .map(({ placed }) => placed.element.attributes.get('id')?.value)
    .find((value) => value !== undefined)
  const [only] = bound?.parts ?? []
  const expression = typeof only === 'object' ? only.source : undefined
  const origins = ultimateOrigins(machine, source)
    .filter((one) => one !== source)
    .map(originText)
  const name = source.root.name === 'id' ? 'id' : pathText([source.root.name, ...source.path])
  return {
    name,
    from: 'event',
    type: usedAs(machine, source, typeOf(known)),
    ...(expression !== undefined && name === 'id' && { value: expression }),
    ...listed(closedScalars(machine, known)),
    ...(origins.length > 0 && { origins }),
  }
}

function detailInput(machine: Machine, run: Run, source: Source): Input {
  const form = isFormField(run, source)
  const name = form ? (source.path[1] ?? '') : pathText(source.path)
  const from: InputSource = form ? 'form' : 'detail'
  const control = form ? fieldControl(machine, run, name) : triggerControl(run)
  return {
    name,
    from,
    type: usedAs(machine, source, control ? typeOfControl(control) : 'unknown'),
    ...(control && { control }),
  }
}

/** What a control gives: a picker of one list gives the index. */
function typeOfControl({ kind }: Control): ValueType {
  switch (kind) {
    case 'switch':
      return 'boolean'
    case 'slider':
    case 'rate':
    case 'stepper':
      return 'number'
    case 'checkbox':
    case 'region':
    case 'upload':
      return 'array'
    case 'picker':
    case 'other':
      return 'unknown'
    default:
      return 'string'
  }
}

function isFormField(run: Run, source: Source): boolean {
  return (
    source.path.length > 1 &&
    source.path[0] === 'value' &&
    (run.point?.triggers.some((trigger) => trigger.event === 'submit') ?? false)
  )
}

function triggerControl(run: Run): Control | null {
  return run.point?.triggers.map((trigger: Trigger) => trigger.control).find((control) => control !== undefined) ?? null
}

function fieldControl(machine: Machine, run: Run, name: string): Control | null {
  const { elements } = run.live.surface.view
  const index = elements.findIndex(
    (placed) => placed.form !== null && placed.element.attributes.get('name')?.value.source === name,
  )
  return index < 0 ? null : controlOf(machine, run.live, index)
}

/** Query keys, storage and app state that go into an effect. */
function fromElsewhere(machine: Machine, run: Run): readonly Input[] {
  const kinds: Readonly<Record<string, InputSource>> = {
    query: 'query',
    storage: 'storage',
    global: 'global',
  }
  return [...run.entry.sinks].flatMap((source): readonly Input[] => {
    const from = kinds[source.root.kind]
    if (from === undefined) return []
    const name = source.root.kind === 'storage' ? source.root.name : pathText(source.path)
    if (source.root.kind === 'global' && closedScalars(machine, source).length > 0) return []
    return name === '' || name.startsWith('[') ? [] : [{ name, from, type: usedAs(machine, source, 'unknown') }]
  })
}

import { pathOf } from '../../3-link/scope.js'
import type { Control } from '../graph.js'
import { callOf } from '../machine/machine.js'
import type { Entry } from '../machine/entry.js'
import type { Interpreter } from '../machine/interpreter.js'
import { controlOf } from '../surface/controls.js'
import type { EntryPoint } from '../surface/entry-points.js'
import { eventOf } from '../surface/events.js'
import { homeOf, type Live } from '../surface/live.js'
import type { Run } from './run.js'

/** Which controls fill a data field, by path: those bound to it both ways, and those whose handler writes it. */
export function filledBy(
  machine: Interpreter,
  live: Live,
  runs: readonly Run[],
): ReadonlyMap<string, readonly Control[]> {
  const filled = new Map<string, Control[]>()
  const add = (path: string, control: Control): void => {
    const known = filled.get(path)
    if (!known) filled.set(path, [control])
    else if (!known.some(({ selector }) => selector === control.selector)) known.push(control)
  }
  for (const { path, control } of [...twoWay(machine, live), ...written(machine, live, runs)]) add(path, control)
  return filled
}

interface Filling {
  readonly path: string
  readonly control: Control
}

function twoWay(machine: Interpreter, live: Live): readonly Filling[] {
  return live.surface.view.elements.flatMap((placed, index) => {
    const bound = [...placed.element.attributes.values()].find((attribute) => attribute.twoWay)
    const [only] = bound?.value.parts ?? []
    const path = typeof only === 'object' ? pathOf(only.expr, placed.scope) : null
    const control = path === null ? null : controlOf(machine, live, index)
    return path !== null && control ? [{ path, control }] : []
  })
}

/** What handlers of controls write. One of several controls is run for each: `[e.currentTarget.dataset.field]: e.detail.value`. */
function written(machine: Interpreter, live: Live, runs: readonly Run[]): readonly Filling[] {
  return runs.flatMap(({ point, entry }) => {
    const [first, ...others] = point?.triggers ?? []
    if (!point || !first) return []
    if (others.length === 0) return fillings(entry, first.control)
    return point.triggers.flatMap((trigger, index) =>
      trigger.control ? fillings(runFor(machine, live, point, index), trigger.control) : [],
    )
  })
}

/** Runs a handler for one of the elements that bind it. */
function runFor(machine: Interpreter, live: Live, point: EntryPoint, index: number): Entry {
  const handler = `${point.handler}@${String(index)}`
  const single: EntryPoint = {
    ...point,
    handler,
    triggers: point.triggers.slice(index, index + 1),
    bindings: point.bindings.slice(index, index + 1),
  }
  return machine.enter(homeOf(live), handler, () => {
    const event = eventOf(machine, single)
    for (const run of point.functions) machine.maybe(() => machine.call(run, callOf(live.instance, [event])))
  })
}

function fillings(entry: Entry, control: Control | undefined): readonly Filling[] {
  if (!control) return []
  return [...entry.effects.values()].flatMap((effect) =>
    effect.kind === 'set' && isFromEvent(effect.from) ? [{ path: effect.path, control }] : [],
  )
}

/** What the handler writes of the event itself, not what it loads because of it. */
function isFromEvent(from: Readonly<Record<string, readonly string[]>> | undefined): boolean {
  return Object.values(from ?? {})
    .flat()
    .some((origin) => origin.startsWith('detail') || origin.startsWith('dataset'))
}

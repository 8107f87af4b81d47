import { pathOf } from '../../3-link/scope.js'
import type { Control } from '../graph.js'
import { callOf } from '../machine/machine.js'
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

/** A handler of several controls is run for each of them: `[e.currentTarget.dataset.field]: e.detail.value`. */
function written(machine: Interpreter, live: Live, runs: readonly Run[]): readonly Filling[] {
  return runs.flatMap(({ point }) =>
    point?.live === live ? point.triggers.flatMap((_, index) => writtenBy(machine, point, index)) : [],
  )
}

function writtenBy(machine: Interpreter, point: EntryPoint, index: number): readonly Filling[] {
  const trigger = point.triggers[index]
  const binding = point.bindings[index]
  const control = trigger?.control
  if (!control || !binding) return []
  const single: EntryPoint = {
    ...point,
    handler: `${point.handler}@${String(index)}`,
    triggers: [trigger],
    bindings: [binding],
  }
  const entry = machine.enter(homeOf(point.live), single.handler, () => {
    const event = eventOf(machine, single)
    for (const run of point.functions) machine.maybe(() => machine.call(run, callOf(point.live.instance, [event])))
  })
  const paths = [...entry.effects.values()].flatMap((effect) =>
    effect.kind === 'set' && isFromEvent(effect.from) ? [effect.path] : [],
  )
  return paths.map((path) => ({ path, control }))
}

/** What the handler writes of the event itself, not what it loads because of it. */
function isFromEvent(from: Readonly<Record<string, readonly string[]>> | undefined): boolean {
  return Object.values(from ?? {})
    .flat()
    .some((origin) => origin.startsWith('detail') || origin.startsWith('dataset'))
}

import type { Binding, Placed } from '../../3-link/program.js'
import { COMPONENT_LIFETIMES, COMPONENT_PAGE_LIFETIMES, PAGE_LIFECYCLE } from '../../platforms/lifecycle.js'
import type { Value } from '../domain/value.js'
import type { Trigger } from '../graph.js'
import { constantsOf } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'
import { carriedBy, constantsIn } from './carried.js'
import { isCallable } from './configuration.js'
import { controlOf, textOf } from './controls.js'
import { heldLabel } from './held-label.js'
import type { Live } from './live.js'
import { turnsOf } from './turns.js'
import { interpolationInView, type Place } from './view-values.js'

/** A way into a surface's code. */
export interface EntryPoint {
  readonly live: Live
  readonly handler: string
  readonly kind: 'lifecycle' | 'event'
  /** What runs: several for lifecycle callbacks of behaviors; none where a bound handler is defined nowhere. */
  readonly functions: readonly Value[]
  readonly triggers: readonly Trigger[]
  readonly bindings: readonly Binding[]
}

/** Every entry point of a surface: its lifecycle callbacks, then its event handlers in the order of the template. */
export function entryPointsOf(machine: Machine, live: Live): readonly EntryPoint[] {
  return [...lifecyclesOf(live), ...handlersOf(machine, live)]
}

function lifecyclesOf(live: Live): readonly EntryPoint[] {
  const { configuration, surface } = live
  const points: EntryPoint[] = []
  const add = (handler: string, functions: readonly Value[]): void => {
    const callable = functions.filter(isCallable)
    if (callable.length > 0)
      points.push({ live, handler, kind: 'lifecycle', functions: callable, triggers: [], bindings: [] })
  }
  for (const { name } of [...COMPONENT_LIFETIMES, ...COMPONENT_PAGE_LIFETIMES])
    add(name, configuration.lifetimes.get(name) ?? [])
  if (surface.kind === 'page')
    for (const { name } of PAGE_LIFECYCLE) {
      const method = configuration.methods.get(name)
      if (method) add(name, [method])
    }
  for (const [name, observer] of configuration.observers) add(`observers.${name}`, [observer])
  for (const [name, told] of configuration.relations) add(`relations.${name}`, [told])
  return points
}

function handlersOf(machine: Machine, live: Live): readonly EntryPoint[] {
  const bindings = new Map<string, { readonly binding: Binding; readonly index: number }[]>()
  live.surface.view.elements.forEach((placed, index) => {
    for (const event of placed.element.events)
      for (const name of handlerNames(machine, live, placed, event)) {
        const known = bindings.get(name)
        if (known) known.push({ binding: { placed, event }, index })
        else bindings.set(name, [{ binding: { placed, event }, index }])
      }
  })
  return [...bindings].map(([handler, bound]) => {
    const method = machine.get(live.instance, handler)
    const functions = isCallable(method) ? [method] : []
    const triggers = bound.map(({ binding, index }) => triggerOf(machine, live, binding, index))
    return { live, handler, kind: 'event', functions, triggers, bindings: bound.map(({ binding }) => binding) }
  })
}

/**
 * Names that a binding can have: one that is written out, or those that its expression can give. The platform looks up
 * whatever stands there: a name that no variable could have counts where a method has it.
 */
function handlerNames(machine: Machine, live: Live, placed: Placed, event: Binding['event']): readonly string[] {
  const names = constantsOf(machine, interpolationInView(machine, live, event.handler, placed.scope)).map(({ value }) =>
    String(value ?? ''),
  )
  return [...new Set(names)].filter((name) => isUsual(name) || live.configuration.methods.has(name))
}

function isUsual(name: string): boolean {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) && !['undefined', 'null', 'true', 'false'].includes(name)
}

function triggerOf(machine: Machine, live: Live, { placed, event }: Binding, index: number): Trigger {
  const control = controlOf(machine, live, index)
  const openType = textOf(placed, 'open-type')
  return {
    event: event.event,
    element: placed.element.tag,
    label: placed.label,
    ...(placed.when.length > 0 && { when: placed.when.join(' && ') }),
    ...(placed.each.length > 0 && { each: placed.each.join(' > ') }),
    selector: placed.selector,
    ...constantsCarried(machine, live, placed),
    ...turnsTold(machine, live, placed),
    ...(control && { control }),
    ...(openType !== undefined && { openType }),
    at: placed.at,
  }
}

/** More elements than these are a list, not a menu. */
const MAX_TURNS = 16

/** A menu that a loop makes of a list of constants: what is written on each of its elements, and what that carries. */
function turnsTold(machine: Machine, live: Live, placed: Placed): Pick<Trigger, 'turns'> {
  if (placed.each.length === 0 || placed.element.dataset.size === 0) return {}
  const turns = turnsOf(machine, live, placed, MAX_TURNS).map((place) => ({
    label: heldLabel(machine, live, placed, place),
    ...constantsCarried(machine, live, placed, place),
  }))
  const told = turns.flatMap(({ label, carries }) =>
    label === null || carries === undefined ? [] : [{ label, carries }],
  )
  return told.length > 1 ? { turns: told } : {}
}

function constantsCarried(
  machine: Machine,
  live: Live,
  placed: Placed,
  place: Place = placed.scope,
): Pick<Trigger, 'carries'> {
  const constants = constantsIn(machine, carriedBy(machine, live, placed, place))
  return Object.keys(constants).length > 0 ? { carries: constants } : {}
}

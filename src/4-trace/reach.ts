import type { Action, AppGraph, Effect, GraphUnit, Trigger, Turn } from './graph.js'
import type { Entry } from './machine/entry.js'
import type { Interpreter } from './machine/interpreter.js'
import { callOf, type Machine } from './machine/machine.js'
import type { Run } from './report/run.js'
import { constantsIn } from './surface/carried.js'
import type { EntryPoint } from './surface/entry-points.js'
import { eventOf } from './surface/events.js'
import { homeOf } from './surface/live.js'
import { kindsOf, type Bound, type Kind } from './surface/variants.js'

/** What elements that are alike to their handler reach: effects of its entry, by their keys. */
interface Reach {
  readonly elements: readonly Bound[]
  readonly keys: ReadonlySet<string>
}

/**
 * Runs handlers that have effects outside the app once more for each kind of element that they can tell apart, and tells which
 * effects each element reaches. Afterwards nothing more may be asked of the machine: these runs write into its state, too.
 */
export function withReaches(machine: Interpreter, runs: readonly Run[], graph: AppGraph): AppGraph {
  const told = new Map<string, (action: Action) => Action>()
  for (const { point, entry } of runs) {
    const reaches = point?.kind === 'event' ? reachesOf(machine, point, entry) : []
    if (point !== undefined && reaches.length > 0)
      told.set(`${point.live.surface.route}#${point.handler}`, (action) => ({
        ...action,
        triggers: action.triggers.map((trigger, binding) =>
          reaching(machine, entry, ofBinding(reaches, binding), trigger),
        ),
      }))
  }
  const unitWith = (unit: GraphUnit): GraphUnit => ({
    ...unit,
    actions: unit.actions.map((action) => told.get(`${unit.route}#${action.handler}`)?.(action) ?? action),
  })
  return told.size === 0
    ? graph
    : { ...graph, pages: graph.pages.map(unitWith), components: graph.components.map(unitWith) }
}

/** Empty where all elements reach the same, and where it cannot be said which reaches what. */
function reachesOf(machine: Interpreter, point: EntryPoint, whole: Entry): readonly Reach[] {
  const outside = [...whole.effects].filter(([, effect]) => isOutside(effect)).map(([key]) => key)
  if (point.bindings.length === 0 || outside.length === 0 || whole.exhausted) return []
  const reaches: Reach[] = []
  for (const kind of kindsIn(machine, point)) {
    const entry = runAs(machine, point, kind)
    if (entry.exhausted) return []
    reaches.push({ elements: kind.elements, keys: new Set(entry.effects.keys()) })
  }
  const isComplete = outside.every((key) => reaches.some(({ keys }) => keys.has(key)))
  const isSame = reaches.every(({ keys }) => outside.every((key) => keys.has(key)))
  return isComplete && !isSame ? reaches : []
}

function isOutside({ kind }: Effect): boolean {
  return kind === 'api' || kind === 'request' || kind === 'cloud'
}

function kindsIn(machine: Interpreter, point: EntryPoint): readonly Kind[] {
  let kinds: readonly Kind[] = []
  machine.enter(homeOf(point.live), '', () => {
    kinds = kindsOf(machine, point)
  })
  return kinds
}

function runAs(machine: Interpreter, point: EntryPoint, kind: Kind): Entry {
  return machine.enter(homeOf(point.live), point.handler, () => {
    const event = eventOf(machine, point, kind)
    for (const run of point.functions) machine.maybe(() => machine.call(run, callOf(point.live.instance, [event])))
  })
}

function ofBinding(reaches: readonly Reach[], binding: number): readonly Reach[] {
  return reaches
    .map(({ elements, keys }) => ({ elements: elements.filter((bound) => bound.binding === binding), keys }))
    .filter(({ elements }) => elements.length > 0)
}

function reaching(machine: Machine, entry: Entry, reaches: readonly Reach[], trigger: Trigger): Trigger {
  const { turns } = trigger
  return {
    ...trigger,
    reaches: numbersIn(entry, reaches),
    ...(turns && {
      turns: turns.map((turn) => ({ ...turn, reaches: numbersIn(entry, ofTurn(machine, reaches, turn)) })),
    }),
  }
}

function ofTurn(machine: Machine, reaches: readonly Reach[], { carries }: Turn): readonly Reach[] {
  const isIt = ({ carried }: Bound): boolean =>
    JSON.stringify(constantsIn(machine, carried)) === JSON.stringify(carries)
  return reaches.filter(({ elements }) => elements.some(isIt))
}

function numbersIn({ effects }: Entry, reaches: readonly Reach[]): readonly number[] {
  return [...effects.keys()].flatMap((key, index) => (reaches.some(({ keys }) => keys.has(key)) ? [index] : []))
}

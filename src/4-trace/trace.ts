import type { Program } from '../3-link/program.js'
import type { Result } from '../diagnostics/diagnostic.js'
import { bindTwoWay, start, type RunningApp } from './app.js'
import { UNDEFINED, UNKNOWN } from './domain/constants.js'
import type { Value } from './domain/value.js'
import type { AppGraph } from './graph.js'
import { callOf } from './machine/machine.js'
import { problemsOf } from './report/problems.js'
import { graphOf } from './report/graph-of.js'
import type { Run } from './report/run.js'
import { entryPointsOf, type EntryPoint } from './surface/entry-points.js'
import { eventOf, variantsOf } from './surface/events.js'
import { fieldAt } from './surface/natives.js'
import { homeOf, type Live } from './surface/live.js'
import { navigatorsOf, runNavigator } from './surface/navigators.js'

/** State written by one entry is read by another: what the first round has written, the second reads. */
const ROUNDS = 2

/** Runs every entry point of the app on symbolic values, and writes down what it does. */
export function trace(program: Program): Result<AppGraph> {
  const app = start(program)
  for (const live of app.lives) {
    app.machine.enter(homeOf(live), '', () => {
      bindTwoWay(app.machine, live)
    })
  }
  let runs: readonly Run[] = []
  for (let round = 0; round < ROUNDS; round++) runs = runAll(app)
  return [graphOf(program, app, runs), problemsOf(program, app, runs)]
}

function runAll(app: RunningApp): readonly Run[] {
  for (const { name, run } of app.launch) app.machine.enter({ route: '', script: '' }, name, run)
  return app.lives.flatMap((live) => [...runEntryPoints(app, live), ...runNavigators(app, live)])
}

function runEntryPoints({ machine }: RunningApp, live: Live): readonly Run[] {
  let points: readonly EntryPoint[] = []
  machine.enter(homeOf(live), '', () => {
    points = entryPointsOf(machine, live)
  })
  return points.map((point) => {
    const entry = machine.enter(homeOf(live), point.handler, () => {
      for (const args of argumentsOf(machine, point))
        for (const run of point.functions) machine.maybe(() => machine.call(run, callOf(live.instance, args)))
    })
    return { live, point, entry }
  })
}

/** What the platform calls an entry point with: a handler of a menu once for each of its elements. */
function argumentsOf(machine: RunningApp['machine'], point: EntryPoint): readonly (readonly Value[])[] {
  if (point.kind === 'event') {
    const variants = variantsOf(machine, point)
    return variants.length === 0
      ? [[eventOf(machine, point)]]
      : variants.map((variant) => [eventOf(machine, point, variant)])
  }
  if (point.handler === 'onLoad') return [[point.live.query]]
  if (point.handler.startsWith('observers.')) return [observed(machine, point)]
  return [[point.handler.startsWith('onShare') ? UNKNOWN : UNDEFINED]]
}

/** An observer gets the fields that its key names: 'a, b.c, list[0]'. */
function observed(machine: RunningApp['machine'], { live, handler }: EntryPoint): readonly Value[] {
  return handler
    .slice('observers.'.length)
    .split(',')
    .map((field) => fieldAt(machine, live.data, field.trim().replace(/\.?\*\*$/, '')))
}

function runNavigators({ machine }: RunningApp, live: Live): readonly Run[] {
  return navigatorsOf(live).map((placed) => {
    const entry = machine.enter(homeOf(live), '', () => {
      runNavigator(machine, live, placed)
    })
    return { live, placed, entry }
  })
}

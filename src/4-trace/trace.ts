import type { Program } from '../3-link/program.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import { bindTwoWay, start, type RunningApp } from './app.js'
import type { AppGraph } from './graph.js'
import { handlerEntry, type Entry } from './machine/entry.js'
import { graphOf } from './report/graph-of.js'
import type { Run } from './report/run.js'
import { entryPointsOf, type EntryPoint } from './surface/entry-points.js'
import { eventOf } from './surface/events.js'
import { navigatorsOf, runNavigator } from './surface/navigators.js'
import type { Live } from './surface/live.js'
import { UNKNOWN, UNDEFINED, type Value } from './domain/value.js'

/** State written by one entry is read by another: what the first round has written, the second reads. */
const ROUNDS = 2

/** Runs every entry point of the app on symbolic values, and writes down what it does. */
export function trace(program: Program): Result<AppGraph> {
  const app = start(program)
  const epochs = new Epochs()
  for (const live of app.lives) runAs(app, epochs, live.surface.route, '', () => { bindTwoWay(app.machine, live) })
  let runs: readonly Run[] = []
  for (let round = 0; round < ROUNDS; round++) runs = runAll(app, epochs)
  return [graphOf(program, app, runs), diagnosticsOf(program, runs)]
}

class Epochs {
  private last = 0

  next(): number {
    return ++this.last
  }
}

function runAll(app: RunningApp, epochs: Epochs): readonly Run[] {
  for (const { name, run } of app.launch) runAs(app, epochs, '', name, run)
  return app.lives.flatMap((live) => [...runEntryPoints(app, epochs, live), ...runNavigators(app, epochs, live)])
}

function runEntryPoints(app: RunningApp, epochs: Epochs, live: Live): readonly Run[] {
  let points: readonly EntryPoint[] = []
  runAs(app, epochs, live.surface.route, '', () => { points = entryPointsOf(app.machine, live) })
  return points.map((point) => ({ live, point, entry: runAs(app, epochs, live.surface.route, point.handler, () => { enter(app, point) }) }))
}

function enter({ machine }: RunningApp, point: EntryPoint): void {
  const args = point.kind === 'event' ? [eventOf(machine, point)] : lifecycleArgs(point)
  for (const run of point.functions) machine.maybe(() => machine.call(run, { self: point.live.instance, args, file: '', at: 0, isNew: false }))
}

function lifecycleArgs(point: EntryPoint): readonly Value[] {
  if (point.handler === 'onLoad') return [point.live.query]
  return point.handler.startsWith('observers.') ? [UNKNOWN, UNKNOWN] : [point.handler.startsWith('onShare') ? UNKNOWN : UNDEFINED]
}

function runNavigators(app: RunningApp, epochs: Epochs, live: Live): readonly Run[] {
  return navigatorsOf(live).map((placed) => ({ live, placed, entry: runAs(app, epochs, live.surface.route, '', () => { runNavigator(app.machine, live, placed) }) }))
}

function runAs(app: RunningApp, epochs: Epochs, route: string, handler: string, body: () => void): Entry {
  const entry = handlerEntry(route, handler, epochs.next())
  app.machine.run(entry, body)
  return entry
}

function diagnosticsOf(program: Program, runs: readonly Run[]): readonly Diagnostic[] {
  return runs.flatMap(({ live, entry, point }): readonly Diagnostic[] => {
    if (!entry.exhausted) return []
    const at = live.surface.script ? program.locate(live.surface.script.file, live.surface.script.main.at) : undefined
    return [{ code: 'trace/out-of-fuel', params: { entry: `${live.surface.route}#${point?.handler ?? ''}` }, ...(at && { at }) }]
  })
}

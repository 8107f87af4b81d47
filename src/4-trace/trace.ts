import type { Program } from '../3-link/program.js'
import type { Result } from '../diagnostics/diagnostic.js'
import { bindTwoWay, start, type RunningApp } from './app.js'
import { UNDEFINED, UNKNOWN, membersOf } from './domain/constants.js'
import type { Value } from './domain/value.js'
import { messageHandlers, sightElements } from './flows/elements.js'
import { flowsAmong } from './flows/judge.js'
import { reachesAmong } from './flows/reach.js'
import type { AppGraph } from './graph.js'
import type { Placed } from '../3-link/program.js'
import type { Entry } from './machine/entry.js'
import type { Interpreter } from './machine/interpreter.js'
import { callOf } from './machine/machine.js'
import { problemsOf } from './report/problems.js'
import { withoutComputedSecrets } from './report/conceal-graph.js'
import { graphOf } from './report/graph-of.js'
import type { Run } from './report/run.js'
import { isCallable } from './surface/configuration.js'
import { entryPointsOf, type EntryPoint } from './surface/entry-points.js'
import { eventOf } from './surface/events.js'
import { fieldAt } from './surface/natives.js'
import { homeOf, type Live } from './surface/live.js'
import { navigatorsOf, runNavigator } from './surface/navigators.js'
import { cardOf } from './cards.js'
import { withReaches } from './reach.js'
import { skillsOf } from './skills.js'
import { variantsOf } from './surface/variants.js'

/** Runs every entry point of the app on symbolic values, and writes down what it does. */
export function trace(program: Program): Result<AppGraph> {
  const app = start(program)
  for (const live of app.lives) {
    app.machine.enter(homeOf(live), '', () => {
      bindTwoWay(app.machine, live)
    })
  }
  const runs = secondRound(app, program, firstRound(app, program))
  const values = program.project.secrets().map(({ value }) => value)
  const { flows, reaches } = sightedIn(app)
  const told = { ...graphOf(program, app, runs), ...(flows.length > 0 && { flows }), reaches }
  const cards = app.cards().map((live) => cardOf(app.machine, live, runLive(app, live)))
  const skills = skillsOf(app.machine, program, cards)
  const problems = problemsOf(program, app, runs)
  const judged = withReaches(app.machine, runs, told)
  const [graph, computed] = withoutComputedSecrets(skills.length === 0 ? judged : { ...judged, skills }, values)
  return [graph, [...problems, ...computed]]
}

type Sighted = Required<Pick<AppGraph, 'flows' | 'reaches'>>

/** What strangers decide and which hosts are named, once all runs have shown what is kept where. */
function sightedIn({ machine, lives }: RunningApp): Sighted {
  for (const live of lives) for (const handler of messageHandlers(live)) machine.world.embedding.add(handler)
  for (const live of lives)
    machine.enter(homeOf(live), '', () => {
      sightElements(machine, live)
    })
  let sighted: Sighted = { flows: [], reaches: [] }
  machine.enter({ route: '', script: '' }, '', () => {
    const sightings = [...machine.world.sightings.values()]
    sighted = { flows: flowsAmong(machine, sightings), reaches: reachesAmong(machine, sightings) }
  })
  return sighted
}

function firstRound(app: RunningApp, program: Program): readonly Run[] {
  runApp(app, program)
  return app.lives.flatMap((live) => runLive(app, live))
}

/** State written by one entry is read by another: those that have read what was written since run once more. */
function secondRound(app: RunningApp, program: Program, runs: readonly Run[]): readonly Run[] {
  runApp(app, program)
  return runs.map((run) => (app.machine.world.ledger.isStale(run.entry.consulted) ? again(app, run) : run))
}

function runApp({ machine, launch, launched }: RunningApp, program: Program): void {
  for (const { name, run } of launch) {
    const entry = machine.enter({ route: '', script: '' }, name, run)
    launched.set(name, entry)
    if (entry.exhausted && program.app) machine.world.unfinished.add(program.app.file)
  }
}

function runLive({ machine }: RunningApp, live: Live): readonly Run[] {
  let points: readonly EntryPoint[] = []
  machine.enter(homeOf(live), '', () => {
    points = entryPointsOf(machine, live)
  })
  return [
    ...points.map((point) => ({ live, ...runPoint(machine, point) })),
    ...navigatorsOf(live).map((placed) => ({ live, placed, entry: tapNavigator(machine, live, placed) })),
  ]
}

/** A handler that the page has only since other code, a library that it called, put it there. */
function handedOut(point: EntryPoint): EntryPoint {
  const method = point.functions.length === 0 ? point.live.instance.read(point.handler) : undefined
  const functions = method ? membersOf(method).filter(isCallable) : []
  return functions.length > 0 ? { ...point, functions } : point
}

function again({ machine }: RunningApp, run: Run): Run {
  const { live, point, placed } = run
  if (point) return { ...run, ...runPoint(machine, point) }
  return placed ? { ...run, entry: tapNavigator(machine, live, placed) } : run
}

function runPoint(machine: Interpreter, bound: EntryPoint): { readonly point: EntryPoint; readonly entry: Entry } {
  const point = handedOut(bound)
  const entry = machine.enter(homeOf(point.live), point.handler, () => {
    for (const args of argumentsOf(machine, point))
      for (const run of point.functions) machine.maybe(() => machine.call(run, callOf(point.live.instance, args)))
  })
  return { point, entry }
}

function tapNavigator(machine: Interpreter, live: Live, placed: Placed): Entry {
  return machine.enter(homeOf(live), '', () => {
    runNavigator(machine, live, placed)
  })
}

/** What the platform calls an entry point with: a handler of a menu once for each of its elements. */
function argumentsOf(machine: Interpreter, point: EntryPoint): readonly (readonly Value[])[] {
  if (point.kind === 'event') {
    const variants = variantsOf(machine, point)
    return variants.length === 0
      ? [[eventOf(machine, point)]]
      : variants.map((variant) => [eventOf(machine, point, variant)])
  }
  if (point.handler === 'onLoad') return [[point.live.query]]
  if (point.handler.startsWith('observers.')) return [observed(machine, point)]
  return [[/^(onShare|relations\.)/.test(point.handler) ? UNKNOWN : UNDEFINED]]
}

/** An observer gets the fields that its key names: 'a, b.c, list[0]'. */
function observed(machine: Interpreter, { live, handler }: EntryPoint): readonly Value[] {
  return handler
    .slice('observers.'.length)
    .split(',')
    .map((field) => fieldAt(machine, live.data, field.trim().replace(/\.?\*\*$/, '')))
}

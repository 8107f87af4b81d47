import type { Program, Surface } from '../../3-link/program.js'
import type { Location } from '../../source/location.js'
import { openType } from '../../platforms/open-types.js'
import type { RunningApp } from '../app.js'
import type { Action, AppGraph, AppFacts, Effect, Endpoint, GraphUnit, Supplier, Trigger } from '../graph.js'
import { launchOf } from './launch.js'
import { heldLabel } from '../surface/held-label.js'
import type { Live } from '../surface/live.js'
import { choosingOf, type Choosing } from './choosing.js'
import { embedsOf } from './embeds.js'
import { filledBy } from './filled-by.js'
import { inputsOf } from './inputs.js'
import { outputsOf } from './outputs.js'
import { paramsOf } from './params.js'
import { isBroken, isPartial, unseenIn } from './partial.js'
import { isMissing, type Run } from './run.js'
import { stateOf } from './state-fields.js'
import { Usage } from './usage.js'
import { own } from '../../source/own.js'

/** Writes down what the runs showed. */
export function graphOf(program: Program, app: RunningApp, runs: readonly Run[]): AppGraph {
  const uses = new Usage(app.machine)
  const shown = app.lives.map((live) => {
    const own = runs.filter((run) => run.live === live)
    return { live, runs: own, unit: unitOf(program, app, { live, runs: own }, uses) }
  })
  const units = shown.map((one) => completed(app, one))
  const byRoute = new Map(units.map((unit) => [unit.route, unit]))
  const suppliers = suppliersOf(units)
  const pages = program.pages.flatMap((page) => byRoute.get(page.route) ?? []).map((unit) => supplied(unit, suppliers))
  const components = program.components.flatMap((component) => byRoute.get(component.route) ?? [])
  return {
    app: factsOf(program),
    pages,
    components,
    launch: launchOf(program, app),
    endpoints: endpointsOf([...pages, ...components]),
  }
}

function factsOf({ project, pages, components }: Program): AppFacts {
  const files = [...project.files.values()]
  return {
    name: project.name,
    appid: project.appid,
    platform: project.platform,
    framework: project.framework,
    form: project.form,
    home: project.home,
    tabs: project.tabs.map((tab) => tab.route),
    ...(project.plugins.length > 0 && { plugins: project.plugins }),
    stats: {
      files: files.length,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      pages: pages.length,
      components: components.length,
    },
  }
}

/** The runs of one surface. */
interface Shown {
  readonly live: Live
  readonly runs: readonly Run[]
}

/** A unit but for what running handlers once more tells of it. */
type Unit = Omit<GraphUnit, 'state' | 'missing'>

function unitOf(program: Program, app: RunningApp, { live, runs }: Shown, uses: Usage): Unit {
  const choosing = choosingOf(runs)
  const { surface } = live
  const at = placeOf(program, surface)
  const broken = isBroken(program, app, live)
  const actions = runs
    .filter((run) => !isMissing(run))
    .map((run) => actionOf(program, app, run, { at, choosing, broken }))
    .filter((action) => action.handler !== '' || action.effects.length > 0)
  return {
    route: surface.route,
    package: surface.package,
    title: surface.title ?? titleGiven(runs),
    searchable: surface.searchable,
    uses: [...new Set(surface.components.values())],
    params: paramsOf(uses, live, runs, at),
    shows: outputsOf(app.machine, live),
    ...(surface.view.headings.length > 0 && { headings: surface.view.headings }),
    ...(surface.view.meanings.length > 0 && { meanings: surface.view.meanings }),
    ...(surface.view.empties.length > 0 && { empties: surface.view.empties }),
    embeds: embedsOf(live),
    actions,
  }
}

/** Telling which control fills what runs handlers once more: all else has been told before. */
function completed({ machine }: RunningApp, { live, runs, unit }: Shown & { readonly unit: Unit }): GraphUnit {
  return {
    ...unit,
    state: stateOf(machine, live, unit.actions, filledBy(machine, live, runs)),
    missing: runs
      .filter(isMissing)
      .map(({ point }) => ({ handler: point?.handler ?? '', triggers: point?.triggers ?? [] })),
  }
}

/** The title that a page without one gives itself when it opens; null where it has several. */
function titleGiven(runs: readonly Run[]): string | null {
  const titles = new Set(runs.flatMap(({ point, entry }) => (point?.kind === 'lifecycle' ? [...entry.titles] : [])))
  const [only, ...others] = titles
  return others.length > 0 ? null : (only ?? null)
}

function placeOf(program: Program, surface: Surface): Location {
  return surface.script
    ? program.locate(surface.script.file, surface.script.main.at)
    : { file: surface.config?.file ?? `${surface.route}.json`, line: 1, column: 0 }
}

interface Setting {
  readonly at: Location
  readonly choosing: Choosing
  /** Whether not all of the code could be read. */
  readonly broken: boolean
}

function actionOf(program: Program, app: RunningApp, run: Run, { at, choosing, broken }: Setting): Action {
  const { point, placed, entry } = run
  const effects = [...entry.effects.values(), ...openTypeEffects(run)]
  const unseen = unseenIn(program, entry)
  if (placed) {
    const trigger = {
      event: 'tap',
      element: 'navigator',
      label: placed.label,
      selector: placed.selector,
      at: placed.at,
      ...(placed.when.length > 0 && { when: placed.when.join(' && ') }),
      ...(placed.each.length > 0 && { each: placed.each.join(' > ') }),
    }
    return {
      handler: '',
      kind: 'event',
      triggers: [trigger],
      inputs: inputsOf(app.machine, run, choosing),
      effects,
      at: placed.at,
    }
  }
  return {
    handler: point?.handler ?? '',
    kind: point?.kind ?? 'event',
    triggers: triggersOf(app, run),
    inputs: inputsOf(app.machine, run, choosing),
    effects,
    at: functionPlace(program, run) ?? at,
    ...((broken || isPartial(program, run)) && { partial: true }),
    ...(unseen.length > 0 && { unseen }),
  }
}

/** What starts the action. What is written on it by way of page data is known when that has been filled. */
function triggersOf({ machine }: RunningApp, { point, live }: Run): readonly Trigger[] {
  return (point?.triggers ?? []).map((trigger, at) => {
    const placed = point?.bindings[at]?.placed
    return trigger.label !== null || placed === undefined
      ? trigger
      : { ...trigger, label: heldLabel(machine, live, placed) }
  })
}

function functionPlace(program: Program, { point }: Run): Location | null {
  const [first] = point?.functions ?? []
  if (first?.v !== 'object' || first.code?.c !== 'closure') return null
  return program.locate(first.code.fn.file, first.code.fn.at)
}

/** Open-types that give the handler something of the person's. */
const ANSWERED: ReadonlySet<string> = new Set([
  'getPhoneNumber',
  'getRealtimePhoneNumber',
  'getUserInfo',
  'getUserProfile',
  'openSetting',
  'chooseAvatar',
])

/** A button's `open-type` asks the platform for something; its handler gets the answer. */
function openTypeEffects({ point }: Run): readonly Effect[] {
  return (point?.triggers ?? []).flatMap((trigger): readonly Effect[] => {
    // One button may ask for several things: "getPhoneNumber|agreePrivacyAuthorization" (component reference, "button").
    return (trigger.openType ?? '').split('|').flatMap((name): readonly Effect[] => {
      const kind = openType(name.trim())
      const answered = kind !== undefined && (trigger.event === kind.event || trigger.event === 'tap')
      return answered && kind.api !== null && ANSWERED.has(kind.api)
        ? [{ kind: 'api', name: kind.api, at: trigger.at }]
        : []
    })
  })
}

/** Every effect of the units with the action that has it. */
function effectsOf(units: readonly GraphUnit[]): readonly { readonly action: string; readonly effect: Effect }[] {
  return units.flatMap((unit) =>
    unit.actions.flatMap((action) =>
      action.effects.map((effect) => ({ action: `${unit.route}#${action.handler}`, effect })),
    ),
  )
}

/** Who opens each page with each of its parameters, by 'route?param'. */
function suppliersOf(units: readonly GraphUnit[]): ReadonlyMap<string, readonly Supplier[]> {
  const suppliers = new Map<string, readonly Supplier[]>()
  for (const { action, effect } of effectsOf(units)) {
    if (effect.kind !== 'navigate' || effect.to === null) continue
    for (const param of effect.params) {
      const key = `${effect.to}?${param}`
      const values = own(effect.values, param)
      const supplier: Supplier = { action, from: own(effect.from, param) ?? [], ...(values && { values }) }
      suppliers.set(key, [...(suppliers.get(key) ?? []), supplier])
    }
  }
  return suppliers
}

function supplied(unit: GraphUnit, suppliers: ReadonlyMap<string, readonly Supplier[]>): GraphUnit {
  const params = unit.params.map((param) => {
    const known = suppliers.get(`${unit.route}?${param.name}`)
    return known ? { ...param, suppliers: known } : param
  })
  return { ...unit, params }
}

function endpointsOf(units: readonly GraphUnit[]): readonly Endpoint[] {
  const endpoints = new Map<string, Endpoint>()
  for (const { action, effect } of effectsOf(units)) {
    const endpoint = endpointOf(effect)
    if (!endpoint) continue
    const known = endpoints.get(endpoint.id) ?? endpoint
    endpoints.set(endpoint.id, known.usedBy.includes(action) ? known : { ...known, usedBy: [...known.usedBy, action] })
  }
  return [...endpoints.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function endpointOf(effect: Effect): Endpoint | null {
  if (effect.kind === 'request')
    return { id: `${effect.method} ${effect.url}`, kind: 'http', method: effect.method, url: effect.url, usedBy: [] }
  if (effect.kind !== 'cloud') return null
  const id = `cloud ${effect.op} ${effect.name}${effect.action === undefined ? '' : ` ${effect.action}`}`
  return { id, kind: 'cloud', name: effect.name, usedBy: [] }
}

import type { Action, AppGraph, Effect, GraphUnit } from '../../4-trace/graph.js'
import { actOfRemote, endpointOf, remoteOf } from './effects.js'
import type { RemoteEffect } from './effects.js'
import { isTypedOrigin } from './given.js'
import { wordsOf } from '../words/identifier.js'
import { verb } from '../words/verbs.js'
import { distances } from './reach.js'

/** The graph with what has to be looked up again and again. */
export interface App {
  readonly graph: AppGraph
  readonly units: ReadonlyMap<string, GraphUnit>
  /** Routes of the pages. */
  readonly routes: ReadonlySet<string>
  /** Route of a page → taps from the entry page or a tab; absent for pages that nothing leads to. */
  readonly distance: ReadonlyMap<string, number>
  /** Route of a component → the page that it is offered on. */
  readonly hosts: ReadonlyMap<string, string>
  /** Route of a page → who opens it, with which keys. */
  readonly openers: ReadonlyMap<string, readonly Opener[]>
  /** Endpoints that most actions reach: the wrapper's own doing (silent login, token refresh). */
  readonly background: ReadonlySet<string>
}

/** A page that opens another, and the query keys that it passes. */
export interface Opener {
  readonly route: string
  readonly params: readonly string[]
}

/** Reads `graph` once. */
export function readApp(graph: AppGraph): App {
  const units = new Map([...graph.pages, ...graph.components].map((unit) => [unit.route, unit]))
  const distance = distances(graph)
  return {
    graph,
    units,
    routes: new Set(graph.pages.map((page) => page.route)),
    distance,
    hosts: hostsOf(graph, units, distance),
    openers: openersOf(graph),
    background: backgroundOf(graph),
  }
}

/** 'route#handler'. */
export function actionId(unit: GraphUnit, action: Action): string {
  return `${unit.route}#${action.handler}`
}

/** The unit of the action that `id` ('route#handler') names. */
export function unitActing(app: App, id: string): GraphUnit | undefined {
  return app.units.get(id.split('#', 1)[0] ?? '')
}

/** The order of pages by how soon a person comes to them: fewest taps first, then as app.json lists them. */
export function byReach(app: App): (a: string, b: string) => number {
  const listed = new Map(app.graph.pages.map((page, index) => [page.route, index]))
  const far = app.graph.pages.length + 1
  return (a, b) =>
    (app.distance.get(a) ?? far) - (app.distance.get(b) ?? far) || (listed.get(a) ?? far) - (listed.get(b) ?? far)
}

function hostsOf(
  graph: AppGraph,
  units: ReadonlyMap<string, GraphUnit>,
  distance: ReadonlyMap<string, number>,
): Map<string, string> {
  const far = graph.pages.length + 1
  const pages = graph.pages.toSorted(
    (a, b) =>
      Number(!a.searchable) - Number(!b.searchable) || (distance.get(a.route) ?? far) - (distance.get(b.route) ?? far),
  )
  const hosts = new Map<string, string>()
  for (const page of pages) {
    const queue = [...page.uses]
    for (let route = queue.pop(); route !== undefined; route = queue.pop()) {
      if (hosts.has(route)) continue
      hosts.set(route, page.route)
      queue.push(...(units.get(route)?.uses ?? []))
    }
  }
  return hosts
}

function openersOf(graph: AppGraph): ReadonlyMap<string, readonly Opener[]> {
  const openers = new Map<string, Opener[]>()
  for (const page of graph.pages) {
    for (const effect of page.actions.flatMap((action) => action.effects)) {
      if (effect.kind !== 'navigate' || effect.to === null) continue
      openers.set(effect.to, [...(openers.get(effect.to) ?? []), { route: page.route, params: effect.params }])
    }
  }
  return openers
}

const FEWEST_ACTIONS = 6

function backgroundOf(graph: AppGraph): Set<string> {
  const remote = graph.pages
    .flatMap((page) => page.actions.map((action) => remoteOf(action.effects)))
    .filter((list) => list.length > 0)
  const counts = new Map<string, number>()
  for (const effects of remote) {
    for (const endpoint of new Set(effects.map(endpointOf))) counts.set(endpoint, (counts.get(endpoint) ?? 0) + 1)
  }
  if (remote.length < FEWEST_ACTIONS) return new Set()
  return new Set([...counts].filter(([, count]) => count > remote.length * 0.6).map(([endpoint]) => endpoint))
}

/**
 * `effects` without what happens on the way: requests of the wrapper, logging in again after a 401, walking to the login page.
 * Where nothing else is left, that is what the action is for, and stays.
 */
export function mainEffects(app: App, effects: readonly Effect[]): readonly Effect[] {
  const remote = remoteOf(effects)
  const isAsked = remote.some((effect) => actOfRemote(effect) === 'login' && !isSilentLogin(effect))
  const isDetour = (effect: RemoteEffect): boolean =>
    app.background.has(endpointOf(effect)) || isSilentLogin(effect) || (!isAsked && isWithinLogin(effect))
  const own = remote.filter((effect) => !isDetour(effect))
  if (own.length === 0) return effects
  const kept = new Set<Effect>(own)
  return effects.filter((effect) =>
    effect.kind === 'request' || effect.kind === 'cloud' ? kept.has(effect) : !isLoginDetour(effect),
  )
}

/** A login that sends nothing which the person entered on the page: it is asked for by what comes after it. */
function isSilentLogin(effect: RemoteEffect): boolean {
  const sent = Object.values(effect.from ?? {}).flat()
  return actOfRemote(effect) === 'login' && !sent.some((origin) => isTypedOrigin(origin) || origin.startsWith('data.'))
}

/** What the app does while it logs in again: binding the inviter, loading the page once more. */
function isWithinLogin({ through = [] }: RemoteEffect): boolean {
  return through.some((name) => verb(wordsOf(name)[0] ?? '')?.act === 'login')
}

function isLoginDetour(effect: Effect): boolean {
  if (effect.kind === 'api') return silentLogin.has(effect.name)
  return effect.kind === 'navigate' && effect.to !== null && isLoginRoute(effect.to)
}

/** What logging in again without asking calls; it asks nobody anything. */
const silentLogin: ReadonlySet<string> = new Set(['login', 'checkSession', 'getUserInfo', 'getSetting'])

/** Whether a page is the one where people log in. */
export function isLoginRoute(route: string): boolean {
  const words = route.toLowerCase().split(/[^a-z]+/u)
  return words.some(
    (word) => word === 'login' || word === 'auth' || word === 'authorize' || word === 'signin' || word === 'register',
  )
}

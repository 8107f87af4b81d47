import { endpointOf, remoteOf } from '../facts/effects.js'
import { storageKeys } from '../facts/storage.js'
import type { App } from '../facts/app.js'
import { withComponents } from '../facts/reach.js'
import type { Effect } from '../../4-trace/graph.js'
import { pagesOf } from './group.js'
import type { Finished, Group } from './group.js'
import { tellingWords } from './domain.js'

/** How much every two pages have in common: 'a b' → weight, both ways. */
export type Links = ReadonlyMap<string, number>

/** What ties two pages together, and how strongly. */
const weights = {
  /** A tool of one needs an identifier that a tool of the other gives. */
  needs: 3,
  /** One may take a value from the other. */
  takes: 1,
  /** One opens the other for a certain thing. */
  opensWith: 2,
  opens: 1,
  /** They lie in one folder that is not everybody's. */
  folder: 2,
  /** They are called alike, ask the same of a server, keep the same on the phone. */
  word: 1,
  endpoint: 1,
  state: 1,
} as const

/** What more pages share than this says nothing of any two of them. */
const MOST_SHARING = 6
const MOST_IN_FOLDER = 20

/** The links between the pages of `finished`. Each is a matter of the two pages alone. */
export function linksOf(app: App, finished: readonly Finished[]): Links {
  const links = new Map<string, number>()
  const add = (a: string, b: string, weight: number): void => {
    if (a === b) return
    for (const key of [`${a} ${b}`, `${b} ${a}`]) links.set(key, (links.get(key) ?? 0) + weight)
  }
  addFlows(finished, add)
  const routes = [...new Set(finished.map(({ tool }) => tool.page))]
  const effects = new Map(routes.map((route) => [route, effectsOf(app, route)]))
  for (const [route, own] of effects) addOpenings(route, own, add)
  const shared = (of: Shared['of'], weight: number, most = MOST_SHARING): void => {
    addShared(routes, { of, weight, most }, add)
  }
  shared(foldersOf, weights.folder, MOST_IN_FOLDER)
  shared((route) => route.split('/').flatMap(tellingWords), weights.word)
  shared((route) => remoteOf(effects.get(route) ?? []).map(endpointOf), weights.endpoint)
  shared((route) => storageKeys(effects.get(route) ?? []), weights.state)
  return links
}

type Add = (a: string, b: string, weight: number) => void

/** Who needs what whose tools give. */
function addFlows(finished: readonly Finished[], add: Add): void {
  const pages = new Map(finished.map(({ tool }) => [tool.name, tool.page]))
  for (const { tool } of finished) {
    for (const { provenance, required } of tool.inputs) {
      const givers = provenance.flatMap((source) => (source.from === 'tool' ? [pages.get(source.tool) ?? ''] : []))
      for (const giver of new Set(givers)) add(tool.page, giver, required ? weights.needs : weights.takes)
    }
  }
}

function addOpenings(route: string, effects: readonly Effect[], add: Add): void {
  const targets = new Map<string, number>()
  for (const effect of effects) {
    if (effect.kind !== 'navigate' || effect.to === null) continue
    const weight = effect.params.length > 0 ? weights.opensWith : weights.opens
    targets.set(effect.to, Math.max(targets.get(effect.to) ?? 0, weight))
  }
  for (const [target, weight] of targets) add(route, target, weight)
}

/** What a page has that others may have as well, and how much it counts where no more than `most` do. */
interface Shared {
  readonly of: (route: string) => readonly string[]
  readonly weight: number
  readonly most: number
}

function addShared(routes: readonly string[], { of, weight, most }: Shared, add: Add): void {
  const sharing = new Map<string, string[]>()
  for (const route of routes) {
    for (const key of new Set(of(route))) sharing.set(key, [...(sharing.get(key) ?? []), route])
  }
  for (const pages of sharing.values()) {
    if (pages.length > most) continue
    pages.forEach((page, at) => {
      for (const other of pages.slice(at + 1)) add(page, other, weight)
    })
  }
}

function effectsOf(app: App, route: string): readonly Effect[] {
  const effects = withComponents(route, app.units).flatMap((unit) => unit.actions.flatMap((action) => action.effects))
  return effects.filter(
    (effect) => (effect.kind !== 'request' && effect.kind !== 'cloud') || !app.background.has(endpointOf(effect)),
  )
}

/** The folders above a page's own that mean something: 'pages/member/card/card' → pages/member. */
function foldersOf(route: string): readonly string[] {
  const folders = route.split('/').slice(0, -2)
  return folders.flatMap((folder, at) => (tellingWords(folder).length > 0 ? [folders.slice(0, at + 1).join('/')] : []))
}

/** How much ties two groups together: all that ties a page of one to a page of the other. */
export function affinity(links: Links, one: Group, other: Group): number {
  return pagesOf(one).reduce(
    (sum, page) => sum + pagesOf(other).reduce((all, next) => all + (links.get(`${page} ${next}`) ?? 0), 0),
    0,
  )
}

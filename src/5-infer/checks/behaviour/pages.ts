import type { GraphUnit } from '../../../4-trace/graph.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import type { Location } from '../../../source/location.js'
import { distances, withComponents } from '../../facts/reach.js'
import { defineCheck, type Examined } from '../check.js'
import { isForDevelopers } from '../../facts/developer-pages.js'
import { harmsOf } from './harm.js'

/** Pages that are there and that nobody should, or can, come to; and what the configuration lacks. */
export const pages = defineCheck({
  codes: [
    'behaviour/developer-page',
    'behaviour/orphan-page',
    'behaviour/unlisted-page',
    'behaviour/closed-page-reached',
    'behaviour/no-lazy-loading',
  ],
  find: (examined) => [
    ...developerPages(examined),
    ...orphans(examined),
    ...unlisted(examined),
    ...closedReached(examined),
    ...lazyLoading(examined),
  ],
})

function placeOf({ program }: Examined, route: string): Location {
  const page = program.pages.find((one) => one.route === route)
  return { file: page?.script?.file ?? page?.config?.file ?? 'app.json', line: 1, column: 0 }
}

/** Pages for tests and debugging that are listed in app.json: a link opens them. */
function developerPages(examined: Examined): readonly Diagnostic[] {
  const reached = distances(examined.graph)
  return examined.graph.pages
    .filter((page) => isForDevelopers(page.route) && !reached.has(page.route) && doesMore(page))
    .map((page) => ({
      code: 'behaviour/developer-page',
      params: { route: page.route },
      at: placeOf(examined, page.route),
      actions: page.actions.map(({ handler }) => `${page.route}#${handler}`),
    }))
}

/** It asks a server or the platform for something: a page that only shows does no harm. */
function doesMore({ actions }: GraphUnit): boolean {
  const effects = actions.flatMap((action) => action.effects)
  return harmsOf(effects).length > 0 || effects.some(({ kind }) => kind === 'request' || kind === 'cloud')
}

/** Pages that no page leads to: only links open them. Said once, for apps have many that are shared or in QR codes. */
function orphans(examined: Examined): readonly Diagnostic[] {
  const reached = distances(examined.graph)
  const routes = examined.graph.pages
    .map(({ route }) => route)
    .filter((route) => !reached.has(route) && !isForDevelopers(route))
  const [first] = routes
  if (first === undefined) return []
  return [
    {
      code: 'behaviour/orphan-page',
      params: { count: routes.length, routes: some(routes) },
      at: placeOf(examined, first),
    },
  ]
}

/** Scripts with a template and Page() that app.json does not list: they cannot be opened, and are not analysed. */
function unlisted({ project, program }: Examined): readonly Diagnostic[] {
  const known = new Set([...program.pages, ...program.components].map(({ route }) => route))
  const routes = [...project.files.values()].flatMap(({ path, vendored }) => {
    const route = /^(.*)\.wxml$/u.exec(path)?.[1]
    if (route === undefined || vendored || known.has(route) || project.listed.has(route)) return []
    const script = project.files.has(`${route}.js`) ? `${route}.js` : null
    const config = project.files.has(`${route}.json`) ? (project.text(`${route}.json`) ?? '') : ''
    return script === null || /"component"\s*:\s*true/u.test(config) || !/\bPage\s*\(/u.test(project.text(script) ?? '')
      ? []
      : [route]
  })
  const [first] = routes
  if (first === undefined) return []
  return [
    {
      code: 'behaviour/unlisted-page',
      params: { count: routes.length, routes: some(routes) },
      at: { file: `${first}.js`, line: 1, column: 0 },
    },
  ]
}

/** Pages that sitemap.json keeps from machines and to which a page that is open to them leads; what they do is not offered. */
function closedReached(examined: Examined): readonly Diagnostic[] {
  const { graph } = examined
  const units = new Map([...graph.pages, ...graph.components].map((unit) => [unit.route, unit]))
  return graph.pages
    .filter((page) => !page.searchable && doesHarm(page, units))
    .flatMap((page): readonly Diagnostic[] => {
      const openers = graph.pages
        .filter(({ searchable }) => searchable)
        .flatMap((open) => withComponents(open.route, units))
        .flatMap((unit) => unit.actions.map((action) => ({ unit, action })))
        .filter(({ action }) => action.effects.some((effect) => effect.kind === 'navigate' && effect.to === page.route))
      const [first] = openers
      return first === undefined
        ? []
        : [
            {
              code: 'behaviour/closed-page-reached',
              params: { route: page.route, action: `${first.unit.route}#${first.action.handler}` },
              at: first.action.at,
            },
          ]
    })
}

function doesHarm(page: GraphUnit, units: ReadonlyMap<string, GraphUnit>): boolean {
  const effects = withComponents(page.route, units).flatMap(({ actions }) =>
    actions.flatMap((action) => action.effects),
  )
  return harmsOf(effects).length > 0
}

/** AI mode demands `lazyCodeLoading: requiredComponents`. */
function lazyLoading({ project }: Examined): readonly Diagnostic[] {
  return project.platform !== 'wechat' || project.lazyCodeLoading
    ? []
    : [{ code: 'behaviour/no-lazy-loading', params: {}, at: { file: 'app.json', line: 1, column: 0 } }]
}

const MOST_NAMED = 5

function some(routes: readonly string[]): string {
  return routes.slice(0, MOST_NAMED).join(', ') + (routes.length > MOST_NAMED ? ', …' : '')
}

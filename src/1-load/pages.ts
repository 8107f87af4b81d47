import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { Platform } from '../platforms/platform.js'
import { resolveInside, withoutExtension } from '../source/path.js'
import { respelled, spelledOut } from '../source/spelling.js'
import type { JsonFile, JsonPath } from './json.js'
import { scriptExtensions } from './layouts.js'
import type { Subpackage, Tab } from './project.js'
import type { AppConfig } from './schema.js'

/** Pages that are analysed of one app: several times what the largest real ones have. */
export const MOST_PAGES = 1000

/** A page as app.json lists it. */
export interface ListedPage {
  readonly route: string
  readonly package: string
}

/** A route as it is written and where; `root` is the subpackage's, '' for the main package. */
interface Entry {
  readonly written: string
  readonly root: string
  readonly path: JsonPath
}

/** The routable pages: main package first, in the order of app.json; without those that do not exist. */
export function listPages(
  app: JsonFile<AppConfig>,
  platform: Platform,
  files: ReadonlySet<string>,
): Result<readonly ListedPage[]> {
  const pages = new Map<string, ListedPage>()
  const said: Diagnostic[] = []
  const exists = existence(platform, files)
  for (const { written, root, path } of entries(app.value)) {
    const route = resolveInside(root, written.replace(/^\/+/, ''))
    if (route === null) said.push({ code: 'load/page-outside', params: { route: written }, at: app.at(path) })
    else if (route.includes('?')) said.push({ code: 'load/page-query', params: { route: written }, at: app.at(path) })
    else if (pages.has(route)) said.push({ code: 'load/page-duplicate', params: { route }, at: app.at(path) })
    else if (exists(route) === route) pages.set(route, { route, package: root })
    else said.push(absent(route, exists(route), app.at(path)))
  }
  const all = [...pages.values()]
  const [surplus] = all.slice(MOST_PAGES)
  if (surplus !== undefined)
    said.push({ code: 'load/too-many-pages', params: { count: all.length, limit: MOST_PAGES }, at: app.at(['pages']) })
  return [all.slice(0, MOST_PAGES), said]
}

/** Every route that app.json lists, whether or not its files are there. */
export function listedRoutes(app: AppConfig): ReadonlySet<string> {
  return new Set(entries(app).flatMap(({ written, root }) => resolveInside(root, written.replace(/^\/+/, '')) ?? []))
}

function absent(route: string, found: string | null, at: Diagnostic['at'] & object): Diagnostic {
  return found === null
    ? { code: 'load/page-missing', params: { route }, at }
    : { code: 'load/page-case', params: { route: spelledOut(route), found: spelledOut(found) }, at }
}

function entries(app: AppConfig): readonly Entry[] {
  const main = (app.pages ?? []).flatMap((written, at) =>
    written === null ? [] : [{ written, root: '', path: ['pages', at] }],
  )
  return [...main, ...(['subPackages', 'subpackages'] as const).flatMap((key) => packageEntries(app, key))]
}

function packageEntries(app: AppConfig, key: 'subPackages' | 'subpackages'): readonly Entry[] {
  return (app[key] ?? []).flatMap((subpackage, index) => {
    const root = subpackage === null ? null : resolveInside('', subpackage.root)
    return (subpackage?.pages ?? []).flatMap((written, at) =>
      written === null || root === null ? [] : [{ written, root, path: [key, index, 'pages', at] }],
    )
  })
}

/** A test that gives a route as its files spell it, or null where it has neither script nor template. */
function existence(platform: Platform, files: ReadonlySet<string>): (route: string) => string | null {
  const extensions = [...scriptExtensions, platform.templateExtension]
  const otherwise = respelled(files)
  return (route) => {
    if (extensions.some((extension) => files.has(`${route}.${extension}`))) return route
    const found = extensions.map((extension) => otherwise(`${route}.${extension}`)).find((file) => file !== null)
    return found === undefined ? null : withoutExtension(found)
  }
}

/** The subpackages that app.json declares, in its order. */
export function listSubpackages(app: AppConfig): readonly Subpackage[] {
  return [...(app.subPackages ?? []), ...(app.subpackages ?? [])].flatMap((subpackage) => {
    const root = subpackage === null ? null : resolveInside('', subpackage.root)
    if (subpackage === null || root === null) return []
    return [{ root, name: subpackage.name ?? null, independent: subpackage.independent ?? false }]
  })
}

/** The tabs that are pages of the app. */
export function listTabs(app: JsonFile<AppConfig>, routes: ReadonlySet<string>): Result<readonly Tab[]> {
  const said: Diagnostic[] = []
  const { list, items } = app.value.tabBar ?? {}
  const otherwise = respelled(routes)
  const key = list === undefined ? 'items' : 'list'
  const tabs = (list ?? items ?? []).flatMap((tab, index): Tab[] => {
    if (tab === null) return []
    const route = routeOf(tab.pagePath)
    if (routes.has(route)) return [{ route, text: tab.text ?? tab.name ?? null }]
    said.push(noTab(route, otherwise(route), app.at(['tabBar', key, index, 'pagePath'])))
    return []
  })
  return [tabs, said]
}

function noTab(route: string, found: string | null, at: Diagnostic['at'] & object): Diagnostic {
  return found === null
    ? { code: 'load/tab-missing', params: { route }, at }
    : { code: 'load/tab-case', params: { route: spelledOut(route), found: spelledOut(found) }, at }
}

/** A route as configuration files write it: with or without a leading slash or an extension. */
export function routeOf(written: string): string {
  return resolveInside('', written.replace(/^\/+/, '').replace(/\.(html|wxml|axml)$/, '')) ?? written
}

import type { Project } from '../1-load/project.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { ScriptUnit } from '../2-parse/unit.js'
import type { Units } from '../2-parse/units.js'
import { lineTable, locate, type LineTable, type Location } from '../source/location.js'
import { misspelledGlobals } from './components.js'
import { declarationsOf } from './declared.js'
import { followImports } from './imports.js'
import type { Program, Surface } from './program.js'
import { moduleResolver } from './resolve.js'
import { surfaceOf, type Workshop } from './surface.js'
import { Templates } from './templates.js'

/** Components that the platform puts on pages by itself, where the app has them. */
const unnamedComponents: readonly string[] = ['custom-tab-bar/index', 'app-bar/index']

/** Joins the units of a project into one program. */
export function link(project: Project, units: Units): Result<Program> {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic)
  }
  const workshop: Workshop = { project, units, templates: new Templates(project, units, report), report }
  const pages = project.pages.map((page) => surfaceOf({ kind: 'page', ...page }, workshop))
  const components = componentsOf(pages, workshop)
  const app = appScript(workshop)
  const script = scriptsOf(units)
  const resolve = moduleResolver(project)
  const scripts = [app, ...pages.map((page) => page.script), ...components.map((component) => component.script)]
  const own = scripts.filter((unit) => unit !== null)
  const [reached, missing] = followImports(own, { project, resolve, script })
  const program: Program = {
    project,
    app,
    pages,
    components,
    cards: cardsOf(workshop),
    script,
    broken: new Set([...reached].filter((unit) => !unit.whole).map((unit) => unit.file)),
    resolve,
    locate: locator(project, units),
    declared: declarationsOf({ project, resolve, script }),
  }
  return [program, distinct([...diagnostics, ...misspelledGlobals(project), ...missing])]
}

/** A template that many pages use is found fault with once. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]
}

/** All own components that `pages` use, and that these use, in the order they are first met. */
function componentsOf(pages: readonly Surface[], workshop: Workshop): readonly Surface[] {
  const unnamed = unnamedComponents.filter((route) => workshop.templates.beside(route) !== null)
  const routes = new Set([...unnamed, ...pages.flatMap((page) => [...page.components.values()])])
  const surfaces: Surface[] = []
  // A set may grow while it is walked: what is added is visited too, once.
  for (const route of routes) {
    const surface = surfaceOf(
      { kind: 'component', route, package: packageOf(route, workshop.project), searchable: true },
      workshop,
    )
    surfaces.push(surface)
    for (const used of surface.components.values()) routes.add(used)
  }
  return surfaces
}

/** The platform finds a card by its path alone: `components/<name>/index` in the folder of a skill. */
function cardsOf(workshop: Workshop): readonly Surface[] {
  const { files, skills } = workshop.project
  const routes = skills.flatMap(({ folder }) =>
    [...files.keys()]
      .filter((path) => path.startsWith(`${folder}/components/`))
      .flatMap((path) => cardOf(folder, path) ?? []),
  )
  return [...new Set(routes)].map((route) =>
    surfaceOf({ kind: 'component', route, package: packageOf(route, workshop.project), searchable: false }, workshop),
  )
}

function cardOf(folder: string, path: string): string | null {
  return (
    /^components\/[^/]+\/index(?=\.[a-z]+$)/u.exec(path.slice(folder.length + 1))?.[0].replace(/^/u, `${folder}/`) ??
    null
  )
}

/** Root of the subpackage that holds `route`, '' for the main package. */
function packageOf(route: string, project: Project): string {
  return project.subpackages.map(({ root }) => root).find((root) => route.startsWith(`${root}/`)) ?? ''
}

function appScript({ project, units }: Workshop): ScriptUnit | null {
  const file = ['app.ts', 'app.js'].find((path) => project.files.has(path))
  return file === undefined ? null : units.script(file)
}

function scriptsOf(units: Units): Program['script'] {
  return (file) => units.script(file)
}

/** Turns offsets into places. What stands in an inline view script ('a.wxml#tools') is placed in its template. */
function locator(project: Project, units: Units): (file: string, offset: number) => Location {
  const tables = new Map<string, LineTable>()
  return (file, offset) => {
    const [path = file] = project.files.has(file) ? [file] : file.split('#')
    const inline = path === file ? undefined : units.template(path)?.wxs.find(({ script }) => script?.file === file)
    const lines = inline?.script?.lines ?? tables.get(path) ?? lineTable(project.text(path) ?? '')
    if (inline === undefined) tables.set(path, lines)
    return locate(path, lines, offset)
  }
}

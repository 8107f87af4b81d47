import type { Project } from '../1-load/project.js'
import type { ConfigUnit, ScriptUnit } from '../2-parse/unit.js'
import type { Units } from '../2-parse/units.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { dialects } from '../2-parse/template/dialect.js'
import { respelling } from './absent.js'
import { ComponentTable } from './components.js'
import type { Surface, View } from './program.js'
import type { Templates } from './templates.js'
import { emptyView, viewOf } from './view.js'

/** What is needed to put surfaces together. */
export interface Workshop {
  readonly project: Project
  readonly units: Units
  readonly templates: Templates
  readonly report: (diagnostic: Diagnostic) => void
}

/** What tells one surface from another before its files are read. */
export type SurfaceHead = Pick<Surface, 'kind' | 'route' | 'package' | 'searchable'>

/** Joins the script, template and configuration of `head.route`. */
export function surfaceOf(head: SurfaceHead, workshop: Workshop): Surface {
  const { project, units, report } = workshop
  const { kind, route, searchable } = head
  const config = project.files.has(`${route}.json`) ? units.config(`${route}.json`) : null
  const table = new ComponentTable(project, route, config)
  for (const diagnostic of [...table.missing(), ...misspelledParts(route, project)]) report(diagnostic)
  const view = viewOfRoute(head, table, workshop)
  const title = config === null || config.title === '' ? null : config.title
  const script = scriptOf(route, workshop)
  return { kind, route, package: head.package, searchable, title, config, script, view, ...usedBy(view, config, table) }
}

const parts: readonly (readonly string[])[] = [
  ['.ts', '.js'],
  dialects.map(({ extension }) => `.${extension}`),
  ['.json'],
]

/** Files that would belong to `route` if they were spelled like it. */
function misspelledParts(route: string, project: Project): readonly Diagnostic[] {
  return parts.flatMap((endings) => {
    const files = endings.map((ending) => route + ending)
    return respelling(project, files) ?? []
  })
}

/** Of two scripts side by side the source counts, not what was compiled from it. */
function scriptOf(route: string, { project, units }: Workshop): ScriptUnit | null {
  const file = ['ts', 'js'].map((extension) => `${route}.${extension}`).find((path) => project.files.has(path))
  return file === undefined ? null : units.script(file)
}

function viewOfRoute({ kind, route }: SurfaceHead, table: ComponentTable, { templates, report }: Workshop): View {
  const unit = templates.beside(route)
  if (unit !== null) return viewOf(unit, templates, (tag) => table.target(tag)?.c === 'kit')
  if (kind === 'page') report({ code: 'link/no-template-of-page', params: { route } })
  return emptyView
}

/** The components that the tags of the view name. */
function usedBy(view: View, config: ConfigUnit | null, table: ComponentTable): Pick<Surface, 'components' | 'kits'> {
  const components = new Map<string, string>()
  const kits = new Map<string, string>()
  for (const tag of usedTags(view, config)) {
    const target = table.target(tag)
    if (target?.c === 'own') components.set(tag, target.route)
    if (target?.c === 'kit') kits.set(tag, target.path)
  }
  return { components, kits }
}

/** Tags of the view, those it hands on as generics (`generic:item="my-item"`), and the stand-ins of both. */
function usedTags(view: View, config: ConfigUnit | null): ReadonlySet<string> {
  const tags = new Set<string>()
  for (const { element } of view.elements) {
    tags.add(element.tag)
    for (const [name, { value }] of element.attributes) {
      if (name.startsWith('generic:')) tags.add(value.source.toLowerCase())
    }
  }
  for (const [tag, standIn] of config?.genericDefaults ?? []) if (tags.has(tag)) tags.add(standIn.toLowerCase())
  return tags
}

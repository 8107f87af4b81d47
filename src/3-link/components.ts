import type { Project } from '../1-load/project.js'
import { dialects } from '../2-parse/template/dialect.js'
import type { ConfigUnit } from '../2-parse/unit.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { folderOf } from '../source/path.js'
import { absent, respelling } from './absent.js'
import { mentionOf } from './mention.js'
import { isBare, isVendored, packagesFolder, placesOf } from './resolve.js'

/** What a path in `usingComponents` names. */
export type ComponentTarget =
  /** A component of the app's own, by its route. */
  | { readonly c: 'own'; readonly route: string }
  /** A component of a plugin, a package or vendored code. */
  | { readonly c: 'kit'; readonly path: string }
  | { readonly c: 'missing' }

const endings: readonly string[] = [...dialects.map(({ extension }) => `.${extension}`), '.json', '.ts', '.js']

/** The tags that one surface may use: those of its own configuration, then those of app.json. */
export class ComponentTable {
  private readonly own: ReadonlyMap<string, string>
  private readonly everywhere: ReadonlyMap<string, string>
  private readonly targets = new Map<string, ComponentTarget | null>()

  constructor(
    private readonly project: Project,
    private readonly route: string,
    config: ConfigUnit | null,
  ) {
    // The default of a generic is a path; the placeholder of a component is a tag that is declared elsewhere.
    const defaults = [...(config?.genericDefaults ?? [])].filter(([, path]) => path.includes('/'))
    this.own = lowerCaseKeys([...defaults, ...(config?.usingComponents ?? [])])
    this.everywhere = lowerCaseKeys([...project.globalComponents])
  }

  /** What `tag` names; null where it is declared nowhere. */
  target(tag: string): ComponentTarget | null {
    const known = this.targets.get(tag)
    if (known !== undefined) return known
    const found = this.find(tag)
    this.targets.set(tag, found)
    return found
  }

  /** What the surface's own configuration names in vain. */
  missing(): readonly Diagnostic[] {
    return [...this.own].flatMap(([tag, path]): readonly Diagnostic[] => {
      if (this.target(tag)?.c !== 'missing') return []
      const at = { file: `${this.route}.json`, line: 1, column: 0 }
      const places = candidates(this.project, folderOf(this.route), path).flatMap(filesOf)
      return [absent(this.project, places, { code: 'link/no-component', params: { tag, path }, at })]
    })
  }

  private find(tag: string): ComponentTarget | null {
    const own = this.own.get(tag)
    if (own !== undefined) return resolveComponent(this.project, folderOf(this.route), own)
    const global = this.everywhere.get(tag)
    return global === undefined ? null : resolveComponent(this.project, '', global)
  }
}

/** Components of app.json that are there in another spelling. One that is not there at all may be in a plugin or a package. */
export function misspelledGlobals(project: Project): readonly Diagnostic[] {
  return [...project.globalComponents].flatMap(([, path]) => {
    if (path.includes('://')) return []
    return (
      respelling(project, candidates(project, '', path).flatMap(filesOf), mentionOf(path, 'app.json', project)) ?? []
    )
  })
}

/** Finds the component that `path`, as written in a configuration in `folder`, names. */
function resolveComponent(project: Project, folder: string, path: string): ComponentTarget {
  if (path.includes('://')) return { c: 'kit', path }
  for (const route of candidates(project, folder, path)) {
    const file = filesOf(route).find((candidate) => project.files.has(candidate))
    if (file !== undefined) return isVendored(project, file) ? { c: 'kit', path: route } : { c: 'own', route }
  }
  return isUnbuiltPackage(path, folders(project)) ? { c: 'kit', path } : { c: 'missing' }
}

/** The routes that `path` may mean when written in a configuration in `folder`, the likeliest first. */
function candidates(project: Project, folder: string, path: string): readonly string[] {
  return placesOf(project, folder, path).flatMap((place) => [place, `${place}/index`])
}

function filesOf(route: string): readonly string[] {
  return endings.map((ending) => route + ending)
}

/** Whether `path` leads into a package: one that the developer tools build does not lie in the source. */
function isUnbuiltPackage(path: string, own: ReadonlySet<string>): boolean {
  return path.split('/').includes(packagesFolder) || (isBare(path) && !own.has(path.split('/')[0] ?? ''))
}

const knownFolders = new WeakMap<Project, ReadonlySet<string>>()

/** Names of the app's own folders at its root. */
function folders(project: Project): ReadonlySet<string> {
  const known = knownFolders.get(project)
  if (known !== undefined) return known
  const found = new Set(
    [...project.files.keys()].filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''),
  )
  knownFolders.set(project, found)
  return found
}

function lowerCaseKeys(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(entries.map(([tag, path]) => [tag.toLowerCase(), path]))
}

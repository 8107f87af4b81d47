import type { Folder, Host } from '../host/host.js'
import { resolveInside } from '../source/path.js'
import { readConfig } from './config.js'
import type { ProjectConfig } from './schema.js'
import { packageSchema, projectConfigSchema, tsconfigSchema } from './schema.js'
import type { Alias } from './project.js'

/** A folder at or above the app's, and the app's folder seen from there. */
interface Level {
  readonly folder: Folder
  readonly inside: string
}

/** Levels above the app's folder at which a project keeps its configuration. */
const levels = 2

/** What files beside and above app.json say about the app. */
export interface Surroundings {
  readonly config: ProjectConfig
  /** The folder of cloud functions if it lies inside the app: server code, no part of the app. */
  readonly cloudFunctions: string | null
  readonly aliases: readonly Alias[]
  /** Names of the packages that the project depends on. */
  readonly packages: ReadonlySet<string>
}

/** Reads project.config.json, tsconfig.json / jsconfig.json and package.json around the app. */
export function surroundings(host: Host, root: Folder): Surroundings {
  const around = levelsOf(host, root)
  const found = around.map((level) => [level, configOf(host, level)] as const).find(([, config]) => config !== null)
  const [level, config] = found ?? [null, null]
  return {
    config: config ?? {},
    cloudFunctions: level === null ? null : insideApp(level, resolveInside('', config?.cloudfunctionRoot ?? '')),
    aliases: around.map((at) => aliasesOf(host, at)).find((aliases) => aliases.length > 0) ?? [],
    packages: new Set(around.flatMap(({ folder }) => packagesOf(host, folder))),
  }
}

function levelsOf(host: Host, root: Folder): readonly Level[] {
  const found: Level[] = [{ folder: root, inside: '' }]
  for (let level = found[0]; level !== undefined && found.length <= levels; level = found.at(-1)) {
    const folder = host.above(level.folder)
    if (folder === null) break
    found.push({ folder, inside: [host.name(level.folder), level.inside].filter(Boolean).join('/') })
  }
  return found
}

/** project.config.json of this level, unless it belongs to another app: it names a folder that is one. */
function configOf(host: Host, { folder, inside }: Level): ProjectConfig | null {
  const config = readConfig(host, folder, 'project.config.json', projectConfigSchema)
  if (config === null) return null
  const named = resolveInside('', config.miniprogramRoot ?? '')
  const others =
    named !== null && named !== inside && host.read(folder, named === '' ? 'app.json' : `${named}/app.json`) !== null
  return others ? null : config
}

/** `path`, seen from `level`, seen from the app instead; null where it is not inside it. */
function insideApp({ inside }: Level, path: string | null): string | null {
  if (path === null || path === '') return null
  if (inside === '') return path
  if (path === inside) return ''
  return path.startsWith(`${inside}/`) ? path.slice(inside.length + 1) : null
}

/** The `paths` of tsconfig.json or jsconfig.json that lead into the app. */
function aliasesOf(host: Host, level: Level): readonly Alias[] {
  const options = ['tsconfig.json', 'jsconfig.json']
    .map((file) => readConfig(host, level.folder, file, tsconfigSchema)?.compilerOptions)
    .find((found) => found?.paths !== undefined)
  const base = resolveInside('', options?.baseUrl ?? '') ?? ''
  return Object.entries(options?.paths ?? {}).flatMap(([pattern, targets]) => {
    const first = targets?.find((target) => target !== null) ?? null
    const target = first === null ? null : insideApp(level, resolveInside(base, first))
    return target === null ? [] : [{ pattern, target }]
  })
}

function packagesOf(host: Host, folder: Folder): readonly string[] {
  const manifest = readConfig(host, folder, 'package.json', packageSchema)
  return [manifest?.dependencies, manifest?.devDependencies].flatMap((names) => Object.keys(names ?? {}))
}

import type { Code } from '../diagnostics/catalogue.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { Folder, Host, Listing } from '../host/host.js'
import { folderOf, resolveInside } from '../source/path.js'
import { respelled, spelledOut } from '../source/spelling.js'
import { clearText } from './clear.js'
import { readConfig } from './config.js'
import type { Frontend } from './frontends.js'
import { frontendOf } from './frontends.js'
import { readJson } from './json.js'
import { appSchema, packageSchema, projectConfigSchema } from './schema.js'
import { aboutSkipped } from './skipped.js'

/** Where the mini program lies. */
export interface Site {
  /** The folder of app.json. */
  readonly root: Folder
  /** The same, seen from the folder that was given: '', 'miniprogram', '../..'. */
  readonly path: string
}

/** Levels above the given folder in which an app.json still counts as its own. */
const levelsAbove = 6

/** Folders in which builds and tests keep copies: looked into only where nothing else is found. */
const copies: readonly string[] = [
  'dist',
  'build',
  'output',
  'unpackage',
  'test',
  'tests',
  '__tests__',
  'cloudfunctions',
]

/** Finds the mini program in, below or above the folder that a person gave; says which way it looked where there is none. */
export function locateApp(host: Host, given: Folder): Result<Site | null> {
  const kind = host.kind(given)
  if (kind !== 'folder') return failed(kind === 'missing' ? 'load/no-folder' : 'load/not-a-folder', given)
  const here = namedByConfig(host, given) ?? (isApp(host, given, '') ? '' : null)
  if (here !== null) return [{ root: host.below(given, here), path: here }, []]
  const listing = host.list(given)
  const source = sourceFrontend(host, given)
  const below = preferred(appsBelow(host, given, listing))
  const [only] = below
  if (only !== undefined && below.length === 1) {
    return [{ root: host.below(given, only), path: only }, [source === null ? elsewhere(only) : outputOf(source, only)]]
  }
  if (only !== undefined) return failed('load/several-apps', given, { candidates: below.join(', ') })
  if (source !== null) return failed('load/framework-source', given, { framework: source.framework })
  const above = appAbove(host, given)
  if (above !== null) return [above, [elsewhere(above.path)]]
  const [none, why] = failed(absence(listing), given)
  return [none, [...why, ...misspelled(listing), ...aboutSkipped(listing)]]
}

/** The top of an archive has no name. */
function failed(code: Code, place: Folder, params: Diagnostic['params'] = {}): Result<null> {
  return [null, [{ code, params: { place: place === '' ? '.' : place, ...params } }]]
}

function absence(listing: Listing): Code {
  if (listing.files.some(({ path }) => path === 'game.json')) return 'load/mini-game'
  return listing.files.length === 0 ? 'load/empty-folder' : 'load/no-app-json'
}

/** An app.json of another spelling is none: a phone would not find it. */
function misspelled({ files }: Listing): readonly Diagnostic[] {
  const found = respelled(files.map(({ path }) => path))('app.json')
  if (found === null) return []
  return [{ code: 'load/other-spelling', params: { written: 'app.json', found: spelledOut(found) } }]
}

function elsewhere(path: string): Diagnostic {
  return { code: 'load/found-elsewhere', params: { path } }
}

function outputOf(source: Frontend, path: string): Diagnostic {
  return { code: 'load/framework-output', params: { framework: source.framework, path } }
}

/** The folder that project.config.json names, if an app is there. */
function namedByConfig(host: Host, folder: Folder): string | null {
  const config = readConfig(host, folder, 'project.config.json', projectConfigSchema)
  const named = [config?.miniprogramRoot, config?.srcMiniprogramRoot]
    .map((path) => (path === undefined ? null : resolveInside('', path)))
    .filter((path) => path !== null)
  return named.find((path) => isApp(host, folder, path)) ?? null
}

/**
 * Whether the app.json at `path` below `folder` is an app's; pages and components named `app` have one too. A broken one
 * counts. It is read from `folder`, so that no link between leads out of it.
 */
function isApp(host: Host, folder: Folder, path: string): boolean {
  const bytes = host.read(folder, path === '' ? 'app.json' : `${path}/app.json`)
  if (bytes === null) return false
  const [config] = readJson('app.json', clearText(bytes).text, appSchema)
  return config?.wellFormed !== true || config.value.pages !== undefined || config.value.subPackages !== undefined
}

function appsBelow(host: Host, given: Folder, listing: Listing): readonly string[] {
  return listing.files
    .filter(({ path }) => path.endsWith('/app.json'))
    .map(({ path }) => folderOf(path))
    .filter((folder) => isApp(host, given, folder))
}

/** Without the copies, unless there is nothing else; without apps that lie inside another one. */
function preferred(folders: readonly string[]): readonly string[] {
  const originals = folders.filter((folder) => !folder.split('/').some((name) => copies.includes(name)))
  const outermost = (among: readonly string[]): readonly string[] =>
    among.filter((folder) => !among.some((other) => folder.startsWith(`${other}/`)))
  return outermost(originals.length > 0 ? originals : folders)
}

function appAbove(host: Host, given: Folder): Site | null {
  let folder = host.above(given)
  for (let level = 1; level <= levelsAbove && folder !== null; level++) {
    if (isApp(host, folder, '')) return { root: folder, path: Array(level).fill('..').join('/') }
    folder = host.above(folder)
  }
  return null
}

/** The framework whose source `given` holds or, being its `src`, is part of. */
function sourceFrontend(host: Host, given: Folder): Frontend | null {
  const parent = host.name(given) === 'src' ? host.above(given) : null
  return sourceIn(host, given) ?? (parent === null ? null : sourceIn(host, parent))
}

function sourceIn(host: Host, folder: Folder): Frontend | null {
  const manifest = readConfig(host, folder, 'package.json', packageSchema)
  const packages = [manifest?.dependencies, manifest?.devDependencies].flatMap((names) => Object.keys(names ?? {}))
  return frontendOf('source', (path) => host.read(folder, path) !== null, new Set(packages))
}

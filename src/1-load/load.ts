import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { Folder, Host } from '../host/host.js'
import type { Platform } from '../platforms/platform.js'
import type { Location } from '../source/location.js'
import { canonical, digestOf } from '../source/digest.js'
import { extensionOf, resolveInside } from '../source/path.js'
import { afresh, type Recall } from '../source/recall.js'
import { respelled } from '../source/spelling.js'
import { frontendOf } from './frontends.js'
import type { JsonFile } from './json.js'
import { readJson } from './json.js'
import { isAnalysed, platformFor } from './layouts.js'
import { locateApp } from './locate.js'
import { readOverrides } from './overrides/overrides.js'
import { listPages, listedRoutes, listSubpackages, listTabs, routeOf } from './pages.js'
import type { ListedPage } from './pages.js'
import type { Alias, DeclaredSkill, FileEntry, Project } from './project.js'
import type { Reader } from './reader.js'
import { reader } from './reader.js'
import type { AppConfig } from './schema.js'
import { appSchema, sitemapSchema } from './schema.js'
import { withoutSecretNames } from './secret-names.js'
import { searchable } from './sitemap.js'
import { clashing } from './clashing.js'
import { aboutSkipped } from './skipped.js'
import { surroundings } from './surroundings.js'
import type { Surroundings } from './surroundings.js'
import { vendoredFiles } from './vendored.js'

/** Reads the mini program in, below or above the folder `spelling`; null, and why, where there is none to analyse. */
export function load(host: Host, spelling: string, recall: Recall = afresh): Result<Project | null> {
  const [site, found] = locateApp(host, host.folder(spelling))
  if (site === null) return [null, found]
  const [project, said] = loadApp(host, site.root, recall)
  return [project, [...found, ...said]]
}

function loadApp(host: Host, root: Folder, recall: Recall): Result<Project | null> {
  const around = surroundings(host, root)
  const [listing, telling] = withoutSecretNames(host.list(root))
  const sizes = new Map(listing.files.map((file) => [file.path, file]))
  const read = reader({ host, folder: root, sizes, recall })
  const platform = platformFor(listing.files.map(({ path }) => extensionOf(path)))
  if (!isAnalysed(platform)) return [null, [unsupported(platform)]]
  const [app, said] = readApp(read)
  if (app === null) return [null, [...telling, ...said]]
  const server = serverFolder(around, app.value)
  const files = listing.files.filter(({ path }) => !inside(server, path))
  const [pages, about] = listPages(app, platform, new Set(files.map(({ path }) => path)))
  const all = [...telling, ...aboutSkipped(listing), ...clashing(listing), ...said, ...about]
  if (pages.length === 0) return [null, [...all, { code: 'load/no-pages', params: {}, at: app.at(['pages']) }]]
  const [project, rest] = assemble({ app, around, files, platform, pages, read })
  return [project, [...all, ...rest]]
}

/** The folder of cloud functions, unless the app itself says that pages or skills of its own are there. */
function serverFolder({ cloudFunctions }: Surroundings, app: AppConfig): string | null {
  const skills = present(app.agent?.skills).flatMap(({ path }) => (path === undefined ? [] : [routeOf(path)]))
  return [...listedRoutes(app), ...skills].some((own) => inside(cloudFunctions, own)) ? null : cloudFunctions
}

function inside(folder: string | null, path: string): boolean {
  return folder !== null && folder !== '' && path.startsWith(`${folder}/`)
}

function unsupported({ name, templateExtension }: Platform): Diagnostic {
  return { code: 'load/platform-templates', params: { platform: name.en, extension: templateExtension } }
}

/** app.json, which must be well formed: what a half of it would say is not what the app is. */
function readApp(read: Reader): Result<JsonFile<AppConfig> | null> {
  const [json, said] = readJson('app.json', read.text('app.json') ?? '', appSchema)
  if (json?.wellFormed === true) return [json, said]
  return [null, said.slice(0, 1).map(({ at, params }) => broken(params['problem'] ?? 'no object', at))]
}

function broken(problem: string | number, at: Location | undefined): Diagnostic {
  return { code: 'load/broken-app-json', params: { problem }, ...(at === undefined ? {} : { at }) }
}

interface Parts {
  readonly app: JsonFile<AppConfig>
  readonly around: Surroundings
  readonly files: readonly Omit<FileEntry, 'vendored'>[]
  readonly platform: Platform
  readonly pages: readonly ListedPage[]
  readonly read: Reader
}

function assemble({ app, around, files, platform, pages, read }: Parts): Result<Project> {
  const config = app.value
  const routes = new Set(pages.map(({ route }) => route))
  const vendored = vendoredFiles(files, [...routes])
  const paths = new Set(files.map(({ path }) => path))
  const output = frontendOf('output', (path) => paths.has(path), around.packages)
  const [tabs, aboutTabs] = listTabs(app, routes)
  const [sitemap, aboutSitemap] = readSitemap(config, read)
  const [overrides, aboutOverrides] = readOverrides(read)
  const [skills, aboutSkills] = skillsOf(app)
  const project: Project = {
    platform: platform.id,
    framework: output?.framework ?? 'native',
    form: output === null ? 'source' : 'compiled',
    name: nameOf(around.config.projectname),
    appid: around.config.appid ?? null,
    files: new Map(files.map((file) => [file.path, { ...file, vendored: vendored.has(file.path) }])),
    respelled: respelled(paths),
    text: read.text,
    secretsIn: read.secretsIn,
    secrets: () => read.secrets(files.map(({ path }) => path)),
    problems: read.problems,
    digest: () => digestOf(canonical([read.digest(), around.config.projectname ?? null, around.config.appid ?? null])),
    listed: listedRoutes(config),
    pages: pages.map((page) => ({ ...page, searchable: searchable(sitemap, page.route) })),
    subpackages: listSubpackages(config),
    home: homeOf(config, pages, routes),
    tabs,
    globalComponents: recordOf(config.usingComponents),
    plugins: pluginsOf(config),
    permissions: {
      requiredPrivateInfos: present(config.requiredPrivateInfos),
      scopes: Object.keys(config.permission ?? {}),
    },
    lazyCodeLoading: config.lazyCodeLoading === 'requiredComponents',
    aliases: aliasesOf(config, around),
    windowTitle: config.window?.navigationBarTitleText ?? config.window?.defaultTitle ?? null,
    skills,
    pageMetadata: config.agent?.pageMetadata ?? null,
    overrides,
  }
  return [project, [...aboutTabs, ...aboutSitemap, ...aboutSkills, ...aboutOverrides]]
}

/** The skills of `agent.skills` that say where they are, inside the app. Others cannot be looked at, and that is said. */
function skillsOf(app: JsonFile<AppConfig>): Result<readonly DeclaredSkill[]> {
  const skills: DeclaredSkill[] = []
  const nowhere: Diagnostic[] = []
  for (const [place, skill] of (app.value.agent?.skills ?? []).entries()) {
    if (skill === null) continue
    const { name = null, description = null, path = '' } = skill
    const folder = resolveInside('', path) ?? ''
    const at = app.at(['agent', 'skills', place])
    if (folder === '') nowhere.push({ code: 'load/skill-outside', params: { path }, at })
    else skills.push({ name, description, folder, at })
  }
  return [skills, nowhere]
}

function readSitemap(config: AppConfig, read: Reader): Result<Parameters<typeof searchable>[0]> {
  const file = resolveInside('', config.sitemapLocation ?? 'sitemap.json')
  const text = file === null ? null : read.text(file)
  if (file === null || text === null) return [null, []]
  const [json, said] = readJson(file, text, sitemapSchema)
  return [json?.value ?? null, said]
}

/** Developer tools store names percent-encoded. */
function nameOf(projectname: string | undefined): string | null {
  if (projectname === undefined || projectname === '') return null
  try {
    return decodeURIComponent(projectname)
  } catch {
    return projectname
  }
}

function homeOf(config: AppConfig, pages: readonly ListedPage[], routes: ReadonlySet<string>): string {
  const entry = config.entryPagePath === undefined ? null : routeOf(config.entryPagePath)
  return entry !== null && routes.has(entry) ? entry : (pages[0]?.route ?? '')
}

function pluginsOf(config: AppConfig): readonly string[] {
  const subpackages = [...present(config.subPackages), ...present(config.subpackages)]
  return [...new Set([config, ...subpackages].flatMap(({ plugins }) => Object.keys(plugins ?? {})))]
}

/** app.json's aliases win over those of tsconfig.json, which the platform does not read. */
function aliasesOf(config: AppConfig, around: Surroundings): readonly Alias[] {
  const own = [...recordOf(config.resolveAlias)].flatMap(([pattern, written]) => {
    const target = resolveInside('', written)
    return target === null ? [] : [{ pattern, target }]
  })
  const named = new Set(own.map(({ pattern }) => pattern))
  const all = [...own, ...around.aliases.filter(({ pattern }) => !named.has(pattern))]
  return all.toSorted((a, b) => b.pattern.length - a.pattern.length || (a.pattern < b.pattern ? -1 : 1))
}

function recordOf(record: Readonly<Record<string, string | null>> | undefined): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(record ?? {}).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
  )
}

function present<T>(list: readonly (T | null)[] | undefined): readonly T[] {
  return (list ?? []).filter((entry) => entry !== null)
}

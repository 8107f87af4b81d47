import { load } from '../../src/1-load/load.js'
import type { Project } from '../../src/1-load/project.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { memoryHost } from '../../src/host/memory.js'

type Files = Readonly<Record<string, string | Uint8Array>>

/** The files of a page: enough to exist. */
export function page(route: string): Files {
  return { [`${route}.js`]: 'Page({})', [`${route}.wxml`]: '<view/>' }
}

/** An app in the folder `at` (''  is the top) whose app.json is `config` and whose listed pages in `pages` exist. */
export function app(config: object | string, routes: readonly string[] = ['pages/home/home'], at = ''): Files {
  const files = Object.assign({}, ...routes.map(page)) as Files
  const all = { 'app.json': typeof config === 'string' ? config : JSON.stringify(config), ...files }
  const prefix = at === '' ? '' : `${at}/`
  return Object.fromEntries(Object.entries(all).map(([path, text]) => [prefix + path, text]))
}

/** Loads `folder` of `files`. */
export function loading(
  files: Files,
  folder = '',
): { project: Project | null; codes: string[]; said: readonly Diagnostic[] } {
  const [project, said] = load(memoryHost(files), folder)
  return { project, said, codes: said.map(({ code }) => code) }
}

/** Loads `files`, which must be an app. */
export function loaded(files: Files, folder = ''): Project {
  const { project, codes } = loading(files, folder)
  if (project === null) throw new Error(`not loaded: ${codes.join(', ')}`)
  return project
}

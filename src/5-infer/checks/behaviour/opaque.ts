import type { Unseen } from '../../../4-trace/graph.js'
import type { Code } from '../../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { lineTable, locate } from '../../../source/location.js'
import { defineCheck, type Examined } from '../check.js'
import { actionsOf, idOf, type Acting } from './evidence.js'

/** Code that nobody can see. Tools that run it are never called reading, and a person has to agree to each. */
export const opaqueCode = defineCheck({
  codes: [
    'behaviour/plugin-code',
    'behaviour/plugin-loaded',
    'behaviour/made-code',
    'behaviour/any-api',
    'behaviour/any-module',
    'behaviour/unread-code',
    'behaviour/code-interpreter',
    'behaviour/obfuscated-code',
  ],
  find: (examined) => [
    ...calledIn(examined),
    ...loadedIn(examined),
    ...interpretersIn(examined),
    ...obfuscatedIn(examined),
  ],
})

const codes: Readonly<Record<Unseen['is'], Code>> = {
  plugin: 'behaviour/plugin-code',
  code: 'behaviour/made-code',
  api: 'behaviour/any-api',
  module: 'behaviour/unread-code',
}

/** One finding for each plugin, package or place, with all actions that come to it. */
function calledIn(examined: Examined): readonly Diagnostic[] {
  const found = new Map<string, { readonly one: Unseen; readonly by: Acting[] }>()
  for (const acting of actionsOf(examined))
    for (const one of acting.action.unseen ?? []) {
      // Packages that are absent are told by the tracer.
      if (one.is === 'module' && one.name !== '' && !examined.project.files.has(one.name)) continue
      const key = one.is === 'plugin' ? one.name : `${one.is} ${one.name} ${one.at?.file ?? ''} ${String(one.at?.line)}`
      const known = found.get(key)
      if (known) known.by.push(acting)
      else found.set(key, { one, by: [acting] })
    }
  return [...found.values()].map(({ one, by }) => told(one, by))
}

function told(one: Unseen, by: readonly Acting[]): Diagnostic {
  const [first] = by
  const at = one.at ?? first?.action.at
  const name = pluginIn(one.name)
  return {
    code: one.is === 'module' && one.name === '' ? 'behaviour/any-module' : codes[one.is],
    params: { name, count: by.length, action: first === undefined ? '' : idOf(first) },
    ...(at && { at }),
    actions: by.map(idOf),
  }
}

/** Plugins that a script asks for and nothing that is started calls: each once. */
function loadedIn(examined: Examined): readonly Diagnostic[] {
  const called = new Set(
    actionsOf(examined).flatMap(({ action }) => (action.unseen ?? []).map(({ name }) => pluginIn(name))),
  )
  return scriptsOf(examined).flatMap((file): readonly Diagnostic[] => {
    const text = examined.project.text(file)
    return [...(text ?? '').matchAll(REQUIRED)].flatMap(({ index, groups }): readonly Diagnostic[] => {
      const name = groups?.['name'] ?? ''
      if (text === null || called.has(name)) return []
      called.add(name)
      return [{ code: 'behaviour/plugin-loaded', params: { name }, at: locate(file, lineTable(text), index) }]
    })
  })
}

const REQUIRED = /\brequirePlugin\(\s*["'](?<name>[\w-]+)["']/gu

function pluginIn(name: string): string {
  return name.replace(/^plugin:\/\//u, '')
}

/** Interpreters of JavaScript and other languages, by the names under which apps ship them. */
const INTERPRETERS =
  /(?:^|\/)(eval5|evil-eval|vm2|jsjs|sval|notevil|safe-eval|js-interpreter|acorn-interpreter|jsvm|vm\.js|fengari|quickjs|babel-standalone|wx-eval|sandboxjs)(?:[./-]|$)/iu

function interpretersIn({ project }: Examined): readonly Diagnostic[] {
  const found = new Map<string, string>()
  for (const path of project.files.keys()) {
    const name = /\.[jt]s$/u.test(path) ? INTERPRETERS.exec(path)?.[1]?.toLowerCase() : undefined
    if (name !== undefined && !found.has(name)) found.set(name, path)
  }
  return [...found].map(([name, file]) => ({
    code: 'behaviour/code-interpreter',
    params: { name },
    at: { file, line: 1, column: 0 },
  }))
}

/** So many names of this form no person and no minifier writes: obfuscators do. */
const MADE_UP = /\b_0x[0-9a-f]{3,6}\b/gu
const FEWEST_MADE_UP = 20

function obfuscatedIn(examined: Examined): readonly Diagnostic[] {
  return scriptsOf(examined).flatMap((file): readonly Diagnostic[] => {
    const text = examined.project.text(file)
    if (text === null || !text.includes('_0x')) return []
    const names = [...text.matchAll(MADE_UP)]
    if (names.length < FEWEST_MADE_UP) return []
    const at = locate(file, lineTable(text), names[0]?.index ?? 0)
    return [{ code: 'behaviour/obfuscated-code', params: { count: names.length }, at }]
  })
}

/** The scripts of the app, its pages and components, and what they require. */
function scriptsOf({ program }: Examined): readonly string[] {
  const scripts = [program.app, ...[...program.pages, ...program.components].map(({ script }) => script)]
  const seen = new Set(scripts.flatMap((script) => (script === null ? [] : [script.file])))
  for (const file of seen)
    for (const name of program.script(file)?.dependencies ?? []) {
      const target = program.resolve(file, name)
      if (target.m === 'file') seen.add(target.file)
    }
  return [...seen]
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AppGraph, GraphUnit } from '../src/4-trace/graph.js'
import type { Skill } from '../src/5-infer/toolset.js'
import { compile } from '../src/compile.js'
import type { Compilation } from '../src/compile.js'
import { memoryHost } from '../src/host/memory.js'
import { fixtures } from './fixtures.mjs'

type Files = Readonly<Record<string, string>>

function filesOf(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

function compiled(files: Files): Compilation {
  const [compilation] = compile(memoryHost(files), '')
  return compilation ?? expect.fail('the test wants an app')
}

/** Every tool but those of `route`, in order: its skill, its name, and the actions that are its ids. */
function surface(files: Files, route = ''): readonly string[] {
  return compiled(files).toolset.skills.flatMap(({ name, tools }) =>
    tools.filter(({ page }) => page !== route).map((tool) => `${name} ${tool.name} ${tool.actions.join(' ')}`),
  )
}

/** `files` with `edit` done to each that `chosen` says, in turn. */
function edited(files: Files, chosen: readonly boolean[], edit: (text: string, path: string) => string): Files {
  const entries = Object.entries(files)
  return Object.fromEntries(
    entries.map(([path, text], at) => [path, chosen[at % chosen.length] === true ? edit(text, path) : text]),
  )
}

function withComment(text: string, path: string): string {
  if (/\.(?:js|ts)$/.test(path)) return `// Looked over.\n${text}\n// Done.\n`
  return path.endsWith('.wxml') ? `<!-- Looked over. -->\n${text}` : text
}

/** A page that can do something more, which nobody asks for. */
function withHandler(text: string, path: string): string {
  if (!/\.(?:js|ts)$/.test(path)) return text
  return text
    .replace('Page({', 'Page({\n  onQuietTap() {\n    this.setData({ quietShown: true })\n  },')
    .replace(/\bdata: \{(?!\})/, 'data: {\n    quietShown: false,')
}

const weather: Files = {
  'pages/weather/weather.json': '{}',
  'pages/weather/weather.wxml':
    '<view>{{ sky.text }}</view><button bindtap="onWarn">Warn</button><button bindtap="onMark">Mark</button>',
  'pages/weather/weather.js': `Page({
    data: { sky: {} },
    onLoad() { wx.request({ url: 'https://sky.example/weather', success: ({ data }) => this.setData({ sky: data }) }) },
    onWarn() { wx.request({ url: 'https://sky.example/weather/warn', method: 'POST' }) },
    onMark() { wx.request({ url: 'https://sky.example/weather/mark', method: 'POST' }) },
  })`,
}

/** The path of the manifest and the folder that routes start from. */
function manifestOf(files: Files): { readonly path: string; readonly root: string } {
  const path = Object.keys(files).find((one) => /(?:^|\/)app\.json$/.test(one)) ?? expect.fail('no app.json')
  return { path, root: path.slice(0, -'app.json'.length) }
}

/** `files` with the page of `weather`, which nothing leads to, listed behind the first page or as the last one. */
function withWeather(files: Files, last: boolean): Files {
  const { path, root } = manifestOf(files)
  const added = Object.fromEntries(Object.entries(weather).map(([name, text]) => [root + name, text]))
  const manifest = (files[path] ?? '').replace(/"pages": \[([^\]]*?),?\s*\]/, (_, list: string) => {
    const [first, ...others] = list.split(/,(?=\s*(?:\/\/.*\n\s*)*")/)
    const page = '\n"pages/weather/weather"'
    return `"pages": [${(last ? [first, ...others, page] : [first, page, ...others]).join(',')}]`
  })
  return { ...files, ...added, [path]: manifest }
}

/** `files` without the page at `route`: neither listed nor there. */
function withoutPage(files: Files, route: string): Files {
  const { path, root } = manifestOf(files)
  const names = route.split('/').map((_, at, parts) => parts.slice(at).join('/'))
  const listed = names.find((name) => files[path]?.includes(`"${name}"`) === true) ?? expect.fail(route)
  const kept = Object.entries(files).filter(([name]) => !name.startsWith(`${root}${route}.`))
  return Object.fromEntries(
    kept.map(([name, text]) => [name, name === path ? text.replace(new RegExp(`"${listed}"\\s*,?`), '') : text]),
  )
}

function leadsTo({ actions }: GraphUnit, route: string): boolean {
  return actions.some(({ effects }) => effects.some((effect) => effect.kind === 'navigate' && effect.to === route))
}

/** Whether no tool of another page stands for, takes from, is told apart from or is reached by way of what is at `page`. */
function isUnrelated({ graph, toolset }: Compilation, page: GraphUnit): boolean {
  const tools = toolset.skills.flatMap((skill) => skill.tools)
  const own = new Set(tools.filter((tool) => tool.page === page.route).map(({ name }) => name))
  const others = tools.filter((tool) => tool.page !== page.route)
  const isNeeded = others.some(({ actions, inputs }) => {
    const sources = inputs.flatMap(({ provenance }) => provenance)
    const takes = sources.some((source) => source.from === 'tool' && own.has(source.tool))
    return takes || actions.some((action) => action.startsWith(`${page.route}#`))
  })
  const hasNamesake = others.some(({ name }) => [...own].some((mine) => name.startsWith(`${mine}In`)))
  return !isNeeded && !hasNamesake && !isStart(graph, page) && page.uses.length === 0 && !isOnlyWay(graph, page)
}

function isStart({ app }: AppGraph, { route }: GraphUnit): boolean {
  return route === app.home || app.tabs.includes(route)
}

function isOnlyWay({ pages }: AppGraph, page: GraphUnit): boolean {
  return pages.some((to) => leadsTo(page, to.route) && !pages.some((from) => from !== page && leadsTo(from, to.route)))
}

/** A skill of three tools or more that all work on the page at `route`. */
function isOfOnePage({ tools }: Skill, route: string): boolean {
  return tools.length >= 3 && tools.every(({ page }) => page === route)
}

function withoutSkill(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.slice(line.indexOf(' ') + 1)).sort()
}

const apps = fixtures.map(({ name, folder }) => ({ name, files: filesOf(folder) }))
const some = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 })

describe('names, ids, order and skills stay as they are', () => {
  it.each(apps)('whatever comments are added: $name', ({ files }) => {
    const before = surface(files)
    fc.assert(
      fc.property(some, (chosen) => {
        expect(surface(edited(files, chosen, withComment))).toEqual(before)
      }),
      { numRuns: 2 },
    )
  })

  it.each(apps)('whatever pages get handlers and data that no element is bound to: $name', ({ files }) => {
    const before = surface(files)
    fc.assert(
      fc.property(some, (chosen) => {
        expect(surface(edited(files, chosen, withHandler))).toEqual(before)
      }),
      { numRuns: 2 },
    )
  })

  it.each(apps)('when a page with a business of its own is added: $name', ({ files }) => {
    for (const last of [false, true]) {
      const after = withWeather(files, last)
      expect(surface(after).filter((line) => line.startsWith('weather '))).toHaveLength(3)
      expect(surface(after, 'pages/weather/weather')).toEqual(surface(files))
    }
  })

  it('when such a page goes', () => {
    const gone = apps.flatMap(({ files }) => {
      const compilation = compiled(files)
      const skills = compilation.toolset.skills
      const alone = compilation.graph.pages.filter(({ route }) => skills.some((skill) => isOfOnePage(skill, route)))
      return alone.filter((page) => isUnrelated(compilation, page)).map(({ route }) => ({ files, route }))
    })
    expect(gone.length).toBeGreaterThan(2)
    for (const { files, route } of gone) expect(surface(withoutPage(files, route))).toEqual(surface(files, route))
  })
})

it('names and ids stay as they are when any page goes that no other tool needs', () => {
  const gone = apps.flatMap(({ files }) => {
    const compilation = compiled(files)
    const pages = compilation.graph.pages.filter((page) => isUnrelated(compilation, page))
    return pages.map(({ route }) => ({ files, route }))
  })
  expect(gone.length).toBeGreaterThan(10)
  for (const { files, route } of gone)
    expect(withoutSkill(surface(withoutPage(files, route)))).toEqual(withoutSkill(surface(files, route)))
})

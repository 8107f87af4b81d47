import { expect } from 'vitest'
import { parse as parseYaml } from 'yaml'
import type { AppGraph } from '../../src/4-trace/graph.js'
import type { Tool } from '../../src/5-infer/toolset.js'
import type { Artifact } from '../../src/6-emit/artifact.js'
import { schemas } from '../../src/6-emit/schemas.js'
import { compile, type Compilation } from '../../src/compile.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import type { Host } from '../../src/host/host.js'
import { memoryHost } from '../../src/host/memory.js'
import { wechatApi } from '../../src/platforms/wechat-api.js'
import type { Location } from '../../src/source/location.js'
import type { Files } from './apps.js'

/** Throws where analysing `files` breaks one of the laws that hold for every app, however it is written. */
export function checkLaws(files: Files): void {
  const [compilation, diagnostics] = analysed(files)
  for (const { at } of diagnostics) if (at !== undefined) isPlace(at, files)
  if (compilation === null) {
    expect(diagnostics).not.toEqual([])
    return
  }
  const again = analysed(Object.fromEntries(Object.entries(files).reverse()))[0]
  expect(again?.artifacts, 'the same for another order of files').toEqual(compilation.artifacts)
  for (const artifact of compilation.artifacts) isWellFormed(artifact)
  isCovered(compilation, diagnostics, files)
  haveGoodNames(compilation)
  const tools = compilation.toolset.skills.flatMap((skill) => skill.tools)
  for (const tool of tools) {
    isTraceable(tool, compilation.graph, files)
    isPaidByAPerson(tool, compilation.graph)
  }
}

/** What becomes of `files`, whose host says which paths are asked for. */
function analysed(files: Files): ReturnType<typeof compile> {
  const host = memoryHost(files)
  const isInside = (path: string): void => {
    if (/^\/|(?:^|\/)\.\.(?:\/|$)/.test(path)) expect.fail(`outside the app: ${path}`)
  }
  const watched: Host = {
    ...host,
    list: (folder) => (isInside(folder), host.list(folder)),
    read: (folder, path) => (isInside(folder), isInside(path), host.read(folder, path)),
    write: () => expect.fail('analysing writes nothing'),
  }
  return compile(watched, '', { package: Object.keys(files).length % 2 === 0 })
}

function isPlace({ file, line, column }: Location, files: Files): void {
  const content = files[file] ?? expect.fail(`a place in ${file}, which is no file`)
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).length
  if (line < 1 || line > lines || column < 0) expect.fail(`${file}:${String(line)} of ${String(lines)}`)
}

/** Controls, format characters, private use, surrogates, separators, supplementary variation selectors. */
const hidden = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u{E0100}-\u{E01EF}]/u
/** What an assistant reads; the others are for reviewers, or are the app's own files. */
const agentFacing = /(?:^|\/)(?:SKILL\.md|mcp\.json|AGENTS\.md|app-agent\.json|page-meta\.json)$/

function isWellFormed({ path, text }: Artifact): void {
  expect(path.split('/'), path).not.toContain('..')
  if (path.endsWith('.json')) {
    const value: unknown = JSON.parse(text)
    const schema = schemas[path.slice(path.lastIndexOf('/') + 1, -'.json'.length)]
    if (schema !== undefined) expect(schema.safeParse(value).error, path).toBeUndefined()
    if (agentFacing.test(path)) expect(hidden.exec(stringsOf(value).join('\n')), path).toBeNull()
    return
  }
  if (agentFacing.test(path)) expect(hidden.exec(text), path).toBeNull()
  if (!path.endsWith('SKILL.md')) return
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? expect.fail(`${path} has no front matter`)
  expect(parseYaml(front), path).toMatchObject({ name: path.split('/').at(-2) })
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsOf(inner)])
}

const source = /\.(?:js|ts|wxs|sjs|qs|wxml|axml|qml|ttml)$/

/** Every script and template is counted once, and what is said to be broken is not among those analysed. */
function isCovered({ coverage }: Compilation, diagnostics: readonly Diagnostic[], files: Files): void {
  const named = [...coverage.partial, ...coverage.skipped]
  const names = named.map(({ file }) => file)
  expect(new Set(names).size, 'each file once').toBe(names.length)
  for (const { file, because } of named) expect(because, file).not.toEqual([])
  const sources = Object.keys(files).filter((path) => source.test(path))
  expect(coverage.analysed + names.length).toBeGreaterThanOrEqual(sources.length)
  const broken = diagnostics.filter(({ code }) => code.startsWith('parse/')).flatMap(({ at }) => at?.file ?? [])
  for (const file of broken) expect(names, 'what is broken is not analysed').toContain(file)
}

function haveGoodNames({ toolset }: Compilation): void {
  const skills = toolset.skills.map(({ name }) => name.toLowerCase())
  const offered = toolset.skills.flatMap((skill) => skill.tools).filter((tool) => tool.withheld === undefined)
  const names = offered.map(({ name }) => name)
  expect(new Set(skills).size, 'skills').toBe(skills.length)
  expect(new Set(names.map((name) => name.toLowerCase())).size, names.join()).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]{0,63}$/)
  for (const name of skills) expect(name).toMatch(/^[a-z][a-z0-9-]{0,63}$/)
}

function isTraceable(tool: Tool, { pages, components }: AppGraph, files: Files): void {
  const known = new Set(
    [...pages, ...components].flatMap(({ route, actions, missing }) =>
      [...actions, ...missing].map(({ handler }) => `${route}#${handler}`),
    ),
  )
  expect(tool.actions.length, tool.name).toBeGreaterThan(0)
  for (const action of tool.actions) expect([...known], tool.name).toContain(action)
  expect(tool.evidence.length, tool.name).toBeGreaterThan(0)
  for (const { at } of tool.evidence) isPlace(at, files)
}

/** What reaches a payment is handed to the person, and never done by a request of its own. */
function isPaidByAPerson(tool: Tool, { pages, components }: AppGraph): void {
  const actions = [...pages, ...components].flatMap(({ route, actions: own }) =>
    own.map((action) => ({ id: `${route}#${action.handler}`, action })),
  )
  const pays = actions.some(
    ({ id, action }) =>
      tool.actions.includes(id) &&
      action.effects.some((effect) => effect.kind === 'api' && wechatApi(effect.name)?.kind === 'payment'),
  )
  if (!pays) return
  expect([tool.confirm, tool.direct], tool.name).toEqual([true, undefined])
}

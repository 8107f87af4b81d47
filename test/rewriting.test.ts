import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { compile } from '../src/compile.js'
import { memoryHost } from '../src/host/memory.js'
import { fixtures } from './fixtures.mjs'
import { meaningOf, minified, rewritten, transpiled } from './rewriting.js'

function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/** What the analysis says of an app: parameters, inputs, effects, what is shown, and the tools with what they ask for. */
function said(files: Readonly<Record<string, string>>): readonly string[] {
  const [compilation] = compile(memoryHost(files), '')
  if (compilation === null) throw new Error('the test wants an app')
  const { graph, toolset } = compilation
  const units = [...graph.pages, ...graph.components].flatMap(({ route, params, shows, actions }) => [
    ...[...params, ...shows].map((fact) => [route, fact]),
    ...actions.flatMap(({ handler, partial, inputs, effects }) =>
      [partial === true, ...inputs, ...effects].map((fact) => [route, handler, fact]),
    ),
  ])
  const tools = toolset.skills.flatMap(({ tools: all }) =>
    all.map(({ name, risk, confirm, inputs }) => [
      name,
      risk,
      confirm,
      inputs.map((input) => [input.name, input.required, input.provenance]),
    ]),
  )
  return [...units, ...tools].map((fact) => JSON.stringify(meaningOf(fact))).sort()
}

describe.each([
  ['minified', minified()],
  ['minified twice over', minified({ compress: { passes: 2 } })],
] as const)('an app says the same %s', (_, rewriting) => {
  it.each(fixtures)('$name', ({ folder }) => {
    const files = filesOf(folder)
    expect(said(rewritten(files, rewriting, /\.js$/))).toEqual(said(files))
  })
})

/** Types say more of what a page is given than code does: only what is done must be the same without them. */
const { ScriptTarget, ModuleKind } = ts
const doing = (facts: readonly string[]): readonly string[] => facts.filter((fact) => fact.includes('"kind":'))

describe.each([
  ['without types', transpiled(ScriptTarget.ESNext, ModuleKind.ESNext)],
  ['as CommonJS', transpiled(ScriptTarget.ESNext, ModuleKind.CommonJS)],
] as const)('an app does the same %s', (_, rewriting) => {
  it.each(fixtures)('$name', ({ folder }) => {
    const files = filesOf(folder)
    expect(doing(said(rewritten(files, rewriting)))).toEqual(doing(said(files)))
  })
})

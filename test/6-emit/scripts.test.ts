import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { diskHost } from '../../src/host/disk.js'
import type { JsonSchema } from '../../src/5-infer/toolset.js'
import { fixtures } from '../fixtures.mjs'
import { run, type Answer, type Call } from './running.js'

interface Api {
  readonly name: string
  readonly inputSchema: {
    readonly properties: Readonly<Record<string, JsonSchema>>
    readonly required?: readonly string[]
  }
  readonly outputSchema: JsonSchema
  readonly _meta?: { readonly ui: { readonly pagePath?: string; readonly componentPath?: string } }
}

/** A skill of a fixture, its APIs as mcp.json declares them and as index.js registers them. */
interface Packaged {
  readonly title: string
  readonly path: string
  readonly apis: readonly Api[]
  readonly registered: ReadonlyMap<string, Call>
  /** Page → the query keys that its code reads. */
  readonly params: ReadonlyMap<string, readonly string[]>
}

/** A platform on which no server can be reached: what asks one has to say so. */
const unreachable = {
  request: ({ fail }: { fail: () => void }) => {
    fail()
  },
  cloud: {
    init: () => undefined,
    callFunction: ({ fail }: { fail: () => void }) => {
      fail()
    },
  },
}

const packages = fixtures.flatMap(({ name, folder }): readonly Packaged[] => {
  const [compilation] = compile(diskHost, folder, { package: true })
  if (compilation === null) throw new Error(`${name} cannot be analysed`)
  const files = Object.fromEntries(compilation.artifacts.map(({ path, text }) => [path, text]))
  const params = new Map(compilation.graph.pages.map((page) => [page.route, page.params.map((param) => param.name)]))
  const skills = Object.keys(files).flatMap((path) => /^skills\/(.+)\/mcp\.json$/u.exec(path)?.[1] ?? [])
  return skills.map((skill) => {
    const { apis } = JSON.parse(files[`skills/${skill}/mcp.json`] ?? '') as { apis: readonly Api[] }
    const running = run(files, skill, unreachable)
    return { title: `${name}/${skill}`, path: running.path, apis, registered: running.apis, params }
  })
})

const calls = packages.flatMap((one) =>
  one.apis.map((api) => ({
    title: `${one.title}/${api.name}`,
    api,
    call: one.registered.get(api.name),
    params: one.params,
  })),
)

/** Some value that fits: with characters that a query has to encode. */
function sample(schema: JsonSchema): unknown {
  if (schema.enum) return schema.enum[0]
  switch (schema.type) {
    case 'number':
    case 'integer':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () => sample(schema.items ?? {}))
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, sample(inner)]))
    default:
      return 'a&b=东 1'.slice(0, schema.maxLength ?? 7)
  }
}

/** Some value of another type; none where any will do. */
function wrong({ type }: JsonSchema): unknown {
  return type === undefined ? undefined : type === 'string' ? 7 : 'seven'
}

function filled(api: Api): Record<string, unknown> {
  return Object.fromEntries(Object.entries(api.inputSchema.properties).map(([key, schema]) => [key, sample(schema)]))
}

/** What the platform takes as a result: a flag, texts that are not empty and not over 200 KB. */
function isResult(answer: Answer): boolean {
  const texts = answer.content.map(({ type, text }) => type === 'text' && text.trim() !== '' && text.length < 60_000)
  return typeof answer.isError === 'boolean' && texts.length > 0 && texts.every(Boolean)
}

/** The query of the page that the result opens. */
function queryOf({ handoff, _meta }: Answer): string | undefined {
  return handoff?.query ?? _meta?.page.query
}

describe('the scripts of every fixture', () => {
  it.each(packages)(
    '$title registers exactly what mcp.json declares, under its path',
    ({ title, path, apis, registered }) => {
      expect([...registered.keys()]).toEqual(apis.map(({ name }) => name))
      expect(path).toBe(`skills/${title.slice(title.indexOf('/') + 1)}`)
    },
  )

  it.each(calls)(
    '$title answers a good call with its page and a query that the page reads',
    async ({ api, call, params }) => {
      const args = filled(api)
      const answer = await call?.(args)
      if (answer === undefined) throw new Error('no answer')
      expect(isResult(answer)).toBe(true)
      if (answer.isError) {
        expect(answer.content[0]?.text).toContain('没有取到')
        return
      }
      const query = queryOf(answer)
      expect(typeof query).toBe('string')
      const given = new URLSearchParams(query)
      const page = (api._meta?.ui.pagePath ?? answer._meta?.page.path ?? '').slice(1)
      for (const key of given.keys()) expect(params.get(page)).toContain(key)
      const text = answer.content.map((one) => one.text).join('')
      for (const [name, value] of Object.entries(args)) {
        const said = typeof value === 'string' ? value : JSON.stringify(value)
        const isHandedOn = [...given.values()].includes(said) || text.includes(said)
        expect(isHandedOn, `${name} is neither in the query nor told to the person`).toBe(true)
      }
    },
  )

  it.each(calls)('$title refuses what is missing, wrong or unknown, and says which', async ({ api, call }) => {
    const args = filled(api)
    for (const name of api.inputSchema.required ?? []) {
      const answer = await call?.(Object.fromEntries(Object.entries(args).filter(([key]) => key !== name)))
      expect(answer).toMatchObject({ isError: true })
      expect(answer?.content[0]?.text).toContain(name)
    }
    for (const [name, schema] of Object.entries(api.inputSchema.properties)) {
      const value = wrong(schema)
      if (value === undefined) continue
      const answer = await call?.({ ...args, [name]: value })
      expect(answer).toMatchObject({ isError: true })
      expect(answer?.content[0]?.text).toContain(name)
      expect(queryOf(answer ?? { isError: true, content: [] })).toBeUndefined()
    }
    expect(await call?.({ ...args, nobodyKnows: 1 })).toMatchObject({ isError: true })
  })
})

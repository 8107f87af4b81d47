import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graph, home, input, json, skill, tool, written } from './samples.js'
import type { Skill, Tool } from '../../src/5-infer/toolset.js'

interface Api {
  readonly name: string
  readonly description: string
  readonly inputSchema: {
    readonly properties: Readonly<Record<string, unknown>>
    readonly required?: readonly string[]
  }
  readonly outputSchema?: unknown
  readonly _meta?: { readonly ui: { readonly pagePath: string } }
}

function apis(tools: readonly Tool[], pages = [home]): readonly Api[] {
  return json(written(graph(pages), [skill('rooms', tools)]).files['skills/rooms/mcp.json'])['apis'] as readonly Api[]
}

function counted(text: string | undefined): number {
  const { apis: all } = json(text) as unknown as { apis: readonly Api[] }
  return Buffer.byteLength(JSON.stringify({ apis: all.map((api) => ({ ...api, outputSchema: undefined })) }))
}

function apiNames(text: string | undefined): readonly string[] {
  return (json(text)['apis'] as readonly Api[]).map(({ name }) => name)
}

/** Every tool of tools.json, the skill that it is in, and why it is withheld. */
function toolsIn(text: string | undefined): readonly { readonly name: string; readonly withheld?: string }[] {
  const skills = json(text)['skills'] as readonly Skill[]
  return skills.flatMap(({ name: of, tools }) =>
    tools.map(({ name, withheld }) => ({ skill: of, name, ...(withheld !== undefined && { withheld }) })),
  )
}

describe('mcp.json', () => {
  it('says what a tool takes and which of it is required', () => {
    const [api] = apis([
      tool('findRoom', {
        inputs: [
          input('keyword'),
          input('roomId', { required: true, schema: { type: 'number', description: '编号' } }),
        ],
      }),
    ])
    expect(api?.inputSchema).toEqual({
      type: 'object',
      properties: { keyword: { type: 'string' }, roomId: { type: 'number', description: '编号' } },
      required: ['roomId'],
    })
  })

  it('has an empty object schema and no required list for a tool that takes nothing', () => {
    expect(apis([tool('listRooms')])[0]?.inputSchema).toEqual({ type: 'object', properties: {} })
  })

  it('does not ask for values that the app itself holds', () => {
    const inputs = [
      input('token', { required: true, provenance: [{ from: 'session', detail: 'login' }] }),
      input('city', { provenance: [{ from: 'storage', detail: 'city' }, { from: 'user' }] }),
    ]
    expect(Object.keys(apis([tool('listRooms', { inputs })])[0]?.inputSchema.properties ?? {})).toEqual(['city'])
  })

  it('names the page that a person sees after the call', () => {
    expect(apis([tool('listRooms')])[0]?._meta).toEqual({ ui: { pagePath: '/pages/home/home' } })
  })

  it('names no page that the app does not have', () => {
    expect(apis([tool('payBooking', { kind: 'pay', page: 'pages/gone/gone' })])[0]).not.toHaveProperty('_meta')
  })

  describe('at its size limit', () => {
    const long = (name: string, characters: number) => tool(name, { description: '研'.repeat(characters) })

    it('counts bytes of UTF-8, not characters, and not the outputs', () => {
      const outputs = { type: 'object', description: '出'.repeat(20_000) } as const
      const fits: Skill = skill('rooms', [{ ...long('a', 7_500), outputs }])
      expect(written(graph([home]), [fits]).codes).toEqual(['emit/mcp-near-limit'])
      expect(written(graph([home]), [skill('rooms', [long('a', 8_000)])]).codes).toEqual(['emit/tool-too-large'])
    })

    it('splits a skill in the order of its tools, so that each part fits, and says so', () => {
      const tools = ['a', 'b', 'c', 'd', 'e'].map((name) => long(name, 2_500))
      const { files, codes } = written(graph([home]), [skill('rooms', tools)])
      const parts = Object.keys(files).filter((path) => path.endsWith('mcp.json'))
      expect(parts).toEqual(['skills/rooms-2/mcp.json', 'skills/rooms/mcp.json'])
      for (const part of parts) expect(counted(files[part])).toBeLessThanOrEqual(24_000)
      expect(codes).toContain('emit/skill-split')
      const names = ['skills/rooms/mcp.json', 'skills/rooms-2/mcp.json'].flatMap((path) =>
        (json(files[path])['apis'] as readonly Api[]).map(({ name }) => name),
      )
      expect(names).toEqual(['a', 'b', 'c', 'd', 'e'])
    })

    it('gives a part a name that no other skill has', () => {
      const tools = ['a', 'b', 'c', 'd'].map((name) => long(name, 2_500))
      const { files } = written(graph([home]), [skill('rooms', tools), skill('rooms-2', [tool('listSeats')])])
      expect(Object.keys(files)).toContain('skills/rooms-3/mcp.json')
    })

    it('offers no tool that alone is too large, and keeps it in tools.json with the reason', () => {
      const { files } = written(graph([home]), [skill('rooms', [long('a', 9_000), tool('b')])])
      expect(apiNames(files['skills/rooms/mcp.json'])).toEqual(['b'])
      expect(toolsIn(files['tools.json'])).toEqual([
        { skill: 'rooms', name: 'b' },
        { skill: 'rooms-withheld', name: 'a', withheld: 'over the size limit of a skill' },
      ])
    })

    it('sends nobody to a tool that it does not offer', () => {
      const inputs = [
        input('roomId', { required: true, provenance: [{ from: 'tool', tool: 'a', path: 'rooms[].id' }] }),
      ]
      const { files } = written(graph([home]), [skill('rooms', [long('a', 9_000), tool('b', { inputs })])])
      expect(files['skills/rooms/SKILL.md']).not.toMatch(/\ba\b/)
    })

    it('keeps every skill inside every limit and loses no tool silently, whatever their sizes', () => {
      const sizes = fc.array(fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 1, maxLength: 12 }), {
        maxLength: 4,
      })
      fc.assert(
        fc.property(sizes, (skills) => {
          const built = skills.map((each, at) =>
            skill(
              `s${String(at)}`,
              each.map((size, nth) => long(`t${String(at)}_${String(nth)}`, size)),
            ),
          )
          const { files } = written(graph([home]), built)
          const kept = Object.entries(files).flatMap(([path, text]) => {
            if (!path.endsWith('mcp.json')) return []
            expect(counted(text)).toBeLessThanOrEqual(24_000)
            return apiNames(text)
          })
          const told = toolsIn(files['tools.json'])
          const withheld = told.filter((one) => one.withheld !== undefined).map(({ name }) => name)
          const all = built.flatMap(({ tools }) => tools.map(({ name }) => name)).sort()
          expect([...kept, ...withheld].sort()).toEqual(all)
          expect(told.map(({ name }) => name).sort()).toEqual(all)
        }),
        { numRuns: 60 },
      )
    })

    it('joins neighbours with the fewest tools where there are more than thirty skills, and says which', () => {
      const skills = Array.from({ length: 32 }, (_, at) =>
        skill(`s${String(at)}`, [tool(`a${String(at)}`), ...(at === 7 || at === 8 ? [] : [tool(`b${String(at)}`)])]),
      )
      const { files, said } = written(graph([home]), skills)
      expect(Object.keys(files).filter((path) => path.endsWith('SKILL.md'))).toHaveLength(30)
      expect(said.map(({ code, params }) => [code, params['skill'], params['into']])).toEqual([
        ['emit/skills-joined', 's8', 's7'],
        ['emit/skills-joined', 's1', 's0'],
      ])
      expect((json(files['skills/s7/mcp.json'])['apis'] as readonly Api[]).map(({ name }) => name)).toEqual([
        'a7',
        'a8',
      ])
    })

    it('keeps of too many skills what people get done before what they look at, and what is reached first', () => {
      const skills = Array.from({ length: 33 }, (_, at) =>
        skill(`s${String(at)}`, [{ ...long(`t${String(at)}`, 5_000), risk: at === 5 || at === 20 ? 'read' : 'write' }]),
      )
      const { files, said } = written(graph([home]), skills)
      expect(Object.keys(files).filter((path) => path.endsWith('SKILL.md'))).toHaveLength(30)
      expect(said.map(({ code, params }) => [code, params['skill']])).toEqual([
        ['emit/too-many-skills', 's5'],
        ['emit/too-many-skills', 's20'],
        ['emit/too-many-skills', 's32'],
      ])
      const withheld = 'over the number of skills that an app may declare'
      expect(toolsIn(files['tools.json']).slice(30)).toEqual([
        { skill: 's5-withheld', name: 't5', withheld },
        { skill: 's20-withheld', name: 't20', withheld },
        { skill: 's32-withheld', name: 't32', withheld },
      ])
    })
  })
})

import Ajv from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { schemas } from '../../src/6-emit/schemas.js'
import { at, graph, home, input, json, page, param, skill, tool, written } from './samples.js'

/** Controls and lone surrogates are replaced: see test/hostile/t04-structure.test.ts. */
const readable = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ''))

describe('emit', () => {
  const rooms = skill('rooms', [tool('listRooms'), tool('bookRoom', { kind: 'mutate', risk: 'write', confirm: true })])

  it('writes every file of the contract, sorted by path, each ending in one line feed', () => {
    const { files } = written(graph([home]), [rooms])
    expect(Object.keys(files)).toEqual([
      'app.agent.json',
      'diagnostics.sarif',
      'graph.json',
      'page-meta.json',
      'skills/rooms/SKILL.md',
      'skills/rooms/mcp.json',
      'surface.md',
      'tools.json',
    ])
    for (const text of Object.values(files)) expect(text).toMatch(/[^\n]\n$/)
  })

  it('declares the skills under agent, in one independent subpackage', () => {
    expect(json(written(graph([home]), [rooms]).files['app.agent.json'])).toEqual({
      agent: {
        skills: [{ name: 'rooms', description: '查看和预约研习室。', path: 'skills/rooms' }],
        pageMetadata: 'page-meta.json',
      },
      subPackages: [{ root: 'skills', pages: [], independent: true }],
      lazyCodeLoading: 'requiredComponents',
    })
  })

  it('declares no subpackage where there is nothing to put into it', () => {
    expect(json(written(graph([home]), []).files['app.agent.json'])).toMatchObject({
      agent: { skills: [] },
      subPackages: [],
    })
  })

  it('records diagnostics in the graph in English, by place, with the severity of the catalogue', () => {
    const place = { file: 'a.js', line: 1, column: 0 }
    const { files } = written(
      graph([home]),
      [rooms],
      [
        { code: 'emit/page-not-reached', params: { page: 'pages/x/x' }, at: place },
        { code: 'load/no-app-json', params: { place: 'here' } },
      ],
    )
    expect(json(files['graph.json'])['diagnostics']).toEqual([
      { code: 'load/no-app-json', severity: 'error', message: expect.stringContaining('here') as string },
      {
        code: 'emit/page-not-reached',
        severity: 'note',
        message: expect.stringContaining('pages/x/x') as string,
        at: place,
      },
    ])
  })

  it('records in the graph what the other emitters had to say', () => {
    const { files, codes } = written(graph([home, page('pages/lost/lost')]), [])
    expect(codes).toEqual(['emit/page-not-reached'])
    expect(json(files['graph.json'])['diagnostics']).toHaveLength(1)
  })

  it('puts the schema first in graph.json and tools.json', () => {
    const { files } = written(graph([home]), [rooms])
    expect(Object.entries(json(files['graph.json']))[0]).toEqual(['schema', 'mini2mcp/graph@1'])
    expect(Object.entries(json(files['tools.json']))[0]).toEqual(['schema', 'mini2mcp/tools@1'])
  })

  it('writes keys in the order of the schema, in whatever order they come', () => {
    const forwards = graph([home])
    const backwards = Object.fromEntries(Object.entries(forwards).reverse()) as unknown as typeof forwards
    expect(written(backwards, [rooms]).files).toEqual(written(forwards, [rooms]).files)
  })

  it('writes defaults that JSON cannot say as null and never a prototype key', () => {
    const params = [param('limit', false, { default: Infinity }), param('__proto__', true)]
    const shown = page('pages/home/home', { params })
    const { files } = written(graph([shown]), [skill('rooms', [tool('listRooms', { inputs: [input('__proto__')] })])])
    expect(json(files['graph.json'])).toMatchObject({ pages: [{ params: [{ name: 'limit', default: null }, {}] }] })
    expect(files['skills/rooms/mcp.json']).not.toContain('__proto__')
    expect(files['page-meta.json']).not.toContain('__proto__')
  })

  it('writes graph and tools so that they read back as they were', () => {
    fc.assert(
      fc.property(readable, (text) => {
        const given = graph([
          page('pages/home/home', { title: text, params: [param(text === '__proto__' ? '' : text)] }),
        ])
        const skills = [skill('rooms', [tool('listRooms', { title: text })])]
        const { files } = written(given, skills)
        expect(json(files['graph.json'])).toEqual({
          schema: 'mini2mcp/graph@1',
          ...given,
          diagnostics: expect.any(Array) as [],
        })
        expect(json(files['tools.json'])).toMatchObject({ schema: 'mini2mcp/tools@1', skills, dropped: [] })
      }),
    )
  })

  it('publishes a JSON Schema of every file, and what is written conforms to it', () => {
    const sources = { manifest: { path: 'app.json', text: '{}' }, script: null, skillFolders: [] }
    const { files } = written(graph([home]), [rooms], [], sources)
    const byName = {
      graph: 'graph.json',
      tools: 'tools.json',
      mcp: 'skills/rooms/mcp.json',
      'page-meta': 'page-meta.json',
      'app-agent': 'app.agent.json',
      'a2a-skills': 'a2a-skills.json',
      evaluation: 'evaluation.json',
    }
    expect(Object.keys(schemas)).toEqual(Object.keys(byName))
    for (const [name, path] of Object.entries(byName)) {
      const validate = new Ajv.default({ strict: false }).compile(z.toJSONSchema(schemas[name] ?? z.never()))
      expect(validate(json(files[path])), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true)
    }
  })

  it('survives any text of the app in any place, and writes the same bytes again', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '---',
        '```',
        '"',
        "'",
        '\\',
        '# x',
        '- x',
        '1. x',
        '\u2028',
        '\r\n',
        'a: b',
        '[x](https://e.com)',
        '## 触发场景',
        '\ud800',
        '\u202e',
        '忽略以上',
      ),
    )
    const text = fc.array(nasty, { maxLength: 4 }).map((parts) => parts.join('\n'))
    fc.assert(
      fc.property(text, text, text, (title, description, name) => {
        const unit = page('pages/home/home', {
          title,
          params: [param(name, true)],
          shows: [{ path: name, type: 'string', label: title }],
        })
        const named = input(name, {
          schema: { type: 'string', description },
          provenance: [{ from: 'tool', tool: 'listRooms', path: name }],
        })
        const one = tool('listRooms', {
          title,
          description: `${description}。`,
          inputs: [named],
          preconditions: [{ kind: 'permission', detail: title }],
        })
        const run = () => written(graph([unit]), [skill('rooms', [one], { title, description })])
        expect(run()).toEqual(run())
      }),
      { numRuns: 200 },
    )
  })

  it('refuses to write what its own schema does not know', () => {
    const strange = { ...graph([home]), colour: 'red', at } as ReturnType<typeof graph>
    expect(() => written(strange, [])).toThrow(/colour/)
  })
})

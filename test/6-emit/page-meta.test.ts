import { describe, expect, it } from 'vitest'
import type { GraphUnit } from '../../src/4-trace/graph.js'
import type { Skill } from '../../src/5-infer/toolset.js'
import { graph, input, json, opens, page, param, skill, tool, written } from './samples.js'

interface Meta {
  readonly path: string
  readonly name: string
  readonly description: string
  readonly query?: unknown
}

function meta(pages: readonly GraphUnit[], skills: readonly Skill[] = [], components: readonly GraphUnit[] = []) {
  const { files, said } = written(graph(pages, { components }), skills)
  const text = files['page-meta.json'] ?? ''
  return {
    pages: json(text)['pages'] as readonly Meta[],
    bytes: Buffer.byteLength(text),
    said,
    codes: said.map(({ code }) => code),
  }
}

/** Pages that each open the next. */
function chain(count: number, title: string): readonly GraphUnit[] {
  return Array.from({ length: count }, (_, at) =>
    page(`pages/p${String(at)}/p`, { title, actions: [opens(`pages/p${String(at + 1)}/p`)] }),
  )
}

describe('page-meta.json', () => {
  it('names a page by its title, says what can be done there, and what its query takes', () => {
    const params = [
      param('roomId', true),
      param('tab', false, { type: 'number', enum: [0, 1] }),
      param('goods', false, { type: 'object' }),
    ]
    const room = page('pages/room/room', { title: '研习室详情', params })
    const described = input('roomId', { schema: { type: 'string', description: '研习室编号' } })
    const tools = [tool('showRoom', { title: '查看研习室', page: room.route, inputs: [described] })]
    expect(meta([room], [skill('rooms', tools)]).pages).toEqual([
      {
        path: 'pages/room/room',
        name: '研习室详情',
        description: '「研习室详情」页面，可以查看研习室',
        query: {
          type: 'object',
          properties: {
            roomId: { type: 'string', description: '研习室编号' },
            tab: { type: 'number', enum: [0, 1] },
            goods: { type: 'string' },
          },
          required: ['roomId'],
        },
      },
    ])
  })

  it('describes a query key as the tool does that is opened with it, whatever the tool calls it', () => {
    const trip = page('pages/trip/trip', { params: [param('id', true)] })
    const inputs = [
      input('id', { schema: { description: '预约编号' } }),
      input('tripId', { schema: { description: '行程编号' } }),
    ]
    const join = tool('joinTrip', {
      page: trip.route,
      inputs,
      plan: [{ do: 'open', route: trip.route, query: { id: '{tripId}' } }],
    })
    expect(meta([trip], [skill('trips', [join])]).pages[0]?.query).toMatchObject({
      properties: { id: { description: '行程编号' } },
    })
  })

  it('names a page by its route where a page has no title that can be shown', () => {
    const [untitled] = meta([page('pages/room/index', { title: '{{title}}' })]).pages
    expect(untitled?.name).not.toContain('{{')
    expect(untitled?.description).toBe(`打开「${untitled?.name ?? ''}」页面`)
  })

  it('leaves out pages that sitemap hides, and without a word, since the app itself asks for it', () => {
    const { pages, said } = meta([
      page('pages/a/a', { actions: [opens('pages/b/b')] }),
      page('pages/b/b', { searchable: false }),
    ])
    expect(pages.map(({ path }) => path)).toEqual(['pages/a/a'])
    expect(said).toEqual([])
  })

  it('leaves out pages to which nothing leads, and says so', () => {
    const { pages, said } = meta([page('pages/a/a'), page('pages/b/b')])
    expect(pages.map(({ path }) => path)).toEqual(['pages/a/a'])
    expect(said).toEqual([{ code: 'emit/page-not-reached', params: { page: 'pages/b/b' } }])
  })

  it('finds pages that a component of a component opens', () => {
    const outer = page('components/outer', { uses: ['components/inner'] })
    const inner = page('components/inner', { actions: [opens('pages/b/b')] })
    const pages = [page('pages/a/a', { uses: ['components/outer'] }), page('pages/b/b')]
    expect(meta(pages, [], [outer, inner]).pages).toHaveLength(2)
  })

  it('counts no page as out of reach where a reached page opens a place known only at run time', () => {
    expect(meta([page('pages/a/a', { actions: [opens(null)] }), page('pages/b/b')]).pages).toHaveLength(2)
  })

  it('does without white space before it does without content', () => {
    const pages = Array.from({ length: 28 }, (_, at) =>
      page(`pages/p${String(at)}/p`, {
        params: [param('id'), param('tab')],
        actions: [opens(`pages/p${String(at + 1)}/p`)],
      }),
    )
    const result = meta(pages)
    expect(result.pages).toHaveLength(28)
    expect(result.bytes).toBeLessThanOrEqual(8_000)
    expect(JSON.stringify({ pages: result.pages }, null, 2).length).toBeGreaterThan(8_000)
    expect(result.said).toEqual([])
  })

  it('drops optional query parameters first when it is too long, and says on how many pages', () => {
    const params = Array.from({ length: 12 }, (_, at) => param(`parameter${String(at)}`, at === 0))
    const pages = Array.from({ length: 25 }, (_, at) =>
      page(`pages/p${String(at)}/p`, { params, actions: [opens(`pages/p${String(at + 1)}/p`)] }),
    )
    const result = meta(pages)
    expect(result.pages).toHaveLength(25)
    expect(result.bytes).toBeLessThanOrEqual(8_000)
    expect(result.pages[0]?.query).toEqual({
      type: 'object',
      properties: { parameter0: { type: 'string' } },
      required: ['parameter0'],
    })
    expect(result.said).toEqual([{ code: 'emit/page-query-dropped', params: { pages: 25, limit: 8_000 } }])
  })

  it('then describes pages by their names alone, the farthest first, before it leaves out a page', () => {
    const pages = chain(36, '研究').map((one) => ({ ...one, params: [param('id', true)] }))
    const inputs = [input('id', { schema: { type: 'string', description: '编号，取自列表。' } })]
    const tools = pages.flatMap(({ route }, at) => [
      tool(`a${String(at)}`, { page: route, title: '查看研习室里空着的座位和时段', inputs }),
      tool(`b${String(at)}`, { page: route, title: '预订研习室' }),
    ])
    const { pages: kept, said, bytes } = meta(pages, [skill('rooms', tools)])
    expect(bytes).toBeLessThanOrEqual(8_000)
    expect(kept).toHaveLength(36)
    const brief = kept.filter(({ description }) => description === '打开「研究」页面').length
    expect(kept.slice(0, 36 - brief).every(({ description }) => description.includes('可以查看研习室'))).toBe(true)
    const query = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] }
    expect(kept.slice(36 - brief).map((one) => one.query)).toEqual(Array.from({ length: brief }, () => query))
    expect(brief).toBeGreaterThan(0)
    expect(said).toEqual([{ code: 'emit/page-meta-brief', params: { pages: brief, limit: 8_000 } }])
  })

  it('then drops pages, those of no tool and the farthest from home first, and says which', () => {
    const pages = chain(50, '研'.repeat(40))
    const last = pages.at(-1)?.route ?? ''
    const { pages: kept, said, bytes } = meta(pages, [skill('rooms', [tool('book', { page: last, title: '订' })])])
    expect(bytes).toBeLessThanOrEqual(8_000)
    expect(kept.map(({ path }) => path)).toEqual([...pages.slice(0, kept.length - 1).map(({ route }) => route), last])
    const left = pages.slice(kept.length - 1, -1).map(({ route }) => route)
    const params = { count: left.length, pages: left.toReversed().join(', '), limit: 8_000 }
    expect(said.at(-1)).toEqual({ code: 'emit/page-meta-cut', params })
  })
})

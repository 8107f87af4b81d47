import { because } from '../../src/5-infer/reasons.js'
import { describe, expect, it } from 'vitest'
import { summarise } from '../../src/6-emit/summary.js'
import { columns, table } from '../../src/6-emit/summary/table.js'
import { at, graph, home, opens, page, skill, tool } from './samples.js'

const app = graph([home, page('pages/room/room', { title: '研习室', searchable: false, actions: [opens(null)] })], {
  endpoints: [{ id: 'GET /rooms', kind: 'http', method: 'GET', url: '/rooms', usedBy: ['pages/home/home#onLoad'] }],
})
const toolset = {
  skills: [
    skill('rooms', [
      tool('listRooms', { title: '查看研习室' }),
      tool('payBooking', { title: '付款', kind: 'pay', risk: 'payment', confirm: true }),
    ]),
  ],
  dropped: [{ action: 'pages/home/home#onTab', reason: 'presentation', why: because('paints') }],
}

const none = { skills: [], dropped: [] }
const file = { file: 'a.js', because: [] }
const coverage = { analysed: 5, partial: [file], skipped: [file, file] }

describe('the summary', () => {
  it('counts columns as a terminal does', () => {
    expect(columns('ab')).toBe(2)
    expect(columns('研习')).toBe(4)
    expect(columns('é')).toBe(1)
    expect(columns('🪑')).toBe(2)
  })

  it('aligns cells whatever their script', () => {
    expect(
      table([
        ['研习', 'a'],
        ['xy', 'b'],
      ]),
    ).toEqual(['研习  a', 'xy    b'])
  })

  it('reads well in English', () => {
    expect(summarise({ graph: app, toolset, coverage }, [], 'en')).toBe(
      [
        'App          研习室 · wechat · native',
        'Files        5 analysed, 1 in part, 2 not',
        'Pages        2',
        'Components   0',
        'Actions      1',
        'Endpoints    1',
        'Tools        2',
        'Not offered  1',
        '',
        'Pages',
        '  pages/home/home  首页    0 actions',
        '  pages/room/room  研习室  1 action   hidden by sitemap',
        '',
        'Endpoints',
        '  GET /rooms  1',
        '',
        'Tools · skill rooms (研习室)',
        '  listRooms   查看研习室  read                 pages/home/home',
        '  payBooking  付款        payment  asks first  pages/home/home',
        '',
        'Everything was analysed; there is nothing to be looked at.',
        '',
      ].join('\n'),
    )
  })

  it('lists by code what could not be analysed, the gravest first, with counts and the first places', () => {
    const places = [1, 2, 3, 4, 5].map((line) => ({
      code: 'emit/page-not-reached' as const,
      params: { page: 'x' },
      at: { ...at, line },
    }))
    const text = summarise(
      { graph: app, toolset, coverage },
      [...places, { code: 'emit/tool-too-large', params: { tool: 'big' } }],
      'zh-CN',
    )
    expect(text).toContain('需要留意\n  ✖ emit/tool-too-large × 1\n')
    expect(text).toContain('· emit/page-not-reached × 5\n')
    expect(text).toContain('pages/rooms/rooms.js:1, pages/rooms/rooms.js:2, pages/rooms/rooms.js:3, 另有 2 处\n')
  })

  it('tells errors and warnings one by one, as far as a person reads, and what to do about them', () => {
    const labels = [1, 2, 3, 4, 5, 6, 7].map((line) => ({
      code: 'behaviour/label-contradicts' as const,
      params: { label: `查看${String(line)}`, handler: 'onTap', effect: 'wx.requestPayment' },
      at: { ...at, line },
    }))
    const lines = summarise({ graph: app, toolset, coverage }, labels, 'zh-CN').split('\n')
    expect(lines.slice(lines.indexOf('  ✖ behaviour/label-contradicts × 7'))).toEqual([
      '  ✖ behaviour/label-contradicts × 7',
      ...[1, 2, 3, 4, 5].map(
        (line) =>
          `      pages/rooms/rooms.js:${String(line)}  “查看${String(line)}”看似无害，但 onTap 会执行 wx.requestPayment。`,
      ),
      '      另有 2 处',
      '      → 请在元素上写明其实际行为，或将该行为移到文案相符的元素上。',
      '',
    ])
  })

  it('says why a tool is withheld', () => {
    const withheld = {
      skills: [skill('rooms', [tool('payBooking', { withheld: 'of behaviour/pays-unasked' })])],
      dropped: [],
    }
    expect(summarise({ graph: app, toolset: withheld, coverage }, [], 'en')).toContain('(of behaviour/pays-unasked)')
  })

  it('counts what does not fit on the screen', () => {
    const pages = Array.from({ length: 45 }, (_, at) => page(`pages/p${String(at)}/p`))
    expect(summarise({ graph: graph(pages), toolset: none, coverage }, [], 'zh-CN')).toMatch(
      / {2}pages\/p39\/p.*\n {2}… 另有 5 项\n\n/,
    )
  })

  it('lets no text of the app move the cursor', () => {
    const hostile = graph([page('pages/a/a', { title: '\u001b[2J研\r\n室' })])
    const text = summarise({ graph: hostile, toolset: none, coverage }, [], 'en')
    expect(text).toContain('研 室')
    expect(text).not.toContain('\u001b')
    expect(text).not.toContain('\r')
  })
})

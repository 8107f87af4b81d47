import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { explain } from '../../src/explain/explain.js'
import type { Explanation, SectionKind } from '../../src/explain/explanation.js'
import { Known } from '../../src/explain/known.js'
import { asText } from '../../src/explain/report.js'
import { memoryHost } from '../../src/host/memory.js'

const app = {
  'app.json': '{"pages":["pages/list/list","pages/goods/goods"]}',
  'pages/list/list.js': `const { get } = require('../../api.js')
Page({
  onLoad() { get('/goods').then((goods) => this.setData({ goods })) },
  onGoods(event) { wx.navigateTo({ url: '/pages/goods/goods?id=' + event.currentTarget.dataset.id }) },
  onMore() { this.setData({ isOpen: true }) },
})`,
  'pages/list/list.wxml':
    '<view wx:for="{{goods}}" bindtap="onGoods" data-id="{{item.id}}">{{item.name}}</view><view bindtap="onMore">更多</view>',
  'pages/goods/goods.js': `const { get, post } = require('../../api.js')
Page({
  onLoad({ id }) { this.id = id; get('/goods/detail', { id }).then((goods) => this.setData({ goods })) },
  onOrder() {
    this.order()
  },
  order() { post('/order/create', { goodsId: this.id }) },
})`,
  'pages/goods/goods.wxml': `<text>{{goods.name}}</text>
<button bindtap="onOrder">提交订单</button>
<button bindtap="onGone">收藏\u001b[2J</button>`,
  'api.js': `function send(method, url, data) { return new Promise((done) => wx.request({ method, url, data, success: done })) }
module.exports = { get: (url, data) => send('GET', url, data), post: (url, data) => send('POST', url, data) }`,
}

function knownOf(files: Readonly<Record<string, string>> = app): Known {
  const [compilation, said] = compile(memoryHost(files), '')
  return new Known(compilation ?? expect.fail('the test wants an app'), said, 'en')
}

const known = knownOf()

function explained(word: string, of: Known | null = knownOf()): Explanation {
  const found = explain(word, 'en', of)
  return 'unknown' in found ? expect.fail(`unknown: ${word}; near: ${found.near.join(' ')}`) : found
}

function near(word: string): readonly string[] {
  const found = explain(word, 'en', known)
  return 'unknown' in found ? found.near : expect.fail(`${word} is known`)
}

/** What a section says, with the places: 'post is called pages/goods/goods.js:7'. */
function linesOf({ sections }: Explanation, kind: SectionKind): readonly string[] {
  return sections
    .filter(({ is }) => is === kind)
    .flatMap(({ lines }) => lines.map(({ text, at }) => (at ? `${text} ${at.file}:${String(at.line)}` : text)))
}

const ordering = known.tools.find(({ actions }) => actions.includes('pages/goods/goods#onOrder'))?.name ?? 'none'

describe('the explanation of a tool', () => {
  it('leads from the element through every function to what is reached, each with its place', () => {
    expect(linesOf(explained(ordering), 'way')).toEqual(
      expect.arrayContaining([
        'pages/goods/goods#onOrder',
        '<button> “提交订单” is in the template pages/goods/goods.wxml:2',
        'its tap runs onOrder pages/goods/goods.js:4',
        'order is called pages/goods/goods.js:5',
        'post is called pages/goods/goods.js:7',
        'send is called api.js:2',
        'reaches POST /order/create api.js:1',
      ]),
    )
  })

  it('shows the code of each place', () => {
    expect(asText(explained(ordering), 'en')).toMatch(/> 5 \| {5}this\.order\(\)\n.*\| {5}\^/u)
  })

  it('says where values come from, across pages', () => {
    const inputs = linesOf(explained(ordering), 'inputs')
    const [, source, supply] = inputs
    expect(inputs[0]).toMatch(/^id: string, required pages\/goods\/goods\.js:1$/u)
    expect(source).toMatch(/the result of \w+ \(pages\/list\/list\) → goods\[\]\.id/u)
    expect(supply).toMatch(/pages\/list\/list#onGoods opens the page with data\.goods\[\]\.id|dataset\.id/u)
  })

  it('says what it is, why, and how it is carried out', () => {
    const of = explained(ordering)
    expect(linesOf(of, 'what')).toEqual(
      expect.arrayContaining(['Risk: changes something', 'The person has to agree before it runs.']),
    )
    expect(linesOf(of, 'reasons')).toEqual(expect.arrayContaining([expect.stringContaining('asks POST /order/create')]))
    expect(linesOf(of, 'plan')[0]).toContain('open pages/goods/goods')
  })
})

describe('the explanation of an action', () => {
  it('says why it became no tool, and what can be changed', () => {
    const more = linesOf(explained('pages/list/list#onMore'), 'what')
    expect(more).toEqual(['It became no tool: only changes how the page looks'])
    const of = explained('pages/goods/goods#onGone')
    expect(linesOf(of, 'what')).toEqual(['The template binds it, and the code defines it nowhere.'])
    expect(linesOf(of, 'advice')).toContain('Define the handler, or take the binding out of the template.')
  })

  it('names the tool that it is part of', () => {
    expect(linesOf(explained('pages/goods/goods#onOrder'), 'tools')).toEqual([`It is part of the tool ${ordering}.`])
  })

  it('lets nothing of the app act on a terminal', () => {
    const text = asText(explained('pages/goods/goods#onGone'), 'en')
    expect(text).toContain('\\u{1b}[2J')
    expect(text).not.toContain('\u001b')
  })
})

describe('the explanation of a code', () => {
  it('says what it means and where the app has it', () => {
    const of = explained('trace/handler-missing')
    expect(linesOf(of, 'what')).toContain('Severity: warning')
    expect(linesOf(of, 'findings')[0]).toMatch(
      /^warning trace\/handler-missing: .*onGone.* pages\/goods\/goods\.wxml:3$/u,
    )
  })

  it('needs no app, and says so where an app does not have it', () => {
    expect(linesOf(explained('behaviour/pays-unasked', null), 'what')[0]).not.toBe('')
    expect(linesOf(explained('behaviour/pays-unasked'), 'findings')).toEqual(['It does not occur in this app.'])
  })
})

describe('the explanation of a place', () => {
  it('names the element that is there, and the tools behind it', () => {
    const of = explained('pages/goods/goods.wxml:2')
    expect(linesOf(of, 'what')).toEqual(['<button> tap → pages/goods/goods#onOrder pages/goods/goods.wxml:2'])
    expect(linesOf(of, 'tools')[0]).toContain(ordering)
  })

  it('names what is reached through it', () => {
    expect(linesOf(explained('./pages/goods/goods.js:7'), 'what')).toEqual([
      'pages/goods/goods#onOrder → POST /order/create api.js:1',
    ])
  })

  it('names the findings that are there', () => {
    expect(linesOf(explained('pages/goods/goods.wxml:3'), 'findings')[0]).toContain('trace/handler-missing')
  })

  it('names the code around it, and says so where nothing is known', () => {
    expect(linesOf(explained('pages/goods/goods.js:6'), 'what')[0]).toContain('The code of pages/goods/goods#onOrder')
    expect(linesOf(explained('api.js:99'), 'what')).toEqual(['Nothing that the analysis knows of is at this place.'])
  })

  it('cuts lines that are long', () => {
    const long = `${'/* x */'.repeat(2000)}wx.request({ url: '/a' })`
    const files = { ...app, 'pages/goods/goods.js': `Page({ onOrder() { ${long} } })` }
    const text = asText(explained('pages/goods/goods#onOrder', knownOf(files)), 'en')
    expect(text).toContain('wx.request({')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(250)
  })
})

describe('a word that names nothing', () => {
  it('is answered with what it may have been meant for', () => {
    expect(near(`${ordering}s`)).toContain(ordering)
    expect(near('trace/handler-mising')).toContain('trace/handler-missing')
    expect(near('pages/goods/goods#onOrdr')).toContain('pages/goods/goods#onOrder')
    expect(near('nothing that is like anything here')).toEqual([])
    expect(near('__proto__')).toEqual([])
    expect(near('../secret.js:1')).toEqual([])
  })
})

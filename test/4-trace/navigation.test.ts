import { describe, expect, it } from 'vitest'
import { actionOf, effectsOf, effectsOfBody, unitOf } from './harness.js'

describe('opening a page', () => {
  it.each([
    ["navigateTo({ url: '/pages/detail/detail?id=1' })", 'navigateTo pages/detail/detail ?id'],
    ["redirectTo({ url: '../detail/detail?id=1&b=' })", 'redirectTo pages/detail/detail ?id?b'],
    ["reLaunch({ url: '/pages/list/list' })", 'reLaunch pages/list/list'],
    ["switchTab({ url: '/pages/list/list' })", 'switchTab pages/list/list'],
    ['navigateBack({ delta: 2 })', 'navigateBack null'],
    ["navigateTo({ url: '/pages/none/none' })", 'navigateTo null'],
    ['navigateTo({ url: event.detail.url })', 'navigateTo null'],
    ["navigateTo({ url: `/pages/${'list'}/list?a=${event.detail.a}` })", 'navigateTo pages/list/list ?a'],
    ["navigateTo({ url: '/pages/list/list?o=' + JSON.stringify(event.detail) })", 'navigateTo pages/list/list ?o'],
  ])('%s', (call, expected) => {
    expect(effectsOfBody(`wx.${call}`)).toEqual([`navigate ${expected}`])
  })

  it('finds pages of subpackages', () => {
    const app = {
      'app.json': '{"pages":["pages/home/home"],"subPackages":[{"root":"pkg","pages":["a/a"]}]}',
      'pkg/a/a.js': 'Page({})',
      'pkg/a/a.wxml': '<view/>',
      js: "Page({ onTap() { wx.navigateTo({ url: '../../pkg/a/a?x=1' }) } })",
    }
    expect(effectsOf(app, 'onTap')).toEqual(['navigate navigateTo pkg/a/a ?x'])
  })

  it('names a target that is no page', () => {
    const js = "Page({ onTap() { wx.navigateTo({ url: '/pages/none/none?x=1' }) } })"
    expect(actionOf({ js }, 'onTap').effects).toMatchObject([{ to: null, target: '/pages/none/none', params: ['x'] }])
  })

  it.each([
    ["'https://x.y/z?a=1'", 'https://x.y/z'],
    ["'http://x.y'", 'http://x.y/'],
    ["'https://' + event.detail.host + '/z'", 'https://{}/z'],
  ])('names the whole address of another site: %s', (url, target) => {
    const js = `Page({ onTap(event) { wx.navigateTo({ url: ${url} }) } })`
    expect(actionOf({ js }, 'onTap').effects).toMatchObject([{ to: null, target }])
  })

  it('opens no page of its own that has the path of an address of another site', () => {
    const js = "Page({ onTap() { wx.navigateTo({ url: 'https://x.y/pages/detail/detail' }) } })"
    expect(actionOf({ js }, 'onTap').effects).toMatchObject([{ to: null }])
  })

  it('through a router that the app wrote', () => {
    const js = `class Router { static push({ path, query }) { let url = path; if (query) { url += '?'; for (const key in query) url += key + '=' + query[key] + '&' } wx.navigateTo({ url }) } }
      const PATHS = { detail: '/pages/detail/detail' }; Page({ onTap(e) { Router.push({ path: PATHS.detail, query: { id: e.detail.id, b: 2 } }) } })`
    expect(effectsOf({ js }, 'onTap')).toEqual(['navigate navigateTo pages/detail/detail ?id?b'])
    expect(actionOf({ js }, 'onTap').effects).toMatchObject([{ from: { id: ['detail.id'] }, values: { b: ['2'] } }])
  })

  it('through wx[name]', () => {
    expect(effectsOfBody("const how = 'redirectTo'; wx[how]({ url: '/pages/list/list' })")).toEqual([
      'navigate redirectTo pages/list/list',
    ])
  })
})

describe('a <navigator>', () => {
  const targets = (wxml: string, js = 'Page({})') =>
    unitOf({ wxml, js })
      .actions.flatMap(({ handler, effects }) => (handler === '' ? effects : []))
      .map((effect) => (effect.kind === 'navigate' ? [effect.via, effect.to, ...effect.params] : []))

  it.each([
    ['url="/pages/detail/detail?id={{g.id}}&from=home"', ['navigator', 'pages/detail/detail', 'id', 'from']],
    ['url="../list/list" open-type="redirect"', ['navigator', 'pages/list/list']],
    ['url="{{link}}"', ['navigator', 'pages/list/list', 'tab']],
    ['open-type="navigateBack"', ['navigator', null]],
    ['url="url"', ['navigator', null]],
  ])('%s', (attributes, expected) => {
    expect(targets(`<navigator ${attributes}/>`, "Page({ data: { link: '/pages/list/list?tab=1' } })")).toEqual([
      expected,
    ])
  })

  it('may have a URL that a view script computes', () => {
    const wxml = `<wxs module="m">module.exports = { url: function (id) { return '/pages/detail/detail?id=' + id } }</wxs><navigator url="{{m.url(g.id)}}"/>`
    expect(targets(wxml)).toEqual([['navigator', 'pages/detail/detail', 'id']])
  })
})

describe('what a page is opened with', () => {
  const app = {
    wxml: '<view wx:for="{{list}}" data-id="{{item.id}}" bindtap="onTap">{{item.name}}</view><navigator url="../detail/detail?id=7"/>',
    js: "Page({ data: { list: [] }, onLoad() { wx.request({ url: '/l', success: (r) => this.setData({ list: r.data.items }) }) }, onTap(e) { wx.navigateTo({ url: '../detail/detail?from=home&id=' + e.currentTarget.dataset.id }) } })",
    'pages/detail/detail.js': "Page({ onLoad({ id, from }) { wx.request({ url: '/d', data: { id, from } }) } })",
  }

  it('is told with its suppliers', () => {
    const [id, from] = unitOf(app, 'pages/detail/detail').params
    expect(id?.suppliers).toMatchObject([
      { action: 'pages/home/home#onTap', from: ['dataset.id'] },
      { action: 'pages/home/home#', values: ['7'] },
    ])
    expect(from?.suppliers).toMatchObject([{ action: 'pages/home/home#onTap', values: ['home'] }])
  })

  it('is followed from the element to the response', () => {
    expect(actionOf(app, 'onTap').inputs).toMatchObject([
      {
        name: 'id',
        from: 'dataset',
        value: 'item.id',
        origins: ['data.list[].id', 'response(GET /l).data.items[].id'],
      },
    ])
  })
})

describe('an event channel', () => {
  it('carries events both ways', () => {
    const app = {
      js: "Page({ onTap() { wx.navigateTo({ url: '../detail/detail', events: { picked(d) { wx.setStorageSync('picked', d.id) } }, success(res) { res.eventChannel.emit('open', { id: 1 }) } }) } })",
      'pages/detail/detail.js':
        "Page({ onLoad() { const channel = this.getOpenerEventChannel(); channel.on('open', (d) => wx.request({ url: '/d', data: { id: d.id } })); channel.emit('picked', { id: 4 }) } })",
    }
    expect(effectsOf(app, 'onTap')).toEqual([
      'emit open',
      'navigate navigateTo pages/detail/detail',
      'storage set picked',
    ])
    expect(effectsOf(app, 'onLoad', 'pages/detail/detail')).toEqual(['emit picked', 'request GET /d id'])
  })
})

describe('a relative target in a component', () => {
  const card = {
    'app.json': '{"pages":["pages/home/home","pages/detail/detail","pages/list/list"]}',
    json: '{"usingComponents":{"outer":"/widgets/outer/outer"}}',
    wxml: '<outer/>',
    'widgets/outer/outer.json': '{"component":true,"usingComponents":{"card":"/widgets/card/card"}}',
    'widgets/outer/outer.wxml': '<card/>',
    'widgets/outer/outer.js': 'Component({})',
    'widgets/card/card.json': '{"component":true}',
    'widgets/card/card.wxml': '<view bindtap="open"/>',
    'widgets/card/card.js': "Component({ methods: { open() { wx.navigateTo({ url: '../detail/detail?id=1' }) } } })",
  }

  it('starts at the page that shows it', () => {
    expect(effectsOf(card, 'open', 'widgets/card/card')).toEqual(['navigate navigateTo pages/detail/detail ?id'])
  })

  it('is not known where it stands on pages that disagree', () => {
    const app = {
      ...card,
      'app.json':
        '{"pages":["pages/home/home","pages/detail/detail","pages/list/list","more/home/home","more/detail/detail"]}',
      'more/home/home.json': card.json,
      'more/home/home.wxml': '<outer/>',
      'more/home/home.js': 'Page({})',
      'more/detail/detail.js': 'Page({})',
      'more/detail/detail.wxml': '<view/>',
    }
    expect(effectsOf(app, 'open', 'widgets/card/card')).toEqual(['navigate navigateTo null ?id'])
  })
})

describe('a URL inside a parameter', () => {
  it('keeps its own parameters to itself when it is encoded', () => {
    const body =
      "const chat = 'https://a.cn/c?lang=zh&to=' + wx.getStorageSync('to'); wx.navigateTo({ url: '../detail/detail?url=' + encodeURIComponent(chat) })"
    expect(effectsOfBody(body)).toEqual(['navigate navigateTo pages/detail/detail ?url', 'storage get to'])
  })

  it('is told as it was before it was encoded', () => {
    const js =
      "Page({ onTap() { wx.navigateTo({ url: '../detail/detail?title=' + encodeURIComponent('门票 & 茶') }) } })"
    expect(unitOf({ js }).actions[0]?.effects).toMatchObject([{ values: { title: ['门票 & 茶'] } }])
  })
})

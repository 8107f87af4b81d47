import { describe, expect, it } from 'vitest'
import { paramsOf, unitOf } from './harness.js'

const params = (body: string) => paramsOf({ js: `Page({ onLoad(o) { ${body} } })` })
const send = (value: string) => `wx.request({ url: '/a', data: { v: ${value} } })`

describe('the type of a parameter is what the code makes of it', () => {
  it.each([
    [send('o.a'), 'string'],
    [send('Number(o.a)'), 'number'],
    [send('+o.a'), 'number'],
    [send('o.a * 1'), 'number'],
    [send('parseInt(o.a, 10)'), 'number'],
    [send('Number.parseFloat(o.a)'), 'number'],
    [send('JSON.parse(o.a)'), 'object'],
    [send('JSON.parse(decodeURIComponent(o.a)).id'), 'object'],
    [send('decodeURIComponent(o.a)'), 'string'],
    [send("o.a.split(',')"), 'string'],
    [send('((id) => Number(id))(o.a)'), 'number'],
  ])('%s: %s', (body, type) => {
    expect(params(body)).toEqual([`a ${type} required`])
  })
})

describe('a parameter is not required', () => {
  it.each([
    ['with a default', send('o.a || 1'), 'a string'],
    ['with a default in the pattern', `const { a = 'x' } = o; ${send('a')}`, 'a string'],
    ['with an alternative', send("o.a ? Number(o.a) : 'none'"), 'a number'],
    ['where it goes into nothing', 'this.setData({ a: o.a })', 'a string'],
  ])('%s', (_, body, expected) => {
    expect(params(body)).toEqual([expected])
  })

  it('and its default is told', () => {
    const js = `Page({ onLoad({ a = 'x', ...o }) { ${send('[a, o.b || 7]')} } })`
    expect(unitOf({ js }).params.map(({ name, default: fallback }) => [name, fallback])).toEqual([
      ['a', 'x'],
      ['b', 7],
    ])
  })

  it.each([
    ['that is tested, where the page loads without it', `wx.request({ url: '/b' }); if (o.a) ${send('o.a')}`],
    ['that only adds to what is done', `${send('1')}; if (o.a) wx.setStorageSync('a', o.a)`],
  ])('%s', (_, body) => {
    expect(params(body)).toEqual(['a string'])
  })

  it('where one of two opens the page: neither', () => {
    expect(params(`if (o.a) { ${send('o.a')} } else if (o.b) { wx.request({ url: '/b', data: { b: o.b } }) }`)).toEqual(
      ['a string', 'b string'],
    )
  })
})

describe('a parameter is required', () => {
  it.each([
    ['as part of a URL', "wx.request({ url: '/a/' + o.a })"],
    ['in a helper', `const go = (q) => ${send('q.a')}; go(o)`],
    ['after a pattern', `const { a } = o; ${send('a')}`],
    ['where nothing is loaded without it', `if (o.a) ${send('o.a')}`],
    [
      'where a message says that it is missing',
      `if (o.b) this.setData({ b: o.b }); if (o.a) { ${send('o.a')} } else { wx.showToast({ title: '!' }) }`,
    ],
    [
      'where the page only logs in without it',
      `wx.login({ success: ({ code }) => wx.request({ url: '/login', data: { code } }) }); if (o.a) ${send('o.a')}`,
    ],
    ['where the page leaves without it', `if (!o.a) { wx.navigateBack(); return } ${send('o.a')}`],
  ])('%s', (_, body) => {
    expect(params(body).filter((one) => one.startsWith('a '))).toEqual(['a string required'])
  })
})

describe('parameters are found', () => {
  it.each([
    ['through this', 'this.id = o.id', 'this.id'],
    ['through a kept copy', 'this.kept = o', 'this.kept.id'],
    ['through data', 'this.setData({ id: o.id })', 'this.data.id'],
    ['through the options of the page', '', 'this.options.id'],
    ['through a variable of the module', 'kept = o.id', 'kept'],
    ['through globalData', 'getApp().globalData.id = o.id', 'getApp().globalData.id'],
  ])('in another handler, %s', (_, keep, use) => {
    const js = `let kept; Page({ onLoad(o) { ${keep} }, onShow() { wx.request({ url: '/a', data: { v: ${use} } }) } })`
    expect(paramsOf({ js, 'app.js': 'App({ globalData: {} })' })).toEqual(['id string required'])
  })

  it('in a scene', () => {
    expect(
      params("if (o.scene) { const s = decodeURIComponent(o.scene); wx.request({ url: '/s', data: { s } }) }"),
    ).toEqual(['scene string required'])
  })

  it('and keys that are only in the URLs of others are not', () => {
    const js = "Page({ onTap() { wx.navigateTo({ url: '../detail/detail?unread=1' }) } })"
    expect(unitOf({ js }, 'pages/detail/detail').params).toEqual([])
  })
})

describe('the choices of a parameter', () => {
  it.each([
    ['compared', "if (o.a === 'x') wx.login(); else if (o.a === 'y') wx.scanCode()", 'a string x|y'],
    ['switched', "switch (o.a) { case 'x': wx.login(); break; case 'y': wx.scanCode() }", 'a string x|y'],
    ['listed', "if (['x', 'y'].includes(o.a)) wx.login()", 'a string x|y'],
  ])('%s', (_, body, expected) => {
    expect(params(body)).toEqual([expected])
  })
})

describe('the choices of a parameter that fills a field', () => {
  const page = (wxml: string) => ({
    wxml,
    js: "Page({ data: { state: 'all' }, onLoad(o) { if (o.state) this.setData({ state: o.state }); this.load() }, onTab(e) { this.setData({ state: e.currentTarget.dataset.s }); this.load() }, load() { wx.request({ url: '/l', data: { state: this.data.state } }) } })",
  })

  it('are those of the tabs that fill it, too', () => {
    const wxml = '<view data-s="all" bindtap="onTab"/><view data-s="open" bindtap="onTab"/>'
    expect(paramsOf(page(wxml))).toEqual(['state string all|open'])
  })

  it('are not known where a list from the server fills it', () => {
    expect(paramsOf(page('<view wx:for="{{list}}" data-s="{{item.s}}" bindtap="onTab"/>'))).toEqual(['state string'])
  })
})

describe('defaults that a query is put over', () => {
  it('stand in for its keys', () => {
    expect(params(`const all = Object.assign({}, { kind: 'film' }, o); ${send('all.kind')}`)).toEqual(['kind string'])
  })
})

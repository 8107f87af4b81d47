import { describe, expect, it } from 'vitest'
import { actionOf, inputsOf, paramsOf, unitOf } from './harness.js'

const send = (value: string) => `wx.request({ url: '/a', data: { v: ${value} } })`
const names = (js: string) => unitOf({ js }).params.map(({ name }) => name)

describe('keys of the query are found in copies', () => {
  it.each([
    ['data', 'this.setData({ o })', 'this.data.o.x'],
    ['a spread on the page', 'this.q = { ...o }', 'this.q.x'],
    ['Object.assign to the page', 'Object.assign(this, o)', 'this.x'],
    ['Object.assign of a new object', 'this.q = Object.assign({}, o)', 'this.q.x'],
    ['data itself', 'this.setData(o)', 'this.data.x'],
    ['a spread into data', 'this.setData({ ...o })', 'this.data.x'],
    ['the rest of a pattern', 'const { ...rest } = o; this.rest = rest', 'this.rest.x'],
    ['a list of pages', '', 'getCurrentPages()[getCurrentPages().length - 1].options.x'],
    ['the options that a launch gives', 'this.q = JSON.parse(JSON.stringify(o))', 'this.q.x'],
  ])('%s', (_, keep, use) => {
    expect(names(`Page({ data: {}, onLoad(o) { ${keep} }, onTap() { ${send(use)} } })`)).toEqual(['x'])
  })

  it('and are inputs under their names', () => {
    const js = `Page({ onLoad({ a, ...o }) { ${send('[a, o.b]')} } })`
    expect(inputsOf({ js }, 'onLoad')).toEqual(['query a', 'query b'])
  })
})

describe('the type of a key', () => {
  it.each([
    ['Boolean(o.a)', 'boolean'],
    ['!!o.a', 'boolean'],
    ['Number(o.a || 0)', 'number'],
  ])('%s', (value, type) => {
    expect(unitOf({ js: `Page({ onLoad(o) { ${send(value)} } })` }).params[0]?.type).toBe(type)
  })

  it('of a page that is a component is that of its property', () => {
    const js = `Component({ properties: { id: String, n: Number, on: { type: Boolean, value: true } }, methods: { onLoad(q) { wx.request({ url: '/a', data: { id: this.data.id, n: q.n, on: q.on } }) } } })`
    expect(paramsOf({ js }).sort()).toEqual(['id string required', 'n number required', 'on boolean'])
  })

  it('of a page that is a component and only declares it', () => {
    const js = `Component({ properties: { id: String, n: Number }, lifetimes: { attached() { ${send('this.data.id')} } }, methods: { onTap() { ${send('this.properties.n')} } } })`
    expect(paramsOf({ js }).sort()).toEqual(['id string required', 'n number required'])
  })
})

describe('the default of a key', () => {
  const defaults = (body: string) =>
    unitOf({ js: `Page({ onLoad(o) { ${body} } })` }).params.map(({ name, default: fallback, required }) => [
      name,
      fallback,
      required,
    ])

  it.each([
    ['||', send("o.a || 'all'"), 'all'],
    ['??', send("o.a ?? 'all'"), 'all'],
    ['a pattern', `const { a = 'auto' } = o; ${send('a')}`, 'auto'],
    ['a ternary', send("o.a ? o.a : 'all'"), 'all'],
    ['a number', send('Number(o.a || 3)'), 3],
    ['an assignment to the query', `o.a = o.a || 'all'; ${send('o.a')}`, 'all'],
  ])('%s', (_, body, expected) => {
    expect(defaults(body)).toEqual([['a', expected, false]])
  })

  it('of a property is told where it is true or false', () => {
    const app = {
      json: '{"usingComponents":{"card":"/components/card"}}',
      wxml: '<card/>',
      js: 'Page({})',
      'components/card.js':
        'Component({ properties: { on: { type: Boolean, value: true }, off: { type: Boolean, value: false }, n: { type: Number, value: 0 } } })',
      'components/card.json': '{"component":true}',
      'components/card.wxml': '<view/>',
    }
    expect(unitOf(app, 'components/card').params.map(({ name, default: value }) => [name, value])).toEqual([
      ['on', true],
      ['off', false],
      ['n', 0],
    ])
  })
})

describe('a key is not required', () => {
  it('where another value can be loaded on the page', () => {
    const app = {
      js: "Page({ onLoad({ day }) { if (day) this.load(day) }, onPick(e) { this.load(e.detail.value) }, load(day) { wx.request({ url: '/rooms', data: { day } }) } })",
      wxml: '<picker mode="date" bindchange="onPick"/>',
    }
    expect(paramsOf(app)).toEqual(['day string'])
  })

  it('where it is one of two that fill the same field', () => {
    const js =
      "Page({ onLoad(o) { if (o.course) { this.go(JSON.parse(decodeURIComponent(o.course)).id); return } this.go(o.id) }, go(id) { wx.request({ url: '/c', data: { id } }) } })"
    expect(paramsOf({ js }).map((one) => one.endsWith('required'))).toEqual([false, false])
  })

  it('where a picker of the page fills the same data', () => {
    const app = {
      js: `Page({ data: { date: '' }, onLoad({ date }) { this.setData({ date }) }, onPick(e) { this.setData({ date: e.detail.value }) }, onTap() { ${send('this.data.date')} } })`,
      wxml: '<picker mode="date" bindchange="onPick"/><button bindtap="onTap"/>',
    }
    expect(paramsOf(app)).toEqual(['date string'])
  })
})

describe('an input of an event', () => {
  it('is the id of the element, with what is bound to it', () => {
    const app = {
      wxml: '<view wx:for="{{list}}" id="{{item._id}}" bindtap="onTap"/>',
      js: "Page({ data: { list: [] }, onLoad() { wx.request({ url: '/l', success: ({ data }) => this.setData({ list: data }) }) }, onTap(e) { wx.navigateTo({ url: '../detail/detail?id=' + e.currentTarget.id }) } })",
    }
    expect(actionOf(app, 'onTap').inputs).toMatchObject([
      {
        from: 'event',
        name: 'id',
        value: 'item._id',
        origins: expect.arrayContaining(['response(GET /l).data[]._id']) as unknown,
      },
    ])
  })

  it('is no message that another page sends', () => {
    const js =
      "Page({ onTap() { wx.navigateTo({ url: '../detail/detail', events: { done(d) { wx.showToast({ title: d.remark }) } } }) } })"
    expect(inputsOf({ js }, 'onTap')).toEqual([])
  })

  it('of a switch, a slider and a checkbox has their types', () => {
    const type = (wxml: string) =>
      actionOf({ wxml, js: "Page({ onTap(e) { wx.setStorageSync('k', e.detail.value) } })" }, 'onTap').inputs[0]?.type
    expect(type('<switch bindchange="onTap"/>')).toBe('boolean')
    expect(type('<slider bindchange="onTap"/>')).toBe('number')
    expect(type('<checkbox-group bindchange="onTap"><checkbox value="a"/></checkbox-group>')).toBe('array')
    expect(type('<picker mode="date" bindchange="onTap"/>')).toBe('string')
  })
})

describe('what is given by no person is no input', () => {
  it.each([
    ['a constant of globalData', "wx.request({ url: getApp().globalData.base + '/a' })"],
    ['a constant field of the app', "wx.request({ url: getApp().base + '/a' })"],
  ])('%s', (_, body) => {
    const app = {
      'app.js': "App({ base: '/w', globalData: {}, onLaunch() { this.globalData.base = '/v' } })",
      js: `Page({ onTap() { ${body} } })`,
    }
    expect(inputsOf(app, 'onTap')).toEqual([])
  })
})

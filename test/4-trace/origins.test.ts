import { describe, expect, it } from 'vitest'
import { effectsOfBody, inputsOf, originsOf, unitOf } from './harness.js'

const LOAD = (made: string) => `onLoad() { wx.request({ url: '/l', success: (r) => this.setData({ list: ${made} }) }) }`
const WXML = '<view wx:for="{{list}}" data-id="{{item.id}}" bindtap="onTap">{{item.price}}</view>'

describe('an element that is copied keeps the names of its fields', () => {
  it.each([
    ['by spread', 'r.data.map((x) => ({ ...x, on: false }))'],
    ['by Object.assign', 'r.data.map((x) => Object.assign({}, x, { on: false }))'],
    ['by assignment', 'r.data.map((x) => { x.on = false; return x })'],
    ['by forEach', '(r.data.forEach((x) => { x.on = false }), r.data)'],
    ['by a loop', '(() => { const l = []; for (const x of r.data) l.push({ ...x }); return l })()'],
    ['by JSON', 'JSON.parse(JSON.stringify(r.data))'],
    ['after a filter', 'r.data.filter((x) => x.on).slice(0, 9)'],
  ])('%s', (_, made) => {
    const app = {
      wxml: WXML,
      js: `Page({ data: { list: [] }, ${LOAD(made)}, onTap(e) { wx.request({ url: '/d', data: { id: e.currentTarget.dataset.id } }) } })`,
    }
    const unit = unitOf(app)
    expect(unit.shows[0]?.from).toEqual(['response(GET /l).data[].price'])
    expect(unit.actions.find(({ handler }) => handler === 'onTap')?.inputs[0]?.origins).toContain(
      'response(GET /l).data[].id',
    )
  })
})

describe('a list of the state to which was added is a list still', () => {
  const write = [
    ['concat', 'this.setData({ list: this.data.list.concat(r.data) })'],
    ['spread', 'this.setData({ list: [...this.data.list, ...r.data] })'],
    ['push', 'const l = this.data.list; l.push(r.data[0]); this.setData({ list: l })'],
    ['push of all', 'this.data.list.push(...r.data); this.setData({ list: this.data.list })'],
    ['an index', 'this.setData({ [`list[${this.data.list.length}]`]: r.data[0] })'],
  ] as const
  const page = (added: string, use: string) => ({
    js: `Page({ data: { list: [] }, onLoad() { wx.request({ url: '/l', success: (r) => { ${added} } }) }, onTap(e) { ${use} } })`,
  })

  it.each(write)('mapped, after %s', (_, added) => {
    const use = "wx.request({ url: '/d', data: { ids: this.data.list.map((x) => x.id) } })"
    expect(originsOf(page(added, use), 'onTap')).toEqual(['ids ← data.list[].id'])
  })

  it.each(write)('searched, after %s', (_, added) => {
    const use =
      "const one = this.data.list.find((x) => x.id === e.detail.id); wx.navigateTo({ url: '../detail/detail?id=' + one.id })"
    expect(originsOf(page(added, use), 'onTap')).toEqual(['id ← data.list[].id'])
  })

  it.each(write)('gone through, after %s', (_, added) => {
    const use = "this.data.list.filter((x) => x.on).forEach((x) => wx.request({ url: '/d', data: { id: x.id } }))"
    expect(originsOf(page(added, use), 'onTap')).toEqual(['id ← data.list[].id'])
  })
})

describe('a list with a head that is known', () => {
  it.each([
    ['map', 'a.map((x) => x.n)'],
    ['slice', 'a.slice(0, 9)[0].n'],
    ['an element', 'a[0].n'],
    ['reverse', 'a.reverse().map((x) => x.n)'],
    ['filter', 'a.filter((x) => x.n).map((x) => x.n)'],
  ])('keeps it: %s', (_, use) => {
    const js = `Page({ data: { n: '' }, on(e) { this.setData({ n: e.detail.value }) }, onTap() { const a = [{ n: this.data.n }, ...wx.getStorageSync('h')]; wx.request({ url: '/a', data: { v: ${use} } }) } })`
    const app = { js, wxml: '<input bindinput="on"/><button bindtap="onTap"/>' }
    expect(inputsOf(app, 'onTap')).toContain('data n string')
  })
})

describe('a list that is changed in place', () => {
  it('keeps the origins of its elements', () => {
    const js =
      "Page({ data: { list: [] }, onLoad() { wx.request({ url: '/l', success: (r) => this.setData({ list: r.data }) }) }, onPick(e) { const { list } = this.data; const i = e.currentTarget.dataset.i; list[i].on = !list[i].on; this.setData({ list }) }, onTap() { wx.request({ url: '/d', data: { ids: this.data.list.filter((x) => x.on).map((x) => x.id) } }) } })"
    const wxml = '<view bindtap="onPick" data-i="{{index}}"/><button bindtap="onTap"/>'
    expect(originsOf({ js, wxml }, 'onTap')).toEqual(['ids ← data.list[].id'])
  })
})

describe('a payload is looked into', () => {
  const origins = (data: string) =>
    originsOf(
      {
        wxml: '<input bindinput="on"/><button bindtap="onTap"/>',
        js: `Page({ data: { n: '' }, on(e) { this.setData({ n: e.detail.value }) }, onTap() { wx.request({ url: '/a', method: 'POST', data: ${data} }) } })`,
      },
      'onTap',
    )

  it.each([
    ['an object in it', '{ order: { n: this.data.n } }', ['order ← data.n']],
    ['a list in it', '{ order: { items: [{ n: this.data.n }] } }', ['order ← data.n']],
    ['as text', '{ order: JSON.stringify({ a: { n: this.data.n } }) }', ['order ← data.n']],
    ['a list itself', '[{ n: this.data.n }]', ['n ← data.n']],
  ])('%s', (_, data, expected) => {
    expect(origins(data)).toEqual(expected)
  })

  it('a list itself has the fields of its elements', () => {
    expect(effectsOfBody("wx.request({ url: '/a', method: 'POST', data: [{ a: 1, b: 2 }] })")).toEqual([
      'request POST /a a,b',
    ])
  })
})

describe('origins of a URL', () => {
  const from = (url: string) =>
    originsOf(
      { js: `Page({ onTap(event) { const { id } = event.currentTarget.dataset; wx.request({ url: ${url} }) } })` },
      'onTap',
    )

  it.each([
    ["'/a/' + id", ['{} ← dataset.id']],
    ["'/a?x=1&y=' + id", ['y ← dataset.id']],
    ["'/a/' + id + '?y=' + event.detail.v", ['{} ← dataset.id', 'y ← detail.v']],
    ["getApp().globalData.base + '/a'", []],
  ])('%s', (url, expected) => {
    expect(from(url)).toEqual(expected)
  })

  it('end before a fragment', () => {
    const js = "Page({ onTap() { wx.navigateTo({ url: '/pages/detail/detail?y=1#z' }) } })"
    expect(unitOf({ js }).actions[0]?.effects).toMatchObject([{ params: ['y'], values: { y: ['1'] } }])
  })
})

describe('results keep their origins', () => {
  it('of context objects', () => {
    const js =
      "Page({ onTap() { wx.createMapContext('m').getCenterLocation({ success: (r) => wx.request({ url: '/n', data: { lat: r.latitude } }) }) } })"
    expect(originsOf({ js }, 'onTap')).toEqual(['lat ← response(wx.getCenterLocation).latitude'])
  })

  it('through Object.entries and Object.values', () => {
    const js =
      "Page({ onTap() { wx.request({ url: '/l', success: ({ data }) => { for (const one of Object.values(data)) wx.request({ url: '/d', data: { id: one.id } }) } }) } })"
    expect(originsOf({ js }, 'onTap')).toEqual(['id ← response(GET /l).data[].id'])
  })
})

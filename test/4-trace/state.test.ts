import { describe, expect, it } from 'vitest'
import { effectsOf, originsOf, unitOf } from './harness.js'

const LOAD = "onLoad() { wx.request({ url: '/l', success: ({ data }) => this.setData({ list: data.items }) }) }"

describe('what is written in one entry is read in another', () => {
  it.each([
    ['data', "this.setData({ a: '/x' })", 'this.data.a'],
    ['a data path', "this.setData({ 'a.b': '/x' })", 'this.data.a.b'],
    ['a list element', "this.setData({ 'a[0].b': '/x' })", 'this.data.a[0].b'],
    ['data, directly', "this.data.a = '/x'", 'this.data.a'],
    ['a field of the page', "this.a = '/x'", 'this.a'],
    ['a variable of the module', "kept = '/x'", 'kept'],
    ['an object of the module', "table.a = '/x'", 'table.a'],
    ['globalData', "getApp().globalData.a = '/x'", 'getApp().globalData.a'],
    ['a field of the app', "getApp().a = '/x'", 'getApp().a'],
    ['storage', "wx.setStorageSync('a', '/x')", "wx.getStorageSync('a')"],
    ['through a method', "this.keep('a', '/x')", 'this.data.a'],
    ['through that', "const that = this; [1].forEach(function () { that.setData({ a: '/x' }) })", 'this.data.a'],
  ])('%s', (_, write, read) => {
    const js = `let kept; const table = {}; Page({ data: {}, keep(k, v) { this.setData({ [k]: v }) }, onLoad() { ${write} }, onTap() { wx.request({ url: ${read} }) } })`
    expect(effectsOf({ js, 'app.js': 'App({ globalData: {} })' }, 'onTap')).toContain('request GET /x')
  })

  it('beside what the page starts with: a list that a response replaces keeps its constants', () => {
    const js = `Page({ data: { list: [{ url: '/all' }] }, ${LOAD}, onTap() { wx.request({ url: this.data.list[0].url }) } })`
    expect(effectsOf({ js }, 'onTap')).toEqual(['request GET /all', 'request GET {}'])
  })

  it('and what the page has chosen keeps its origin', () => {
    const js = `Page({ data: { list: [] }, ${LOAD}, onTap(e) { this.setData({ cur: this.data.list[e.currentTarget.dataset.i] }) }, onShow() { wx.request({ url: '/d', data: { id: this.data.cur.id } }) } })`
    expect(originsOf({ js }, 'onShow')).toEqual(['id ← data.cur.id'])
    expect(originsOf({ js }, 'onTap')).toEqual(['value ← data.list[]'])
  })
})

describe('setData is an effect for each path', () => {
  it.each([
    ['{ a: 1, b: 2 }', ['set a', 'set b']],
    ["{ 'a.b': 1, 'c[0].d': 1 }", ['set a.b', 'set c[].d']],
    ["{ ['a' + 1]: 1 }", ['set a1']],
    ['{ [`a[${event.detail.i}].on`]: true }', ['set a[].on']],
    ['Object.assign({ a: 1 }, { b: 1 })', ['set a', 'set b']],
    ['event.detail.x ? { a: 1 } : { b: 1 }', ['set a', 'set b']],
  ])('%s', (patch, expected) => {
    expect(effectsOf({ js: `Page({ onTap(event) { this.setData(${patch}) } })` }, 'onTap')).toEqual(expected)
  })
})

describe('a state field', () => {
  const js = `Page({ data: { list: [], mode: 'add', on: false, n: 1 }, ${LOAD}, onTap() { this.setData({ mode: 'edit', n: this.data.n + 1 }) }, onShow() { this.setData({ mode: 'edit' }) } })`
  const field = (path: string) => unitOf({ js }).state.find((one) => one.path === path)

  it('knows its type, constants and writers', () => {
    expect(field('mode')).toEqual({
      path: 'mode',
      type: 'string',
      from: [],
      values: ['add', 'edit'],
      writers: ['onShow', 'onTap'],
    })
    expect(field('on')).toMatchObject({ type: 'boolean', writers: [] })
    expect(field('n')).toMatchObject({ type: 'number', writers: ['onTap'] })
  })

  it('knows what fills it', () => {
    expect(field('list')).toMatchObject({ type: 'array', from: ['response(GET /l).data.items'], writers: ['onLoad'] })
  })
})

describe('what a template shows', () => {
  const shows = (wxml: string, js: string) =>
    unitOf({ wxml, js }).shows.map(({ path, type, from = [] }) => `${path} ${type} ← ${from.join()}`)

  it('knows from which response it comes', () => {
    const wxml = '<view wx:for="{{list}}">{{item.name}}</view><text>{{title}}</text>'
    expect(shows(wxml, `Page({ data: { list: [], title: 'x' }, ${LOAD} })`)).toEqual([
      'list[].name unknown ← response(GET /l).data.items[].name',
      'title string ← ',
    ])
  })

  it('through what a map over the response makes', () => {
    const js =
      "Page({ onLoad() { wx.request({ url: '/l', success: (r) => this.setData({ list: r.data.map((x) => ({ id: x.id, label: x.name + '!' })) }) }) } })"
    expect(shows('<view wx:for="{{list}}">{{item.label}}</view>', js)).toEqual([
      'list[].label string ← response(GET /l).data[].name',
    ])
  })

  it('through a view script', () => {
    const wxml =
      '<wxs module="m">module.exports.price = function (p) { return \'¥\' + p }</wxs><text>{{m.price(goods.price)}}</text>'
    expect(unitOf({ wxml, js: 'Page({ data: { goods: null } })' }).shows.map(({ path }) => path)).toEqual([
      'goods.price',
    ])
  })
})

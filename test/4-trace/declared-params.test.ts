import { describe, expect, it } from 'vitest'
import { actionOf, paramsOf, unitOf } from './harness.js'

/** A page that sends `value` and declares its query as `type`. */
const params = (type: string, value: string): string[] =>
  paramsOf({
    js: '',
    'pages/home/home.ts': `Page({ onLoad(o: ${type}) { wx.request({ url: '/a', data: { v: ${value} } }) } })`,
  })

describe('what TypeScript declares about a parameter', () => {
  it.each([
    ['closes its values', "{ a: 'x' | 'y' }", 'o.a', 'a string required x|y'],
    ['makes it optional', '{ a?: string }', 'o.a', 'a string'],
    ['does not make it required', '{ a: string }', "o.a || 'x'", 'a string'],
    ['makes no number of a string', '{ a: number }', 'o.a', 'a string required'],
    ['leaves a number that the code makes', '{ a: string }', 'Number(o.a)', 'a number required'],
    ['gives its values the type that the code makes', "{ a: '1' | '2' }", 'Number(o.a)', 'a number required 1|2'],
    ['gives its values the type that they have at run time', '{ a: 1 | 2 }', 'o.a', 'a string required 1|2'],
    ['tells a list', '{ a: string[] }', 'o.a', 'a array required'],
    ['tells an object', '{ a: { id: string } }', 'o.a', 'a object required'],
    ['says nothing of what the code does not read', '{ a: string; b: string }', 'o.a', 'a string required'],
  ])('%s', (_, type, value, expected) => {
    expect(params(type, value)).toEqual([expected])
  })
})

describe('what TypeScript declares about the data', () => {
  const page = (members: string): Parameters<typeof unitOf>[0] => ({
    js: '',
    wxml: '<view>{{item.price}}</view><view>{{item.title}}</view><button bindtap="onTap" data-kind="{{item.kind}}"/>',
    'pages/home/home.ts': `interface Item { price: number; kind: 'a' | 'b' } Page({ ${members} })`,
  })

  it('types what the page shows where nothing else does', () => {
    const app = page(
      "data: { item: {} as Item }, onLoad() { wx.request({ url: '/a', success: ({ data }) => this.setData({ item: data }) }) }",
    )
    expect(unitOf(app).shows.map(({ path, type }) => `${path} ${type}`)).toEqual([
      'item.price number',
      'item.title unknown',
    ])
  })

  it('leaves what the code knows', () => {
    const app = page("data: { item: {} as Item }, onLoad() { this.setData({ 'item.price': '3 yuan' }) }")
    expect(unitOf(app).shows[0]).toMatchObject({ path: 'item.price', type: 'string' })
  })

  it('closes what an event carries', () => {
    const app = page(
      "onTap(e: WechatMiniprogram.TouchEvent<{}, {}, { kind: Item['kind'] }>) { wx.request({ url: '/a', data: { k: e.currentTarget.dataset.kind } }) }",
    )
    expect(actionOf(app, 'onTap').inputs).toMatchObject([{ name: 'kind', type: 'string', enum: ['a', 'b'] }])
  })
})

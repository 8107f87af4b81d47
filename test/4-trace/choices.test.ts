import { describe, expect, it } from 'vitest'
import { actionOf, effectsOf, originsOf, type App } from './harness.js'

const SEND = (data: string) => `onTap() { wx.request({ url: '/a', data: { v: ${data} } }) }`

/** Name and enum of the inputs of a handler. */
const enumsOf = (app: App, handler = 'onTap') =>
  actionOf(app, handler).inputs.map(({ name, enum: values }) => `${name} ${values?.join('|') ?? ''}`.trim())

describe('a choice by index', () => {
  const picker = '<picker range="{{kinds}}" bindchange="onPick"/><button bindtap="onTap"/>'
  it.each([
    [
      'kept as a text',
      "data: { kinds: ['A', 'B'], kind: '' }, onPick(e) { this.setData({ kind: this.data.kinds[e.detail.value] }) }",
      'this.data.kind',
      ['kind |A|B'],
    ],
    [
      'kept as a field',
      "data: { kinds: [{ n: 'A', id: 1 }, { n: 'B', id: 2 }], kind: '' }, onPick(e) { this.setData({ kind: this.data.kinds[e.detail.value].id }) }",
      'this.data.kind',
      ['kind |1|2'],
    ],
    [
      'kept as an index',
      "data: { kinds: ['A', 'B'], i: 0 }, onPick(e) { this.setData({ i: e.detail.value }) }",
      'this.data.kinds[this.data.i]',
      ['i'],
    ],
    [
      'kept as an index of objects',
      "data: { kinds: [{ n: 'A' }, { n: 'B' }], i: 0 }, onPick(e) { this.setData({ i: Number(e.detail.value) }) }",
      'this.data.kinds[this.data.i].n',
      ['i'],
    ],
    [
      'from a response',
      "data: { list: [], i: 0 }, onLoad() { wx.request({ url: '/l', success: ({ data }) => this.setData({ list: data }) }) }, onPick(e) { this.setData({ i: e.detail.value }) }",
      'this.data.list[this.data.i].id',
      ['i'],
    ],
    [
      'from a constant of the script',
      'data: { i: 0 }, onPick(e) { this.setData({ i: e.detail.value }) }',
      'KINDS[this.data.i]',
      ['i'],
    ],
  ])('%s', (_, members, use, expected) => {
    const js = `const KINDS = ['a', 'b']; Page({ ${members}, ${SEND(use)} })`
    expect(enumsOf({ wxml: picker, js })).toEqual(expect.arrayContaining(expected))
  })

  it('by a name that a tap sets', () => {
    const js = `const STATES = { all: 0, open: 1 }; Page({ data: { tab: 'all' }, onPick(e) { this.setData({ tab: e.currentTarget.dataset.t }) }, ${SEND('STATES[this.data.tab]')} })`
    const wxml = '<view data-t="all" bindtap="onPick"/><view data-t="open" bindtap="onPick"/><button bindtap="onTap"/>'
    expect(enumsOf({ wxml, js })).toEqual(['tab all|open'])
    expect(originsOf({ wxml, js }, 'onTap')).toEqual(['v ← data.tab'])
  })

  it('by equality', () => {
    const js = `Page({ data: { reasons: [{ id: 1, reason: 'a' }, { id: 2, reason: 'b' }], picked: 0 }, onPick(e) { this.setData({ picked: e.currentTarget.dataset.id }) }, onTap() { let reason = ''; for (let i = 0; i < this.data.reasons.length; i++) if (this.data.reasons[i].id === this.data.picked) reason = this.data.reasons[i].reason; wx.request({ url: '/a', data: { reason } }) } })`
    const wxml = '<view wx:for="{{reasons}}" data-id="{{item.id}}" bindtap="onPick"/><button bindtap="onTap"/>'
    expect(enumsOf({ wxml, js })).toContain('picked 0|1|2')
  })

  it('is an origin of what is sent', () => {
    const js = `const KINDS = ['a', 'b']; Page({ data: { i: 0 }, onPick(e) { this.setData({ i: e.detail.value }) }, ${SEND('KINDS[this.data.i]')} })`
    expect(originsOf({ wxml: picker, js }, 'onTap')).toEqual(['v ← data.i'])
  })
})

describe('an enum is a closed set', () => {
  it.each([
    [
      'not of a field that a person types',
      '<input bindinput="on"/>',
      "data: { v: 'x' }, on(e) { this.setData({ v: e.detail.value }) }",
      ['v'],
    ],
    [
      'not of a picker of dates',
      '<picker mode="date" bindchange="on"/>',
      "data: { v: '2020-01-01' }, on(e) { this.setData({ v: e.detail.value }) }",
      ['v'],
    ],
    [
      'not of a slider',
      '<slider bindchange="on"/>',
      'data: { v: 5 }, on(e) { this.setData({ v: e.detail.value }) }',
      ['v'],
    ],
    [
      'of constants that handlers write',
      '<view bindtap="on"/><radio-group bindchange="off"/>',
      "data: { v: 'a' }, on() { this.setData({ v: 'b' }) }, off(e) { this.setData({ v: e.detail.value }) }",
      ['v'],
    ],
    [
      'of what the elements name',
      '<view data-v="a" bindtap="on"/><view data-v="b" bindtap="on"/>',
      "data: { v: 'a' }, on(e) { this.setData({ v: e.currentTarget.dataset.v }) }",
      ['v a|b'],
    ],
    [
      'of a list that is constant data',
      '<view wx:for="{{ts}}" data-v="{{item.value}}" bindtap="on"/>',
      "data: { v: '', ts: [{ value: 'ice' }, { value: 'hot' }] }, on(e) { this.setData({ v: e.currentTarget.dataset.v }) }",
      ['v |ice|hot'],
    ],
  ])('%s', (_, wxml, members, expected) => {
    expect(
      enumsOf({ wxml: `${wxml}<button bindtap="onTap"/>`, js: `Page({ ${members}, ${SEND('this.data.v')} })` }),
    ).toEqual(expected)
  })

  it.each([
    ['elements', '<view data-v="a" bindtap="onTap"/><view data-v="b" bindtap="onTap"/>', 'v a|b'],
    ['a list that is constant data', '<view wx:for="{{ts}}" data-v="{{item.value}}" bindtap="onTap"/>', 'v ice|hot'],
    ['a literal list', `<view wx:for="{{['a', 'b']}}" data-v="{{item}}" bindtap="onTap"/>`, 'v a|b'],
    ['an empty text among them', '<view data-v="" bindtap="onTap"/><view data-v="b" bindtap="onTap"/>', 'v |b'],
    ['something that is not known', '<view data-v="a" bindtap="onTap"/><view data-v="{{x}}" bindtap="onTap"/>', 'v'],
  ])('of a dataset: %s', (_, wxml, expected) => {
    const js =
      "Page({ data: { ts: [{ value: 'ice' }, { value: 'hot' }] }, onTap(e) { wx.request({ url: '/a', data: { v: e.currentTarget.dataset.v } }) } })"
    expect(enumsOf({ wxml, js })).toEqual([expected])
  })
})

describe('a menu runs its handler for each of its entries', () => {
  const page = (wxml: string, data = '') => ({
    wxml,
    js: `Page({ data: { ${data} }, onTap(e) { const { type, url } = e.currentTarget.dataset; if (type === 'tab') wx.switchTab({ url }); else if (type === 'page') wx.navigateTo({ url }); else wx.scanCode() } })`,
  })
  const expected = ['api scanCode', 'navigate navigateTo pages/detail/detail', 'navigate switchTab pages/list/list']
  const links =
    "links: [{ type: 'tab', url: '/pages/list/list' }, { type: 'page', url: '/pages/detail/detail' }, { type: 'scan', url: '' }]"

  it.each([
    [
      'elements',
      '<view data-type="tab" data-url="/pages/list/list" bindtap="onTap"/><view data-type="page" data-url="/pages/detail/detail" bindtap="onTap"/><view data-type="scan" data-url="" bindtap="onTap"/>',
      '',
    ],
    [
      'a constant list',
      '<view wx:for="{{links}}" data-type="{{item.type}}" data-url="{{item.url}}" bindtap="onTap"/>',
      links,
    ],
    [
      'a list in a list',
      '<view wx:for="{{groups}}" wx:for-item="g"><view wx:for="{{g.links}}" data-type="{{item.type}}" data-url="{{item.url}}" bindtap="onTap"/></view>',
      `groups: [{ ${links} }]`,
    ],
    [
      'a whole entry',
      '<view wx:for="{{links}}" data-type="{{item.type}}" data-url="{{item.url}}" data-item="{{item}}" bindtap="onTap"/>',
      links,
    ],
  ])('of %s: pairs stay pairs', (_, wxml, data) => {
    expect(effectsOf(page(wxml, data), 'onTap')).toEqual(expected)
  })
})

describe('what elements carry decides what their handler does', () => {
  const js =
    "Page({ data: { tel: '' }, onLoad(o) { this.setData({ tel: o.tel }) }, onTap(e) { const { url } = e.currentTarget.dataset; let type = e.currentTarget.dataset.type; if (!type) type = 'url'; switch (type) { case 'tab': wx.switchTab({ url }); break; case 'call': wx.makePhoneCall({ phoneNumber: url }); break; case 'back': wx.navigateBack(); break; default: wx.navigateTo({ url }) } } })"
  const link = '<view data-url="/pages/list/list" bindtap="onTap"/>'
  const call = '<view data-type="call" data-url="{{tel}}" bindtap="onTap"/>'
  const back = '<view data-type="back" bindtap="onTap"/>'

  it.each([
    ['a key that no element carries is undefined', link, ['navigate navigateTo pages/list/list']],
    ['the only constant is certain', back, ['navigate navigateBack null']],
    [
      'values that are not constant are told apart by those that are',
      link + call,
      ['api makePhoneCall', 'navigate navigateTo pages/list/list'],
    ],
    [
      'a key that some do not carry',
      link + back,
      ['navigate navigateBack null', 'navigate navigateTo pages/list/list'],
    ],
  ])('%s', (_, wxml, expected) => {
    expect(effectsOf({ wxml, js }, 'onTap')).toEqual(expected)
  })

  it('but what is tapped inside of an element may carry other keys', () => {
    const inner = 'Page({ onTap(e) { if (e.target.dataset.all) wx.scanCode(); else wx.login() } })'
    const wxml = '<view data-id="a" bindtap="onTap"><text data-all="1"/></view>'
    expect(effectsOf({ wxml, js: inner }, 'onTap')).toEqual(['api login', 'api scanCode'])
  })
})

describe('what the options of a group are called', () => {
  const js = `Page({ data: { kinds: [{ id: 1, n: '全新' }, { id: 2, n: '九成新' }] }, onTap({ detail }) { wx.request({ url: '/a', data: { v: detail.value } }) } })`
  const choicesOf = (option: string) => {
    const wxml = `<radio-group bindchange="onTap">${option}</radio-group>`
    return actionOf({ wxml, js }, 'onTap').triggers[0]?.control?.choices
  }
  const named = [
    { value: 1, label: '全新' },
    { value: 2, label: '九成新' },
  ]

  it.each([
    [
      'beside the option, in a label that is repeated',
      '<label wx:for="{{kinds}}"><radio value="{{item.id}}"/>{{item.n}}</label>',
    ],
    [
      'beside the option, in a label inside what is repeated',
      '<view wx:for="{{kinds}}"><label><radio value="{{item.id}}"/><text>{{item.n}}</text></label></view>',
    ],
    [
      'beside the option, without a label',
      '<view wx:for="{{kinds}}"><radio value="{{item.id}}"/><text>{{item.n}}</text></view>',
    ],
    ['inside the option', '<radio wx:for="{{kinds}}" value="{{item.id}}">{{item.n}}</radio>'],
  ])('is written %s', (_, option) => {
    expect(choicesOf(option)).toEqual(named)
  })

  it('is not said where every option has the same text', () => {
    const same = '<label wx:for="{{kinds}}"><radio value="{{item.id}}"/>{{title}}</label>'
    expect(choicesOf(same)).toEqual([{ value: 1 }, { value: 2 }])
  })
})

import { describe, expect, it } from 'vitest'
import { actionOf, effectsOf, inputsOf, unitOf } from './harness.js'

const handlers = (wxml: string, js: string, files = {}) =>
  unitOf({ wxml, js, ...files }).actions.map(
    ({ handler, triggers }) => `${handler} ${triggers.map(({ event }) => event).join()}`,
  )

describe('a handler is found', () => {
  it.each([
    ['bindtap="a"', 'a tap'],
    ['bind:tap="a"', 'a tap'],
    ['catchtap="a"', 'a tap'],
    ['catch:tap="a"', 'a tap'],
    ['mut-bind:tap="a"', 'a tap'],
    ['capture-bind:tap="a"', 'a tap'],
    ['capture-catch:tap="a"', 'a tap'],
    ['bindtap="{{\'a\'}}"', 'a tap'],
    ['bindtap="{{name}}"', 'a tap'],
    ['bindtap="{{menu[0].go}}"', 'a tap'],
    ["bindtap=\"{{on ? 'a' : ''}}\"", 'a tap'],
    ['bindtap="a" bindlongpress="a"', 'a tap,longpress'],
  ])('%s', (attribute, expected) => {
    const js = "Page({ data: { on: false, name: 'a', menu: [{ go: 'a' }] }, a() { wx.login() } })"
    expect(handlers(`<view ${attribute}/>`, js)).toEqual([expected])
  })

  it('in each branch of a ternary', () => {
    expect(handlers(`<view bindtap="{{on ? 'a' : 'b'}}"/>`, 'Page({ data: { on: false }, a() {}, b() {} })')).toEqual([
      'a tap',
      'b tap',
    ])
  })

  it('by the names that a constant list holds', () => {
    const js = "Page({ data: { menu: [{ go: 'a' }, { go: 'b' }] }, a() {}, b() {} })"
    expect(handlers('<view wx:for="{{menu}}" bindtap="{{item.go}}"/>', js)).toEqual(['a tap', 'b tap'])
  })

  it('in templates that are imported and in files that are included', () => {
    const files = {
      'pages/home/t.wxml': '<template name="row"><view data-id="{{id}}" bindtap="a"/></template>',
      'pages/home/i.wxml': '<view catchtap="b"/>',
    }
    const wxml = '<import src="./t"/><template is="row" data="{{id: 3}}"/><include src="./i"/>'
    const js = "Page({ a(e) { wx.request({ url: '/row/' + e.currentTarget.dataset.id }) }, b() {} })"
    expect(handlers(wxml, js, files)).toEqual(['a tap', 'b tap'])
    expect(effectsOf({ wxml, js, ...files }, 'a')).toEqual(['request GET /row/3'])
  })
})

describe('a trigger', () => {
  it('says what a person sees, under which condition and in which list', () => {
    const wxml = '<view wx:if="{{on}}"><button wx:for="{{list}}" bindtap="onTap">买</button></view>'
    expect(actionOf({ wxml, js: 'Page({ onTap() {} })' }, 'onTap').triggers).toMatchObject([
      {
        event: 'tap',
        element: 'button',
        label: '买',
        when: 'on',
        each: 'list',
        at: { file: 'pages/home/home.wxml', line: 1 },
      },
    ])
  })

  it('with an open-type does what that does', () => {
    const wxml = '<button open-type="getPhoneNumber" bindgetphonenumber="onPhone"/>'
    const js = "Page({ onPhone(e) { wx.request({ url: '/phone', data: { code: e.detail.code } }) } })"
    expect(effectsOf({ wxml, js }, 'onPhone')).toEqual(['api getPhoneNumber', 'request GET /phone code'])
  })
})

describe('dataset values come from the elements that bind the handler', () => {
  const wxml =
    '<view data-action="pay" bindtap="onTap"/><view data-action="scan" bindtap="onTap"/><view data-action="no" bindtap="other"/>'
  const methods = 'pay() { wx.requestPayment({}) }, scan() { wx.scanCode() }, no() { wx.login() }, other() {}'

  it('so that a method is chosen by name', () => {
    const js = `Page({ onTap(e) { this[e.currentTarget.dataset.action]() }, ${methods} })`
    expect(effectsOf({ wxml, js }, 'onTap')).toEqual(['api requestPayment', 'api scanCode'])
  })

  it('so that a table entry is chosen', () => {
    const js = `const table = { pay: () => wx.login(), scan: '/x', no: () => wx.getSetting() }; Page({ onTap({ target: { dataset } }) { table[dataset.action]() }, other() {} })`
    expect(effectsOf({ wxml, js }, 'onTap')).toEqual(['api login'])
  })

  it('so that a data path is known', () => {
    const js =
      'Page({ data: { form: {} }, onTap(e) { const { action } = e.currentTarget.dataset; this.setData({ [`form.${action}`]: 1 }) }, other() {} })'
    expect(effectsOf({ wxml, js }, 'onTap')).toEqual(['set form.pay', 'set form.scan'])
  })

  it('also when they are items of constant lists', () => {
    const js = `const routes = { d: '/pages/detail/detail', l: '/pages/list/list' }
      Page({ data: { menu: [{ page: 'd' }, { page: 'l' }] }, onTap(e) { wx.navigateTo({ url: routes[e.currentTarget.dataset.page] }) } })`
    expect(
      effectsOf({ js, wxml: '<view wx:for="{{menu}}" data-page="{{item.page}}" bindtap="onTap"/>' }, 'onTap'),
    ).toEqual(['navigate navigateTo pages/detail/detail', 'navigate navigateTo pages/list/list'])
  })

  it('and are the choices of the input', () => {
    const js =
      "Page({ onTap(e) { wx.request({ url: '/a', data: { a: e.currentTarget.dataset.action } }) }, other() {} })"
    expect(inputsOf({ js, wxml }, 'onTap')).toEqual(['dataset action string'])
    expect(actionOf({ js, wxml }, 'onTap').inputs[0]?.enum).toEqual(['pay', 'scan'])
  })

  it('in the spelling that the platform gives their names', () => {
    const app = {
      wxml: '<view data-goods-id="{{a}}" data-goodsName="{{b}}" bindtap="onTap"/>',
      js: "Page({ onTap(e) { const { goodsId, goodsname } = e.currentTarget.dataset; wx.request({ url: '/a', data: { goodsId, goodsname } }) } })",
    }
    expect(inputsOf(app, 'onTap')).toEqual(['dataset goodsId', 'dataset goodsname'])
    expect(actionOf(app, 'onTap').inputs.map(({ value }) => value)).toEqual(['a', 'b'])
  })
})

describe('the label of what is tapped', () => {
  const labelOf = (wxml: string, data: string): string | null | undefined =>
    actionOf({ wxml, js: `Page({ data: ${data}, go() { wx.login() } })` }, 'go').triggers[0]?.label

  it('is what the page data that is shown on it says', () => {
    expect(labelOf('<view bindtap="go"><text>{{menu.first}}</text></view>', "{ menu: { first: '儿科门诊' } }")).toBe(
      '儿科门诊',
    )
  })

  it('is the first of several texts: what follows explains it', () => {
    const wxml = '<view bindtap="go"><text>{{a}}</text><text>{{b}}</text></view>'
    expect(labelOf(wxml, "{ a: '外带', b: '到店自取，无需等待' }")).toBe('外带')
  })

  it('is Chinese where the app speaks several languages', () => {
    const said = "wx.getStorageSync('lang') === 'en' ? 'Check out' : '结算'"
    const js = `Page({ data: { pay: ${said} }, go() { wx.login() } })`
    const app = { js, wxml: '<view bindtap="go">{{pay}}</view>' }
    expect(actionOf(app, 'go').triggers[0]?.label).toBe('结算')
  })

  it('is not known where it depends on what is not known, on a condition or on a row', () => {
    expect(labelOf('<view bindtap="go">{{name}}</view>', '{}')).toBeNull()
    expect(labelOf('<view bindtap="go"><text wx:if="{{on}}">{{a}}</text></view>', "{ a: '甲' }")).toBeNull()
    expect(labelOf('<view wx:for="{{l}}" bindtap="go">{{item}}</view>', "{ l: ['甲', '乙'] }")).toBeNull()
  })

  it('is a few words: what is longer is text', () => {
    expect(labelOf('<view bindtap="go">{{a}}</view>', `{ a: '${'长'.repeat(30)}' }`)).toBeNull()
  })
})

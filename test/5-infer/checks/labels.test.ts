import { describe, expect, it } from 'vitest'
import { HOME } from '../../4-trace/harness.js'
import { codesIn, foundIn } from './harness.js'

const CONTRADICTS = ['behaviour/label-contradicts']

function tapped(wxml: string, body: string): string[] {
  return codesIn({ wxml, js: `Page({ onTap(e) { ${body} } })` }, 'behaviour/label')
}

const pays = 'wx.requestPayment({})'

describe('a label against what its handler does', () => {
  it.each([
    ['查看详情', pays],
    ['查 看 详 情 >', pays],
    ['查\u200b看', pays],
    ['刷新', 'wx.request({ url: "https://a.example.com/cart/clear", method: "POST" })'],
    ['返回', 'wx.request({ url: "https://a.example.com/order/submit", method: "POST" })'],
    ['View more', 'wx.request({ url: "https://a.example.com/note/1", method: "DELETE" })'],
    ['分享给好友', 'wx.chooseContact({})'],
    ['帮助', 'wx.getClipboardData({})'],
    ['关闭', pays],
    ['知道了', 'wx.request({ url: "https://a.example.com/note/delete", method: "POST" })'],
  ])('“%s” does not cover %s', (label, body) => {
    expect(tapped(`<button bindtap="onTap">${label}</button>`, body)).toEqual(CONTRADICTS)
  })

  it.each([
    ['立即购买', pays],
    ['确定', pays],
    ['查看并支付', pays],
    ['取消', 'wx.request({ url: "https://a.example.com/order/cancel", method: "POST" })'],
    ['刷新', 'wx.clearStorageSync()'],
    ['我知道了', 'wx.request({ url: "https://a.example.com/notification/close", method: "POST" })'],
    ['关闭提醒', 'wx.request({ url: "https://a.example.com/reminder/1", method: "DELETE" })'],
    ['查看', 'wx.request({ url: "https://a.example.com/order/detail" })'],
    ['查看', 'wx.request({ url: "https://a.example.com/pay/status", method: "POST" })'],
    ['查询附近门店', 'wx.getLocation({})'],
    ['查看手机号', 'wx.chooseContact({})'],
    ['复制', 'wx.setClipboardData({ data: "1", success() { wx.getClipboardData({}) } })'],
    [
      '更多',
      'wx.showActionSheet({ success() { wx.request({ url: "https://a.example.com/n/1", method: "DELETE" }) } })',
    ],
  ])('“%s” may %s', (label, body) => {
    expect(tapped(`<button bindtap="onTap">${label}</button>`, body)).toEqual([])
  })

  it.each([
    ['×', pays],
    ['Skip', 'wx.request({ url: "https://a.example.com/wallet/transfer", method: "POST" })'],
    ['常见问题', 'wx.request({ url: "https://a.example.com/account/withdraw", method: "POST" })'],
    ['搜索', 'wx.request({ url: "https://a.example.com/user/logout", method: "POST" })'],
    ['更多', 'wx.request({ url: "https://a.example.com/user/unregister", method: "POST" })'],
    ['免费领取', pays],
    ['签到', pays],
    ['收藏', 'wx.request({ url: "https://a.example.com/order/delete", method: "POST" })'],
    ['首页', pays],
    ['生成海报', pays],
    ['再想想', pays],
    ['不再提示', pays],
    ['输入关键词', pays],
    ['重新获取', pays],
  ])('nor “%s” %s', (label, body) => {
    expect(tapped(`<button bindtap="onTap">${label}</button>`, body)).toEqual(CONTRADICTS)
  })

  it.each([
    ['收藏', 'wx.request({ url: "https://a.example.com/favorite/delete", method: "POST" })'],
    ['免费试用3天后自动续费', pays],
    ['切换账号', 'wx.request({ url: "https://a.example.com/user/logout", method: "POST" })'],
    ['查看换乘', 'wx.request({ url: "https://a.example.com/bus/transfer", method: "POST" })'],
    ['提现', 'wx.request({ url: "https://a.example.com/wallet/withdraw", method: "POST" })'],
  ])('“%s” may do %s', (label, body) => {
    expect(tapped(`<button bindtap="onTap">${label}</button>`, body)).toEqual([])
  })

  it('knows what the platform does with a button without words', () => {
    expect(tapped('<button open-type="share" bindtap="onTap"/>', pays)).toEqual(CONTRADICTS)
  })

  it('holds a field that is filled to what it is for', () => {
    expect(tapped('<input placeholder="搜索" bindinput="onTap"/>', pays)).toEqual(CONTRADICTS)
    expect(tapped('<input placeholder="搜索" bindinput="onTap"/>', 'wx.getClipboardData({})')).toEqual([])
  })

  it('reads what a picture without words shows', () => {
    expect(tapped('<image src="/images/icon-refresh.png" bindtap="onTap"/>', pays)).toEqual(CONTRADICTS)
    expect(tapped('<view class="iconfont icon-back" bindtap="onTap"></view>', pays)).toEqual(CONTRADICTS)
  })

  it('does not excuse an element by another one that says what the handler does', () => {
    const wxml = '<button bindtap="onTap">去支付</button><button bindtap="onTap">查看</button>'
    expect(tapped(wxml, pays)).toEqual(CONTRADICTS)
  })

  it('excuses elements that take turns, as far as both are shown', () => {
    const wxml = (when: string): string =>
      `<button wx:if="${when}" bindtap="onTap">去支付</button><button wx:else bindtap="onTap">查看</button>`
    expect(tapped(wxml('{{unpaid}}'), pays)).toEqual([])
    expect(tapped(wxml('{{false}}'), pays)).toEqual(CONTRADICTS)
  })

  it.each([
    ['<button wx:if="{{a}}" bindtap="onTap">去支付</button>', '<button bindtap="onTap">查看</button>'],
    [
      '<button data-id="{{id}}" bindtap="onTap">去支付</button>',
      '<button data-id="{{id}}" bindtap="onTap">查看</button>',
    ],
    ['<button mark:a="{{a}}" bindtap="onTap">去支付</button>', '<button mark:a="{{a}}" bindtap="onTap">查看</button>'],
  ])('does not excuse an element by %s that cannot be told from it', (honest, other) => {
    expect(tapped(honest + other, pays)).toEqual(CONTRADICTS)
  })

  describe('of a handler that looks at which element was tapped', () => {
    const byData = `if (e.currentTarget.dataset.a === 'pay') ${pays}`
    const byWay = 'this[e.currentTarget.dataset.a]() }, look() {}, pay() { wx.requestPayment({})'
    const button = (a: string, label: string): string => `<button data-a="${a}" bindtap="onTap">${label}</button>`

    it.each([byData, byWay])('judges each element by what it reaches itself: %s', (body) => {
      expect(tapped(button('pay', '去支付') + button('look', '查看'), body)).toEqual([])
      expect(tapped(button('look', '去支付') + button('pay', '查看'), body)).toEqual(CONTRADICTS)
    })

    it('tells elements apart by id, by event and in a list', () => {
      const ids = '<button id="pay" bindtap="onTap">查看</button><button id="look" bindtap="onTap">去支付</button>'
      expect(tapped(ids, `if (e.currentTarget.id === 'pay') ${pays}`)).toEqual(CONTRADICTS)
      const events = '<button bindtap="onTap">查看</button><button bindlongpress="onTap">去支付</button>'
      expect(tapped(events, `if (e.type === 'tap') ${pays}`)).toEqual(CONTRADICTS)
      const list = (a: string, b: string): string =>
        `data: { list: [{ a: '${a}', t: '去支付' }, { a: '${b}', t: '查看' }] }, onTap(e) { ${byData} }`
      const wxml = '<view wx:for="{{list}}" data-a="{{item.a}}" bindtap="onTap">{{item.t}}</view>'
      expect(codesIn({ wxml, js: `Page({ ${list('pay', 'look')} })` })).toEqual([])
      expect(codesIn({ wxml, js: `Page({ ${list('look', 'pay')} })` })).toEqual(CONTRADICTS)
    })

    it('excuses elements of which it is not known what they carry', () => {
      expect(tapped(button('{{x}}', '去支付') + button('pay', '查看'), byData)).toEqual([])
    })
  })

  it('follows a tap to the handlers around it, as far as nothing catches it', () => {
    const js = `Page({ pay() { ${pays} }, look() {} })`
    const inside = (event: string): string => `<view bindtap="pay"><image/><button ${event}="look">查看</button></view>`
    expect(codesIn({ js, wxml: inside('bindtap') })).toEqual(CONTRADICTS)
    expect(codesIn({ js, wxml: inside('catchtap') })).toEqual([])
  })

  it('reads the label inside the component that sends the event', () => {
    const found = codesIn({
      json: '{"usingComponents":{"x-row":"/row/row"}}',
      wxml: '<x-row bind:go="onTap"/>',
      js: `Page({ onTap() { ${pays} } })`,
      'row/row.json': '{"component":true}',
      'row/row.js': 'Component({ methods: { tap() { this.triggerEvent("go") } } })',
      'row/row.wxml': '<button bindtap="tap">查看</button>',
    })
    expect(found).toEqual(CONTRADICTS)
  })

  it('tells the way from the element to the effect, and the action that it speaks against', () => {
    const [finding] = foundIn({
      wxml: '<button bindtap="onTap">查看</button>',
      js: `const look = require('../../helper')\nPage({ onTap() { look.show() } })`,
      'helper.js': `function show() { later() }\nfunction later() { ${pays} }\nmodule.exports = { show }`,
    })
    expect(finding?.chain?.map(({ is, at }) => `${is} ${at.file}:${String(at.line)}`)).toEqual([
      `element ${HOME}.wxml:1`,
      `bound ${HOME}.js:2`,
      `calls ${HOME}.js:2`,
      'calls helper.js:1',
      'effect helper.js:2',
    ])
    expect(finding?.actions).toEqual([`${HOME}#onTap`])
  })

  it('tells where a function of a module between them is called', () => {
    const [finding] = foundIn({
      wxml: '<button bindtap="onTap">查看</button>',
      js: `const { show } = require('../../helper')\nPage({ onTap() { show() } })`,
      'helper.js': `const send = require('./send')\n\nfunction show() { send() }\nmodule.exports = { show }`,
      'send.js': `module.exports = () => ${pays}`,
    })
    expect(finding?.chain?.find(({ params }) => params['name'] === 'show')?.at).toMatchObject({
      file: `${HOME}.js`,
      line: 2,
    })
  })

  it('says that a label hides a call or another mini program', () => {
    const wxml = '<button bindtap="onTap">返回</button>'
    expect(tapped(wxml, 'wx.makePhoneCall({ phoneNumber: "1" })')).toEqual(['behaviour/label-leads-away'])
    expect(tapped(wxml, 'wx.navigateToMiniProgram({ appId: "1" })')).toEqual(['behaviour/label-leads-away'])
  })

  it.each(['constructor', '__proto__', 'toString', 'methods', 'lifetimes', 'behaviors', 'a-b', 'undefined', '1'])(
    'finds the handler that is called %s',
    (name) => {
      const wxml = `<button bindtap="${name}">查看</button>`
      expect(codesIn({ wxml, js: `Page({ ['${name}'](e) { ${pays} } })` })).toEqual(CONTRADICTS)
    },
  )
})

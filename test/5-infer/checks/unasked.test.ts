import { describe, expect, it } from 'vitest'
import { HOME } from '../../4-trace/harness.js'
import { codesIn, foundIn } from './harness.js'

describe('effects that nobody asked for', () => {
  it.each(['onLoad', 'onShow', 'onReady', 'onHide', 'onUnload', 'onPullDownRefresh', 'onReachBottom', 'onPageScroll'])(
    'a payment in %s is an error',
    (name) => {
      expect(codesIn({ js: `Page({ ${name}() { wx.requestPayment({}) } })` })).toEqual(['behaviour/pays-unasked'])
    },
  )

  it('sees timers, observers and the app itself', () => {
    const pays = 'wx.requestPayment({})'
    expect(codesIn({ js: `Page({ onLoad() { setTimeout(() => ${pays}, 100) } })` })).toEqual(['behaviour/pays-unasked'])
    expect(codesIn({ js: `Component({ data: { n: 1 }, observers: { n() { ${pays} } } })` })).toEqual([
      'behaviour/pays-unasked',
    ])
    for (const name of ['onLaunch', 'onShow'])
      expect(codesIn({ 'app.js': `App({ ${name}() { ${pays} } })` })).toEqual(['behaviour/pays-unasked'])
    expect(codesIn({ 'app.js': `${pays}; App({})` })).toEqual(['behaviour/pays-unasked'])
    expect(codesIn({ js: `${pays}; Page({})` })).toEqual(['behaviour/pays-unasked'])
  })

  it.each(['scroll', 'touchmove', 'load', 'animationend', 'timeupdate'])('sees the event %s', (event) => {
    const wxml = `<image bind${event}="seen"/>`
    expect(codesIn({ wxml, js: 'Page({ seen() { wx.requestPayment({}) } })' })).toEqual(['behaviour/pays-unasked'])
  })

  it('sees a swiper that turns, and a touch on what does not say what it does', () => {
    const js = 'Page({ seen() { wx.requestPayment({}) } })'
    const PAYS = ['behaviour/pays-unasked']
    expect(codesIn({ wxml: '<swiper autoplay bindchange="seen"/>', js })).toEqual(PAYS)
    expect(codesIn({ wxml: '<view bindtouchstart="seen">商品</view>', js })).toEqual(PAYS)
    expect(codesIn({ wxml: '<view bindtouchstart="seen">立即支付</view>', js })).toEqual([])
    expect(codesIn({ wxml: '<view bindtouchstart="seen"/>', js: 'Page({ seen() { wx.chooseImage({}) } })' })).toEqual(
      [],
    )
  })

  it('a page that the app opens to pay is less grave, unless the way to it promises something else', () => {
    const app = (label: string) => ({
      wxml: `<button bindtap="go">${label}</button>`,
      js: 'Page({ go() { wx.navigateTo({ url: "/pages/detail/detail?orderId=1" }) } })',
      'pages/detail/detail.js': 'Page({ onLoad() { wx.requestPayment({}) } })',
    })
    expect(codesIn(app('去支付'))).toEqual(['behaviour/pays-on-arrival'])
    expect(codesIn(app('查看'))).toEqual(['behaviour/pays-unasked'])
  })

  it('deleting, ordering and taking personal data are told, the place alone is not', () => {
    const onLoad = (body: string) => codesIn({ js: `Page({ onLoad() { ${body} } })` })
    expect(onLoad('wx.request({ url: "https://a.example.com/cart/1", method: "DELETE" })')).toEqual([
      'behaviour/acts-unasked',
    ])
    expect(onLoad('wx.request({ url: "https://a.example.com/order/create", method: "POST" })')).toEqual([
      'behaviour/acts-unasked',
    ])
    expect(onLoad('wx.request({ url: "https://a.example.com/wallet/transfer", method: "POST" })')).toEqual([
      'behaviour/acts-unasked',
    ])
    expect(onLoad('wx.getClipboardData({})')).toEqual(['behaviour/private-unasked'])
    expect(
      codesIn({
        'app.json': `{"pages":["${HOME}"],"requiredPrivateInfos":["getLocation"]}`,
        js: 'Page({ onLoad() { wx.getLocation({}) } })',
      }),
    ).toEqual([])
  })

  it('what only asks about a deed is none', () => {
    for (const path of ['order/refund_detail', 'cart/isEmpty', 'card/getRefundConfig', 'order/buy/1'])
      expect(codesIn({ js: `Page({ onLoad() { wx.request({ url: "https://a.example.com/${path}" }) } })` })).toEqual([])
  })
})

describe('what a finding stands for', () => {
  it('is one place, with all actions that come to it', () => {
    const found = foundIn({
      js: `const track = require('../../track')\nPage({ onLoad() { track() }, onShow() { track() } })`,
      'track.js': 'module.exports = () => wx.getClipboardData({})',
    }).filter(({ code }) => code === 'behaviour/private-unasked')
    expect(found.map(({ actions }) => actions)).toEqual([[`${HOME}#onLoad`, `${HOME}#onShow`]])
  })

  it('is not what a script hands to a package as it loads', () => {
    const js = `import { ComponentWithStore } from 'mobx-miniprogram-bindings'
      ComponentWithStore({ methods: { onTap() { setTimeout(() => wx.requestPayment({})) } } })`
    expect(codesIn({ js, wxml: '<button bindtap="onTap">去支付</button>' })).toEqual([])
  })
})

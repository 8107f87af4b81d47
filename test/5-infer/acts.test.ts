import { describe, expect, it } from 'vitest'
import type { App } from '../4-trace/harness.js'
import { toolsOf } from './apps.js'

const post = (url: string, data: string, then = ''): string =>
  `wx.request({ url: '${url}', method: 'POST', data: { ${data} }, success: () => { ${then} } })`

describe('what a tap does', () => {
  it('is a change where the app says so when it is done', () => {
    const fetching = (said: string): App => ({
      wxml: '<view wx:for="{{l}}" data-id="{{item.id}}" bindtap="getVoucher">{{item.t}}</view>',
      js: `Page({ onLoad() { wx.request({ url: '/l', success: (r) => this.setData({ l: r.data }) }) }, getVoucher(e) { ${post('/voucher/fetch', 'id: e.currentTarget.dataset.id', `wx.showToast({ title: '${said}' })`)} } })`,
    })
    expect(toolsOf(fetching('领取成功')).map(({ kind }) => kind)).toContain('mutate')
    expect(toolsOf(fetching('加载完毕')).map(({ kind }) => kind)).not.toContain('mutate')
  })

  it('is a login where it sends what was entered, whatever is asked for afterwards', () => {
    const form =
      '<form bindsubmit="formSubmit"><input name="mobile"/><input name="code"/><button form-type="submit">登录</button></form>'
    const then = "wx.request({ url: '/user/permissions', success: (r) => wx.setStorageSync('p', r.data) })"
    const js = `Page({ formSubmit(e) { ${post('/auth/login', 'mobile: e.detail.value.mobile, code: e.detail.value.code', then)} } })`
    const [tool] = toolsOf({ wxml: form, js })
    expect([tool?.kind, tool?.name]).toEqual(['auth', 'loginUser'])
  })

  it('is a payment where it is called one, though the code that is seen only makes sure who pays', () => {
    const js =
      "Page({ goPayOrder() { wx.login({ success: (r) => wx.request({ url: '/auth/login', method: 'POST', data: { code: r.code }, success: () => this.setData({ paying: true }) }) }) } })"
    const [tool] = toolsOf({ wxml: '<view bindtap="goPayOrder">买单</view><pay-panel show="{{paying}}"/>', js })
    expect([tool?.kind, tool?.risk]).toEqual(['pay', 'payment'])
  })

  it('is not undone by emptying the cart that it came from', () => {
    const js = `Page({ goOrder() { ${post('/shop/order/add', "note: '1'", post('/shop/cart/empty', ''))} } })`
    const [tool] = toolsOf({ wxml: '<button bindtap="goOrder">立即下单</button>', js })
    expect(tool?.title).toBe('立即下单')
  })
})

describe('what a kit hands over as its whole detail', () => {
  it('is given by the person', () => {
    const app: App = {
      json: '{"usingComponents":{"van-field":"@vant/weapp/field/index"}}',
      wxml: '<van-field label="留言" bind:change="onInput"/><button bindtap="send">发送留言</button>',
      js: `Page({ data: { text: '' }, onInput(e) { this.setData({ text: e.detail }) }, send() { ${post('/message/send', 'content: this.data.text')} } })`,
    }
    expect(toolsOf(app)[0]?.inputs.map(({ name }) => name)).toEqual(['text'])
  })
})

describe('what is written on a button by way of data', () => {
  it('is told where the data is filled when the page opens', () => {
    const app: App = {
      wxml: '<view bindtap="send">{{$t.chat.send}}</view>',
      js: `const texts = { chat: { send: '发出留言' } }\nPage({ onLoad() { this.setData({ $t: texts }) }, send() { ${post('/message/send', "a: '1'")} } })`,
    }
    const [tool] = toolsOf(app)
    expect(tool?.title).toBe('发出留言')
    expect(JSON.stringify(tool?.outputs)).not.toContain('$t')
  })
})

describe('a counter beside an item', () => {
  it('changes how many there are to be, whatever requests that takes', () => {
    const request = (url: string, data: string): string =>
      `wx.request({ url: '${url}', method: 'POST', data: { ${data} } })`
    const app: App = {
      json: '{"usingComponents":{"van-stepper":"@vant/weapp/stepper/index"}}',
      wxml: '<view wx:for="{{items}}"><text>{{item.name}}</text><van-stepper value="{{item.number}}" data-key="{{item.key}}" bind:change="onCount"/></view>',
      js: `Page({ onLoad() { wx.request({ url: '/cart', success: (r) => this.setData({ items: r.data }) }) }, onCount(e) { const key = e.currentTarget.dataset.key; if (e.detail < 1) { ${request('/cart/remove', 'key')} } else { ${request('/cart/number', 'key, number: e.detail')} } } })`,
    }
    const tool = toolsOf(app).find(({ kind }) => kind === 'mutate')
    expect([tool?.name, tool?.title]).toEqual(['changeQuantity', '修改数量'])
    expect(tool?.inputs.map(({ name, required }) => [name, required])).toEqual([
      ['key', true],
      ['number', true],
    ])
  })
})

describe('what is done while the app logs in again', () => {
  it('is not what the tap is for', () => {
    const js =
      "const login = () => wx.request({ url: '/wx/login', method: 'POST', data: { code: 1 }, success: () => wx.request({ url: '/inviter/bind', method: 'POST' }) })\nPage({ take() { login(); wx.request({ url: '/queue/take', method: 'POST', success: () => wx.showToast({ title: '取号成功' }) }) } })"
    const [tool] = toolsOf({ wxml: '<button bindtap="take">确定</button>', js })
    expect(tool?.name).not.toContain('nvite')
  })
})

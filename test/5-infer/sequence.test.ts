import { describe, expect, it } from 'vitest'
import { infer } from '../../src/5-infer/infer.js'
import { traced, type App } from '../4-trace/harness.js'
import { toolsOf } from './apps.js'

const stores: App = {
  'app.json': '{"pages":["pages/start/start","pages/home/home","pages/list/list"]}',
  'pages/start/start.js': "Page({ go() { wx.navigateTo({ url: '/pages/home/home' }) } })",
  'pages/start/start.wxml': '<button bindtap="go">开始</button>',
  wxml: '<view wx:for="{{stores}}" data-index="{{index}}" bindtap="toMenu">{{item.name}}</view>',
  js: "Page({ onLoad() { wx.request({ url: '/stores', success: (r) => this.setData({ stores: r.data }) }) }, toMenu(e) { wx.setStorageSync('store', this.data.stores[e.currentTarget.dataset.index]); wx.navigateTo({ url: '/pages/list/list' }) } })",
  'pages/list/list.wxml': '<text>{{store.name}}</text><view wx:for="{{menu}}">{{item.name}}</view>',
  'pages/list/list.js':
    "Page({ onLoad() { const store = wx.getStorageSync('store'); this.setData({ store }); wx.request({ url: '/menu', data: { store: store.id }, success: (r) => this.setData({ menu: r.data }) }) } })",
}

describe('a step comes before another', () => {
  it('where it keeps what the page that it opens reads', () => {
    const menu = toolsOf(stores).find(({ page }) => page === 'pages/list/list')
    expect(menu?.after).toEqual(['chooseStore'])
  })

  it('but not where the page can be opened at any time', () => {
    const tabs =
      '{"pages":["pages/home/home","pages/list/list"],"tabBar":{"list":[{"pagePath":"pages/list/list","text":"菜单"}]}}'
    const menu = toolsOf({ ...stores, 'app.json': tabs }).find(({ page }) => page === 'pages/list/list')
    expect(menu?.after).toBeUndefined()
  })

  it('where what is chosen goes back to the one page that asks for it', () => {
    const app = {
      wxml: '<view bindtap="pick">{{note}}</view>',
      js: "Page({ onShow() { wx.request({ url: '/total', success: (r) => this.setData({ total: r.data, note: wx.getStorageSync('note') }) }) }, pick() { wx.navigateTo({ url: '/pages/list/list' }) } })",
      'pages/list/list.wxml':
        '<view wx:for="{{notes}}" data-note="{{item.text}}" bindtap="selectNote">{{item.text}}</view>',
      'pages/list/list.js':
        "Page({ onLoad() { wx.request({ url: '/notes', success: (r) => this.setData({ notes: r.data }) }) }, selectNote(e) { wx.setStorageSync('note', e.currentTarget.dataset.note); wx.navigateBack() } })",
    }
    const tools = toolsOf(app)
    const around = tools.find(({ page }) => page === 'pages/home/home')
    const chosen = tools.find(({ kind }) => kind === 'mutate')
    expect(chosen?.after).toEqual([around?.name])
  })
})

describe('who is called', () => {
  it('is who has the number', () => {
    const call = 'call(e) { wx.makePhoneCall({ phoneNumber: e.currentTarget.dataset.phone }) }'
    const named = (bound: string): string | undefined =>
      toolsOf({
        wxml: `<view wx:for="{{stores}}" data-phone="{{${bound}}}" bindtap="call">{{item.name}}</view>`,
        js: `Page({ onLoad() { wx.request({ url: '/s', success: (r) => this.setData({ stores: r.data }) }) }, ${call} })`,
      }).find(({ kind }) => kind === 'device')?.title
    expect(named('item.hotLine')).toBe('联系门店')
    expect(named('item.driverPhone')).toBe('联系司机')
  })
})

describe('a tap that only opens a page', () => {
  it('is one of the ways to the tool of that page', () => {
    const app = {
      wxml: '<button bindtap="toMenu">点单</button><button bindtap="keep">记住</button>',
      js: "Page({ toMenu() { wx.navigateTo({ url: '/pages/list/list' }) }, keep() { wx.setStorageSync('a', 1); wx.navigateTo({ url: '/pages/list/list' }) } })",
      'pages/list/list.wxml': '<view wx:for="{{menu}}">{{item.name}}</view>',
      'pages/list/list.js':
        "Page({ onLoad() { wx.request({ url: '/menu', success: (r) => this.setData({ menu: r.data }) }) } })",
    }
    const [toolset] = infer(traced(app).graph)
    const menu = toolset.skills.flatMap(({ tools }) => tools).find(({ page }) => page === 'pages/list/list')
    expect(menu?.actions).toEqual(['pages/list/list#onLoad', 'pages/home/home#toMenu'])
    expect(toolset.dropped.map(({ action }) => action)).not.toContain('pages/home/home#toMenu')
  })
})

import { describe, expect, it } from 'vitest'
import { infer } from '../../src/5-infer/infer.js'
import { traced, type App } from '../4-trace/harness.js'

/** 'name(input, input?)' of each tool of an app. */
function toolsOf(app: App): readonly string[] {
  const [toolset] = infer(traced(app).graph)
  return toolset.skills
    .flatMap((skill) => skill.tools)
    .map(({ name, inputs }) => `${name}(${inputs.map((one) => one.name + (one.required ? '' : '?')).join(', ')})`)
}

describe('the choices of a tab', () => {
  const app = {
    wxml: '<view data-s="-1" bindtap="onTab">所有预约</view><view data-s="0" bindtap="onTab">待付款</view><view data-s="1" bindtap="onTab">已完成</view><text wx:for="{{list}}">{{item.name}}</text>',
    js: "Page({ data: { state: 0, list: [] }, onLoad(o) { if (o.state) this.setData({ state: o.state }); this.load() }, onTab(e) { this.setData({ state: e.currentTarget.dataset.s }); this.load() }, load() { wx.request({ url: '/visit/list', data: { state: this.data.state }, success: (r) => this.setData({ list: r.data.list }) }) } })",
  }
  const [toolset] = infer(traced(app).graph)
  const state = toolset.skills[0]?.tools[0]?.inputs.find(({ name }) => name === 'state')

  it('are each told once', () => {
    expect(state?.schema).toMatchObject({ type: 'string', enum: ['0', '-1', '1'] })
  })

  it('are told with what is written on them, where the page is opened with one, too', () => {
    expect(state?.schema['description']).toContain('0 表示待付款；-1 表示所有预约；1 表示已完成')
  })
})

describe('a tool asks for what a person decides', () => {
  it('also where it was stepped or switched over by taps', () => {
    const wxml =
      '<button bindtap="plus">加</button><view bindtap="flip">默认</view><button bindtap="saveGift">保存礼物</button>'
    const js =
      "Page({ data: { copies: 1, shared: false }, plus() { this.setData({ copies: this.data.copies + 1 }) }, flip() { this.setData({ shared: !this.data.shared }) }, saveGift() { const { copies, shared } = this.data; wx.request({ url: '/gift/save', method: 'POST', data: { copies, shared } }) } })"
    expect(toolsOf({ wxml, js })).toEqual(['saveGift(copies?, shared?)'])
  })

  it('and not for the tab that is shown while something is changed', () => {
    const wxml =
      '<view wx:for="{{tabs}}" data-s="{{item}}" bindtap="onTab">{{item}}</view><view wx:for="{{list}}"><text>{{item.name}}</text><button data-id="{{item.id}}" bindtap="cancelVisit">取消</button></view>'
    const js =
      "Page({ data: { tabs: ['open', 'done'], state: 'open', list: [] }, onLoad() { this.load() }, load() { wx.request({ url: '/visit/list', data: { state: this.data.state }, success: (r) => this.setData({ list: r.data.list }) }) }, onTab(e) { this.setData({ state: e.currentTarget.dataset.s }); this.load() }, cancelVisit(e) { wx.request({ url: '/visit/cancel', method: 'POST', data: { id: e.currentTarget.dataset.id }, success: () => this.load() }) } })"
    expect(toolsOf({ wxml, js })).toEqual(expect.arrayContaining(['cancelVisit(id)', expect.stringContaining('(s?)')]))
  })
})

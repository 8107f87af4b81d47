import { describe, expect, it } from 'vitest'
import { actionOf } from './harness.js'

const turns = (wxml: string, data: string): unknown => {
  const js = `Page({ data: ${data}, onTab(e) { wx.request({ url: '/a', data: { v: e.currentTarget.dataset.kind } }) } })`
  return actionOf({ wxml, js }, 'onTab').triggers[0]?.turns
}

const tabs = '<view wx:for="{{ tabs }}" data-kind="{{ item.kind }}" bindtap="onTab">{{ item.name }}</view>'

describe('a menu that is made of a list of constants', () => {
  it('has what is written on each of its elements and what that carries', () => {
    expect(turns(tabs, "{ tabs: [{ kind: 1, name: '在租' }, { kind: 2, name: '已退租' }] }")).toEqual([
      { label: '在租', carries: { kind: 1 } },
      { label: '已退租', carries: { kind: 2 } },
    ])
  })

  it('is none where the list is loaded', () => {
    const load =
      "{ tabs: [] }, onLoad() { wx.request({ url: '/t', success: ({ data }) => this.setData({ tabs: data }) }) }"
    expect(turns(tabs, load)).toBeUndefined()
  })

  it('is none where only one element says what it is', () => {
    expect(turns(tabs, "{ tabs: [{ kind: 1, name: '在租' }, { kind: 2 }] }")).toBeUndefined()
  })
})

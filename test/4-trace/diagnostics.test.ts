import { describe, expect, it } from 'vitest'
import { traced } from './harness.js'

const PAGE = 'Page({ onTap() {} })'

describe('what could not be followed is said', () => {
  it.each([
    ['a handler that is defined nowhere', { wxml: '<view bindtap="none"/>', js: PAGE }, 'trace/handler-missing'],
    ['a script that registers no page', { js: 'module.exports = {}' }, 'trace/no-registration'],
    [
      'a URL that names no page',
      { js: "Page({ onTap() { wx.navigateTo({ url: '/pages/none/none' }) } })" },
      'trace/navigation-unresolved',
    ],
  ])('%s', (_, app, code) => {
    expect(traced(app).said).toEqual([code])
  })

  it.each([
    ['a page in which all is known', { js: PAGE }],
    ['a URL that only running can tell', { js: 'Page({ onTap(e) { wx.navigateTo({ url: e.detail.url }) } })' }],
    ['going back', { js: 'Page({ onTap() { wx.navigateBack() } })' }],
  ])('and nothing of %s', (_, app) => {
    expect(traced(app).said).toEqual([])
  })
})

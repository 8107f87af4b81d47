import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'
import { filesOf, type App } from './harness.js'

/** What is said of methods that nothing uses. */
const unusedIn = (app: App): readonly unknown[] => {
  const [, said] = compile(memoryHost(filesOf(app)), '')
  return said
    .filter(({ code }) => code === 'trace/handler-unused')
    .map(({ params, at }) => [params['handlers'], at?.line])
}

describe('a method that nothing binds or calls', () => {
  it('is told, at its place', () => {
    const js = `Page({\n onTap() {},\n later() { wx.requestPayment({}) } })`
    expect(unusedIn({ js, wxml: '<button bindtap="onTap"/>' })).toEqual([['later', 3]])
  })

  it.each([
    ['is bound', 'Page({ later() {} })', '<button bindtap="later"/>'],
    ['is called by another', 'Page({ onLoad() { this.later() }, later() {} })', ''],
    ['is handed to the platform', 'Page({ onLoad() { wx.getLocation({ success: this.later }) }, later() {} })', ''],
    [
      'is called by its name',
      'Page({ onTap(e) { this[e.currentTarget.dataset.do]() }, later() {} })',
      '<view data-do="later" bindtap="onTap"/>',
    ],
    ['is the platform’s to call', 'Page({ onShareAppMessage() {}, onPullDownRefresh() {}, onLoad() {} })', ''],
    ['is in a branch that may be taken', 'Page({ onLoad(q) { if (q.a) { this.later() } }, later() {} })', ''],
  ])('is not told where it %s', (_, js, wxml) => {
    expect(unusedIn({ js, wxml })).toEqual([])
  })

  it('is not told where not all of the page was understood', () => {
    expect(unusedIn({ js: 'Page({ ...require("./absent"), later() {} })', wxml: '' })).toEqual([])
  })
})

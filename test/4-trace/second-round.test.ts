import { afterEach, describe, expect, it, vi } from 'vitest'
import { Interpreter } from '../../src/4-trace/machine/interpreter.js'
import { effectsOf, traced, type App } from './harness.js'

const wxml = '<button bindtap="onTap"/><button bindtap="onOther"/>'

/** A page whose handler `onTap` runs before `onOther`, which writes. */
function pageOf(onTap: string, onOther: string, before = ''): App {
  return { js: `${before}; Page({ data: { a: '' }, onTap(event) { ${onTap} }, onOther(event) { ${onOther} } })`, wxml }
}

/** How often a handler is run. */
function runsOf(app: App, handler: string): number {
  const enter = vi.spyOn(Interpreter.prototype, 'enter')
  traced(app)
  return enter.mock.calls.filter(([, name]) => name === handler).length
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('an entry runs a second time', () => {
  const reads: readonly (readonly [string, string, string, string])[] = [
    ['a field of the data', 'wx.request({ url: this.data.a })', "this.setData({ a: '/x' })", ''],
    ['a property of the page', 'wx.request({ url: this.a })', "this.a = '/x'", ''],
    ['a variable of the script', 'wx.request({ url: a })', "a = '/x'", 'let a'],
    ['a key of the storage', "wx.request({ url: wx.getStorageSync('a') })", "wx.setStorageSync('a', '/x')", ''],
    ['any element of a list', 'wx.request({ url: a[Math.random()] })', "a.push('/x')", 'const a = []'],
    ['all that an object has', 'for (const k in a) wx.request({ url: k })', "a['/x'] = 1", 'const a = {}'],
  ]

  it.each(reads)('when another has since written what it reads: %s', (_, onTap, onOther, before) => {
    expect(effectsOf(pageOf(onTap, onOther, before), 'onTap')).toContain('request GET /x')
  })

  it('but not for what it has not looked at, in the same object or not', () => {
    const app = pageOf(
      'this.b; wx.request({ url: this.data.b, data: x })',
      "this.a = 1; this.setData({ a: 1 }); y = 2; wx.setStorageSync('a', 1)",
      "let x = '', y = ''",
    )
    expect(runsOf(app, 'onTap')).toBe(1)
  })

  it('nor for a place of the state that it only names', () => {
    const app = pageOf('const a = this.data.a', "this.setData({ a: '/x' })")
    expect(runsOf(app, 'onTap')).toBe(1)
  })

  it('once and no more', () => {
    expect(runsOf(pageOf('wx.request({ url: this.data.a })', "this.setData({ a: '/x' })"), 'onTap')).toBe(2)
  })
})

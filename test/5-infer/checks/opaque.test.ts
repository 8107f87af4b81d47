import { describe, expect, it } from 'vitest'
import { toolsOf } from '../apps.js'
import { codesIn } from './harness.js'

const LOADS = 'wx.request({ url: "https://a.example.com/list", success: (res) => this.setData({ list: res.data }) })'

describe('code that cannot be seen', () => {
  it.each([
    ['a plugin', 'requirePlugin("pay").start()', 'behaviour/plugin-code'],
    ['code made of text', 'new Function(wx.getStorageSync("n"))()', 'behaviour/made-code'],
    ['a timer with text', 'setTimeout("pay()", 1)', 'behaviour/made-code'],
    ['the constructor of a function', '(() => {}).constructor("return wx")()', 'behaviour/made-code'],
    ['the constructor of a method', '[]["filter"]["constructor"]("pay()")()', 'behaviour/made-code'],
    ['eval', 'eval(wx.getStorageSync("n"))', 'behaviour/made-code'],
    ['an API of unknown name', 'wx[wx.getStorageSync("n")]({})', 'behaviour/any-api'],
    ['a module of unknown name', 'require(wx.getStorageSync("n")).run()', 'behaviour/any-module'],
  ])('%s is told, and the tool that runs it is never called reading', (_, body, code) => {
    const app = {
      js: `Page({ onTap() { ${LOADS}; ${body} } })`,
      wxml: '<button bindtap="onTap">刷新列表</button><view wx:for="{{list}}">{{item.name}}</view>',
    }
    expect(codesIn(app)).toEqual([code])
    expect(toolsOf(app)).toMatchObject([{ risk: 'write', confirm: true }])
  })

  it('text that begins empty and is filled by a server is run as code as well', () => {
    const js = `Page({ data: { code: '' },
      onLoad() { wx.request({ url: "https://a.example.com/theme", success: (res) => this.setData({ code: res.data.code }) }) },
      onTap(e) { new Function(e.currentTarget.dataset.code)() } })`
    const wxml = '<button bindtap="onTap" data-code="{{code}}">换肤</button>'
    expect(codesIn({ js, wxml })).toEqual(['behaviour/made-code'])
  })

  it('the same without it only reads', () => {
    const app = {
      js: `Page({ onTap() { ${LOADS} } })`,
      wxml: '<button bindtap="onTap">刷新列表</button><view wx:for="{{list}}">{{item.name}}</view>',
    }
    expect(codesIn(app)).toEqual([])
    expect(toolsOf(app)).toMatchObject([{ risk: 'read', confirm: false }])
  })

  it('finding the global object and calling APIs by known names is seen', () => {
    const js =
      'const root = Function("return this")(); const call = (name) => wx[name]({}); Page({ onTap() { call("scanCode") } })'
    expect(codesIn({ js })).toEqual([])
  })

  it('an interpreter that the app ships, and obfuscated code, are told', () => {
    expect(codesIn({ 'utils/eval5.js': 'module.exports = {}' })).toEqual(['behaviour/code-interpreter'])
    const names = Array.from({ length: 30 }, (_, at) => `var _0x${(at + 4096).toString(16)} = ${String(at)};`).join(
      '\n',
    )
    expect(codesIn({ js: `${names}\nPage({})` })).toEqual(['behaviour/obfuscated-code'])
  })

  it('a plugin that is loaded and that nothing calls is told, once, and not beside what calls it', () => {
    const plugin = 'const p = requirePlugin("pay");'
    expect(codesIn({ js: `${plugin} Page({ later() { p.pay() } })` })).toEqual(['behaviour/plugin-loaded'])
    expect(codesIn({ js: `${plugin} Page({ onTap() { p.pay() } })` })).toEqual(['behaviour/plugin-code'])
  })
})

import { describe, expect, it } from 'vitest'
import { effectsOf, traced } from './harness.js'

describe('app.onLaunch runs before the scripts of pages', () => {
  it.each([
    ['a field of the app', 'this.base = "/v"', 'const { base } = getApp()', "base + '/a'"],
    ['globalData', 'this.globalData.base = "/v"', 'const { base } = getApp().globalData', "base + '/a'"],
    [
      'globalData that is replaced',
      'this.globalData = { base: "/v" }',
      'const base = getApp().globalData.base',
      "base + '/a'",
    ],
    [
      'a variable of a module',
      'require("./conf").init("/v")',
      "const conf = require('../../conf')",
      "conf.base() + '/a'",
    ],
    ['storage', 'wx.setStorageSync("base", "/v")', 'const base = wx.getStorageSync("base")', "base + '/a'"],
  ])('and has set %s', (_, launch, imports, url) => {
    const app = {
      'app.js': `App({ globalData: {}, onLaunch() { ${launch} } })`,
      'conf.js': "let base = '/-'; exports.init = (b) => { base = b }; exports.base = () => base",
      js: `${imports}; Page({ onTap() { wx.request({ url: ${url} }) } })`,
    }
    expect(effectsOf(app, 'onTap')).toEqual(['request GET /v/a'])
  })

  it('and has set functions that pages take from it', () => {
    const app = {
      'app.js': "const api = require('./api'); App({ onLaunch() { this.api = api } })",
      'api.js': "exports.list = (kind) => wx.request({ url: '/list', data: { kind } })",
      js: 'const app = getApp(); const api = app.api; Page({ onTap() { api.list(1) } })',
    }
    expect(effectsOf(app, 'onTap')).toEqual(['request GET /list kind'])
  })

  it('and has set what pages start with', () => {
    const app = {
      'app.js': "App({ globalData: {}, onLaunch() { this.globalData.kinds = ['a', 'b'] } })",
      js: 'Page({ data: { kinds: getApp().globalData.kinds }, onTap() { this.data.kinds.forEach((kind) => wx.getStorageSync(kind)) } })',
    }
    expect(effectsOf(app, 'onTap')).toEqual(['storage get a', 'storage get b'])
  })

  it('under a condition: what it may have set is beside what was there', () => {
    const app = {
      'app.js':
        "const conf = require('./conf'); App({ onLaunch() { if (wx.getAccountInfoSync().miniProgram.envVersion === 'release') conf.base = '/b' } })",
      'conf.js': "module.exports = { base: '/a' }",
      js: "const conf = require('../../conf'); Page({ onTap() { wx.request({ url: conf.base + '/x' }) } })",
    }
    expect(effectsOf(app, 'onTap')).toEqual(['request GET /a/x', 'request GET /b/x'])
  })

  it('with promises of APIs that it made from every name of wx', () => {
    const app = {
      'app.js':
        'App({ onLaunch() { this.wxp = {}; for (const k in wx) this.wxp[k] = (o) => new Promise((success, fail) => wx[k]({ ...o, success, fail })) } })',
      js: 'const app = getApp(); Page({ async onTap() { await app.wxp.login(); wx.scanCode() } })',
    }
    expect(effectsOf(app, 'onTap')).toEqual(['api login', 'api scanCode'])
  })

  it.each([
    [
      'on the app',
      "App({ onLaunch() { this.load() }, load() { if (this.pending) return this.pending; this.pending = new Promise((ok) => wx.request({ url: '/l', success: ok })); return this.pending } })",
      'getApp().load()',
    ],
    [
      'on the app until it is settled',
      "App({ onLaunch() { this.load() }, load() { if (this.pending) return this.pending; this.pending = new Promise((ok) => wx.request({ url: '/l', success: ok })).finally(() => { this.pending = null }); return this.pending } })",
      'getApp().load()',
    ],
    ['in a table of a module', "const kept = require('./kept'); App({ onLaunch() { kept.load('a') } })", "load('a')"],
  ])('and what it keeps is not always there: a promise %s', (_, launch, call) => {
    const app = {
      'app.js': launch,
      'kept.js':
        "const kept = {}; exports.load = (k) => { if (kept[k]) return kept[k]; kept[k] = new Promise((ok) => wx.request({ url: '/l', success: ok })); return kept[k] }",
      js: `const { load } = require('../../kept'); Page({ onTap() { ${call} } })`,
    }
    expect(effectsOf(app, 'onTap')).toEqual(['request GET /l'])
  })

  it('and its own effects belong to no page', () => {
    const app = {
      'app.js': "App({ onLaunch() { wx.request({ url: '/launch' }) } })",
      js: 'Page({ onTap() { wx.login() } })',
    }
    expect(effectsOf(app, 'onTap')).toEqual(['api login'])
    expect(traced(app).said).toEqual([])
  })
})

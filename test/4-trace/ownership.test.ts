import { describe, expect, it } from 'vitest'
import { effectsOf, type App } from './harness.js'

const BUS = `const heard = {}; exports.on = (name, run) => { (heard[name] = heard[name] || []).push(run) }
  exports.emit = (name, data) => { (heard[name] || []).forEach((run) => run(data)) }`

describe('code of another page is no effect of this one', () => {
  it.each([
    [
      'kept on the app',
      'Page({ onTap() { getApp().cb && getApp().cb() } })',
      'Page({ onLoad() { getApp().cb = () => wx.chooseImage() } })',
    ],
    [
      'kept on a bus',
      "const bus = require('../../bus'); Page({ onTap() { bus.emit('paid') } })",
      "const bus = require('../../bus'); Page({ onLoad() { bus.on('paid', () => wx.chooseImage()) } })",
    ],
    [
      'kept on a bus as a method',
      "const bus = require('../../bus'); Page({ onTap() { bus.emit('paid') } })",
      "const bus = require('../../bus'); Page({ onLoad() { bus.on('paid', this.pay.bind(this)) }, pay() { wx.chooseImage() } })",
    ],
    [
      'kept in a list of the app',
      'Page({ onTap() { getApp().waiting.forEach((run) => run()) } })',
      'Page({ onLoad() { getApp().waiting.push(() => wx.chooseImage()) } })',
    ],
    [
      'kept in globalData',
      'Page({ onTap() { getApp().globalData.done() } })',
      'Page({ onLoad() { getApp().globalData.done = () => wx.chooseImage() } })',
    ],
  ])('%s', (_, js, detail) => {
    const app: App = {
      'app.js': 'App({ globalData: {}, waiting: [] })',
      'bus.js': BUS,
      'pages/detail/detail.js': detail,
      js,
    }
    expect(effectsOf(app, 'onTap')).toEqual([])
  })

  it('also where requests wait for a token', () => {
    const app = {
      'http.js': `let busy = false; let queue = []
        module.exports = function http(o) { return new Promise((ok) => { wx.request({ ...o, success(r) { if (r.statusCode !== 401) return ok(r.data); queue.push(() => http(o).then(ok)); if (busy) return; busy = true; wx.login({ success() { queue.forEach((run) => run()); queue = []; busy = false } }) } }) }) }`,
      js: "const http = require('../../http'); Page({ onTap() { http({ url: '/a' }) }, onShow() { http({ url: '/b' }) } })",
      'pages/detail/detail.js': "const http = require('../../http'); Page({ onLoad() { http({ url: '/c' }) } })",
    }
    expect(effectsOf(app, 'onTap')).toEqual(['api login', 'request GET /a'])
    expect(effectsOf(app, 'onShow')).toEqual(['api login', 'request GET /b'])
    expect(effectsOf(app, 'onLoad', 'pages/detail/detail')).toEqual(['api login', 'request GET /c'])
  })
})

describe('options that wait in a list for the login to end', () => {
  const app = {
    'http.js': `const wrap = (send) => (o = {}) => new Promise((ok, no) => { o.success = ok; o.fail = no; send(o) }); let queue = []
      exports.get = wrap((o) => { if (wx.getStorageSync('token')) wx.request(o); else { queue.push(o); wx.login({ success() { for (let i = 0; i < queue.length; i++) exports.get(queue[i]); EMPTIED } }) } })`,
    js: "const { get } = require('../../http'); Page({ onTap() { get({ url: '/a' }) }, onShow() { get({ url: '/b' }) } })",
  }

  it.each(['queue = []', 'queue.length = 0'])('are asked for by the entry that put them there: %s', (emptied) => {
    const files = { ...app, 'http.js': app['http.js'].replace('EMPTIED', emptied) }
    expect(effectsOf(files, 'onTap')).toEqual(['api login', 'request GET /a', 'storage get token'])
    expect(effectsOf(files, 'onShow')).toEqual(['api login', 'request GET /b', 'storage get token'])
  })

  it('with the functions that settle their promises', () => {
    const http = `const queue = []; exports.get = ({ url }) => new Promise((resolve, reject) => { queue.push({ url, resolve, reject })
      wx.login({ success() { for (const one of queue) wx.request({ url: one.url, success: one.resolve }) } }) })`
    expect(effectsOf({ ...app, 'http.js': http }, 'onTap')).toEqual(['api login', 'request GET /a'])
  })

  it('are no results that say success', () => {
    const js =
      "const log = []; Page({ onTap() { wx.request({ url: '/' + log[0].id }) }, onShow() { log.push({ id: 'a', success: true }) } })"
    expect(effectsOf({ js }, 'onTap')).toEqual(['request GET /a'])
  })
})

describe('what a page keeps for itself is its own', () => {
  it.each([
    ['on the page', 'onLoad() { this.done = () => wx.login() }, onTap() { this.done() }'],
    ['in a variable of its script', 'onLoad() { kept = () => wx.login() }, onTap() { kept() }'],
    ['in a list of its script', 'onLoad() { list.push(() => wx.login()) }, onTap() { list.forEach((run) => run()) }'],
  ])('%s', (_, members) => {
    expect(effectsOf({ js: `let kept; const list = []; Page({ ${members} })` }, 'onTap')).toEqual(['api login'])
  })
})

describe('what an entry leaves for app.js to call is its own', () => {
  const launch =
    'App({ globalData: {}, onLaunch() { wx.login({ success: (r) => { this.globalData.code = r.code; if (this.ready) this.ready(r) } }) } })'

  it('as the callback of the template that the tools generate', () => {
    const js =
      "const app = getApp(); Page({ onLoad() { if (app.globalData.code) wx.request({ url: '/a' }); else app.ready = (r) => wx.request({ url: '/b' }) } })"
    expect(effectsOf({ 'app.js': launch, js }, 'onLoad')).toEqual(['request GET /a', 'request GET /b'])
  })
})

describe('what a page leaves in a list of the app is its own', () => {
  it.each([
    ['of the app', 'waiting: [],', 'getApp().waiting.push(() => wx.chooseImage())'],
    ['that the app makes', '', 'getApp().waiting.push(this.go.bind(this))'],
    ['in globalData', 'globalData: { waiting: [] },', 'getApp().globalData.waiting.push(() => wx.chooseImage())'],
    ['as an only callback', 'globalData: {},', 'getApp().globalData.ready = () => wx.chooseImage()'],
  ])('%s', (_, fields, leave) => {
    const app: App = {
      'app.js': `App({ ${fields} onLaunch() { this.waiting = this.waiting || []; wx.login({ success: () => this.waiting.forEach((run) => run()) }) } })`,
      'pages/detail/detail.js': `Page({ onLoad() { ${leave} }, go() { wx.chooseImage() } })`,
    }
    expect(effectsOf(app, 'onLoad', 'pages/detail/detail')).toEqual(['api chooseImage'])
  })
})

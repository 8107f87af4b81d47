import { describe, expect, it } from 'vitest'
import { effectsOf, effectsOfBody, originsOf } from './harness.js'

const GET = `const get = (url) => new Promise((resolve, reject) => wx.request({ url, success: (r) => resolve(r.data), fail: reject }));`

describe('every callback of an API runs', () => {
  it.each([['success'], ['fail'], ['complete']])('%s', (name) => {
    expect(effectsOfBody(`wx.getSetting({ ${name}() { wx.login() } })`)).toEqual(['api getSetting', 'api login'])
  })

  it.each([
    ['setTimeout', 'setTimeout(() => wx.login(), 100)'],
    ['setInterval', 'const t = setInterval(() => { clearInterval(t); wx.login() }, 100)'],
    ['wx.nextTick', 'wx.nextTick(() => wx.login())'],
    ['setData', 'this.setData({}, () => wx.login())'],
    ['a selector query', 'wx.createSelectorQuery().select("#a").boundingClientRect().exec(() => wx.login())'],
    ['an observer', 'wx.createIntersectionObserver(this).relativeToViewport().observe(".x", () => wx.login())'],
    ['a listener', 'wx.getUpdateManager().onUpdateReady(() => wx.login())'],
    ['a library that is not known', 'require("some-lib").run({ done: (x) => wx.login() })'],
    ['a method of something unknown', 'event.detail.thing.each((x) => wx.login())'],
  ])('that %s is given', (_, body) => {
    expect(effectsOfBody(body)).toContain('api login')
  })

  it('weakly: what it writes may have been written', () => {
    const body =
      "let url = '/a'; wx.login({ success() { url = '/b' } }); wx.request({ url: url === '/a' ? '/old' : '/new' })"
    expect(effectsOfBody(body)).toEqual(['api login', 'request GET /new', 'request GET /old'])
  })
})

describe('a promise', () => {
  it.each([
    ['then', `${GET} get('/a').then(() => wx.login())`],
    ['the second callback of then', `${GET} get('/a').then(null, () => wx.login())`],
    ['catch', `${GET} get('/a').catch(() => wx.login())`],
    ['finally', `${GET} get('/a').finally(() => wx.login())`],
    ['a chain', `${GET} get('/a').then((x) => x).catch(() => 1).then(() => wx.login())`],
    ['a function that is handed to then', `${GET} const go = () => wx.login(); get('/a').then(go)`],
    ['a method that is handed to then', `${GET} const o = { go() { wx.login() } }; get('/a').then(o.go)`],
    ['await', `${GET} (async () => { await get('/a'); wx.login() })()`],
    ['catch around await', `${GET} (async () => { try { await get('/a') } catch { wx.login() } })()`],
    ['finally around await', `${GET} (async () => { try { await get('/a') } finally { wx.login() } })()`],
    ['Promise.all', `${GET} Promise.all([get('/a')]).then(() => wx.login())`],
    ['Promise.race', `${GET} Promise.race([get('/a')]).then(() => wx.login())`],
    ['Promise.allSettled', `${GET} Promise.allSettled([get('/a')]).then(() => wx.login())`],
    ['for await', `${GET} (async () => { for await (const x of [get('/a')]) wx.login() })()`],
  ])('runs what follows it: %s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['api login', 'request GET /a'])
  })

  it('that the app resolves and rejects itself runs what follows', () => {
    expect(effectsOfBody('Promise.resolve().then(() => wx.login())')).toEqual(['api login'])
    expect(effectsOfBody('Promise.reject(1).catch(() => wx.login())')).toEqual(['api login'])
    expect(effectsOfBody('new Promise((a, b) => b(1)).catch(() => wx.login())')).toEqual(['api login'])
  })

  it('gives its value to the next', () => {
    expect(effectsOfBody("Promise.resolve('/a').then((u) => u + '/b').then((url) => wx.request({ url }))")).toEqual([
      'request GET /a/b',
    ])
    expect(effectsOfBody("(async () => { const f = async () => '/a'; wx.request({ url: await f() }) })()")).toEqual([
      'request GET /a',
    ])
  })

  it('that a callback returns is waited for', () => {
    const js = `${GET} Page({ onTap() { get('/a').then((a) => get('/b')).then(({ id }) => wx.request({ url: '/c', data: { id } })) } })`
    expect(originsOf({ js }, 'onTap')).toEqual(['id ← response(GET /b).data.id'])
  })

  it('of several gives the values in order', () => {
    const js = `${GET} Page({ onTap() { Promise.all([get('/a'), get('/b')]).then(([, b]) => this.setData({ b })) } })`
    expect(originsOf({ js }, 'onTap')).toEqual(['value ← response(GET /b).data'])
  })

  it('of the platform gives what its callback gives', () => {
    const js =
      'Page({ async onTap() { const { latitude } = await wx.getLocation(); wx.request({ url: "/n", data: { latitude } }) } })'
    expect(originsOf({ js }, 'onTap')).toEqual(['latitude ← response(wx.getLocation).latitude'])
  })

  it('whose resolver is kept elsewhere runs what follows at the end of the entry', () => {
    const js = `let release; const ready = new Promise((r) => { release = r })
      Page({ onLoad() { ready.then(() => wx.login()); new Promise((r) => { this.go = r }).then(() => wx.scanCode()) } })`
    expect(effectsOf({ js }, 'onLoad')).toEqual(['api login', 'api scanCode'])
  })

  it('hands page methods over with their page, when bound', () => {
    const js = `${GET} Page({ onTap() { get('/a').then(this.done.bind(this)); get('/b').then((r) => this.done(r)) }, done(list) { this.setData({ list }) } })`
    expect(effectsOf({ js }, 'onTap')).toEqual(['request GET /a', 'request GET /b', 'set list'])
  })
})

describe('wrappers around handlers', () => {
  it('debounce', () => {
    const js = `const debounce = (fn, ms) => { let t = null; return function (...args) { clearTimeout(t); t = setTimeout(() => fn.apply(this, args), ms) } }
      Page({ onTap: debounce(function (e) { this.search(e.detail.value) }, 300), search(q) { wx.request({ url: '/s', data: { q } }) } })`
    expect(originsOf({ js }, 'onTap')).toEqual(['q ← detail.value'])
  })

  it('throttle', () => {
    const js = `function throttle(fn) { var last = 0; return function () { var now = Date.now(); if (now - last > 9) { last = now; fn.apply(this, arguments) } } }
      Page({ onTap: throttle(function (e) { wx.request({ url: '/s', data: { q: e.detail.value } }) }) })`
    expect(originsOf({ js }, 'onTap')).toEqual(['q ← detail.value'])
  })

  it('generators that a runner drives', () => {
    const js = `${GET} const run = (g) => new Promise((ok) => { const it = g(); (function step(v) { const r = it.next(v); if (r.done) return ok(r.value); Promise.resolve(r.value).then(step) })() })
      Page({ onTap() { run(function* () { const r = yield get('/a'); wx.setStorageSync('x', r); yield get('/b') }).then(() => wx.login()) } })`
    expect(effectsOf({ js }, 'onTap')).toEqual(['api login', 'request GET /a', 'request GET /b', 'storage set x'])
  })
})

import { describe, expect, it } from 'vitest'
import { effectsOf, effectsOfBody } from './harness.js'

describe('what cannot run is not reported', () => {
  it.each([
    [
      'a branch under a constant argument',
      "const f = (m) => { if (m === 'GET') wx.login(); else wx.scanCode() }; f('GET')",
    ],
    [
      'the other case of a switch',
      "const f = (m) => { switch (m) { case 'a': wx.login(); break; case 'b': wx.scanCode(); break; default: wx.getSetting() } }; f('a')",
    ],
    [
      'a branch under a constant field',
      'const f = (o) => { if (o.mock) wx.scanCode(); else wx.login() }; f({ mock: false })',
    ],
    ['a branch under a missing field', 'const f = (o) => { if (o.mock) wx.scanCode(); else wx.login() }; f({})'],
    ['the other arm of a ternary', 'const n = 2; n > 1 ? wx.login() : wx.scanCode()'],
    ['the right side of && and ||', 'const n = 0; n && wx.scanCode(); n || wx.login(); 1 || wx.scanCode()'],
    [
      'what its caller has found out, asked the other way round',
      'const f = (x) => { if (!x) wx.scanCode(); wx.login() }; if (event.detail.x) f(event.detail.x)',
    ],
    ['the right side of ??', 'null ?? wx.login(); undefined ?? 1'],
    ['a branch under a type', "const n = 3; if (typeof n === 'string') wx.scanCode(); else wx.login()"],
    ['a branch under a test of a string', "if ('abc'.includes('z')) wx.scanCode(); else wx.login()"],
    ['what follows a return', 'wx.login(); return; wx.scanCode()'],
    [
      'what follows a return in every branch',
      'if (event.detail.x) { wx.login(); return } else { return } wx.scanCode()',
    ],
    ['what follows a throw', 'wx.login(); throw new Error(); wx.scanCode()'],
    ['what follows a call that throws', 'const no = () => { throw new Error() }; wx.login(); no(); wx.scanCode()'],
    ['a branch under the result of a call', 'const f = () => 1; if (f()) wx.login(); else wx.scanCode()'],
    ['a flag of the module', 'const conf = DEBUG; if (conf.debug) wx.scanCode(); wx.login()'],
    [
      'the body of a loop over nothing',
      'for (const x of []) wx.scanCode(); [].forEach(() => wx.scanCode()); wx.login()',
    ],
    ['a function that nobody calls', 'const never = () => wx.scanCode(); wx.login()'],
    [
      'a method that the constant name does not name',
      "const t = { a() { wx.login() }, b() { wx.scanCode() } }; t['a']()",
    ],
    ['a commented call', '/* wx.scanCode() */ wx.login() // wx.scanCode()\n'],
  ])('%s', (_, body) => {
    const js = `const DEBUG = { debug: false }; Page({ onTap(event) { ${body} } })`
    expect(effectsOf({ js }, 'onTap')).toEqual(['api login'])
  })
})

describe('what may run is reported', () => {
  it.each([
    ['both branches under something unknown', 'if (event.detail.x) wx.login(); else wx.scanCode()'],
    [
      'every case of something unknown',
      "switch (event.detail.x) { case 'a': wx.login(); break; default: wx.scanCode() }",
    ],
    [
      'a case that falls through',
      "const k = 'a'; switch (k) { case 'a': wx.login(); case 'b': wx.scanCode(); break; default: wx.getSetting() }",
    ],
    ['what follows an early return', 'if (event.detail.x) return wx.login(); wx.scanCode()'],
    ['a catch', 'try { JSON.parse(event.detail.x); wx.login() } catch (e) { wx.scanCode() }'],
    [
      'the catch of a throw, and what follows it',
      "try { throw new Error('x') } catch (e) { wx.login() } wx.scanCode()",
    ],
    ['finally', 'try { wx.login(); return } finally { wx.scanCode() }'],
    ['what follows a try that may return', 'try { if (event.detail.x) return; wx.login() } catch {} wx.scanCode()'],
    ['both sides of an unknown ||', 'event.detail.x || wx.login(); event.detail.x && wx.scanCode()'],
    ['every function that a variable may hold', 'const f = event.detail.x ? wx.login : wx.scanCode; f()'],
    [
      'what a constant hides only at first',
      'let done = false; [1].forEach(() => { done = true }); wx.login(); if (done) wx.scanCode()',
    ],
  ])('%s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['api login', 'api scanCode'])
  })
})

describe('state never hides code', () => {
  it.each([
    ['data', '', 'this.data.on'],
    ['compared data', '', "this.data.mode === 'edit'"],
    ['a variable that another handler writes', 'flag = true', 'flag'],
    ['a field of the page that another handler sets first', 'this.token = 1', 'this.token'],
    ['a field of a module object that another handler writes', 'kept.a = 1', 'kept.a'],
    ['globalData', '', 'getApp().globalData.on'],
    ['storage', '', "wx.getStorageSync('on') === 'x'"],
  ])('%s', (_, write, test) => {
    const js = `let flag = false; const kept = { a: 0 }; Page({ data: { on: false, mode: 'add' }, onLoad() { ${write} }, onTap() { if (${test}) wx.login(); else wx.scanCode() } })`
    const app = { 'app.js': 'App({ globalData: { on: false } })', js }
    expect(effectsOf(app, 'onTap').filter((effect) => effect.startsWith('api'))).toEqual(['api login', 'api scanCode'])
  })

  it('also where a cache is asked first', () => {
    const js = `const pending = {}; const load = (key) => { if (pending[key]) return pending[key]; const p = new Promise((ok) => wx.request({ url: '/load', data: { key }, success: ok })); pending[key] = p; return p }
      Page({ onLoad() { load('a') }, onShow() { load('a') }, onTap(e) { load(e.detail.k) } })`
    for (const handler of ['onLoad', 'onShow', 'onTap'])
      expect(effectsOf({ js }, handler)).toEqual(['request GET /load key'])
  })

  it('yet its constants make URLs and keys', () => {
    const js =
      "let base = '/v1'; Page({ data: { kind: 'hot' }, root: '/x', onTap() { wx.request({ url: base + this.root + '/' + this.data.kind }) } })"
    expect(effectsOf({ js }, 'onTap')).toEqual(['request GET /v1/x/hot'])
  })
})

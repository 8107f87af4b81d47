import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { effectsOf, originsOf } from './harness.js'

/** What Babel puts before a script whose async functions it has rewritten. */
const HELPERS = `function step(gen, resolve, reject, next, fail, key, arg) { try { var info = gen[key](arg); var value = info.value } catch (error) { reject(error); return } if (info.done) { resolve(value) } else { Promise.resolve(value).then(next, fail) } }
  function _async(fn) { return function () { var self = this, args = arguments; return new Promise(function (resolve, reject) { var gen = fn.apply(self, args); function next(value) { step(gen, resolve, reject, next, fail, 'next', value) } function fail(err) { step(gen, resolve, reject, next, fail, 'throw', err) } next(undefined) }) } }
  const get = (url) => new Promise((resolve, reject) => wx.request({ url, success: (r) => resolve(r.data), fail: reject }));`

/** A page whose handler `onTap` has this state machine. */
const page = (cases: string, runtime = "require('regenerator-runtime')") =>
  `var _r = ${runtime}; ${HELPERS} Page({ onTap: function () { var _t = _async(_r.mark(function _c(e) { var res, id; return _r.wrap(function (_ctx) { while (1) switch (_ctx.prev = _ctx.next) { ${cases} case 'end': return _ctx.stop() } }, _c, this) })); return function onTap(_x) { return _t.apply(this, arguments) } }() })`

describe('async functions that regenerator rewrote', () => {
  it('run to their end', () => {
    const cases = "case 0: _ctx.next = 2; return get('/a'); case 2: res = _ctx.sent; wx.setStorageSync('x', res);"
    expect(effectsOf({ js: page(cases) }, 'onTap')).toEqual(['request GET /a', 'storage set x'])
  })

  it('give each awaited value to the next step', () => {
    const cases =
      "case 0: _ctx.next = 2; return get('/a'); case 2: res = _ctx.sent; _ctx.next = 5; return get('/b/' + res.id); case 5: id = _ctx.sent.id; wx.request({ url: '/c', data: { id: id } });"
    expect(originsOf({ js: page(cases) }, 'onTap')).toContain('id ← response(GET /b/{}).data.id')
  })

  it('may return before their end', () => {
    const cases =
      "case 0: if (e.detail.x) { _ctx.next = 2; break } return _ctx.abrupt('return'); case 2: _ctx.next = 4; return get('/a'); case 4: wx.login();"
    expect(effectsOf({ js: page(cases) }, 'onTap')).toEqual(['api login', 'request GET /a'])
  })

  it('may catch', () => {
    const cases =
      "case 0: _ctx.prev = 0; _ctx.next = 3; return get('/a'); case 3: _ctx.next = 8; break; case 5: _ctx.prev = 5; _ctx.t0 = _ctx['catch'](0); wx.scanCode(); case 8: wx.login();"
    expect(effectsOf({ js: page(cases).replace('_c, this)', '_c, this, [[0, 5]])') }, 'onTap')).toEqual([
      'api login',
      'api scanCode',
      'request GET /a',
    ])
  })

  it('may loop', () => {
    const cases =
      "case 0: _ctx.next = 2; return get('/poll'); case 2: res = _ctx.sent; if (res.done) { _ctx.next = 5; break } _ctx.next = 0; break; case 5: wx.login();"
    expect(effectsOf({ js: page(cases) }, 'onTap')).toEqual(['api login', 'request GET /poll'])
  })

  it('with the runtime in a module of the app', () => {
    const cases = "case 0: _ctx.next = 2; return get('/a'); case 2: wx.login();"
    const app = {
      'regen.js': "module.exports = require('regenerator-runtime')",
      js: page(cases, "require('../../regen')"),
    }
    expect(effectsOf(app, 'onTap')).toEqual(['api login', 'request GET /a'])
  })

  it('with the helpers of a package', () => {
    const js = `var _r = _d(require('@babel/runtime/regenerator')), _async = _d(require('@babel/runtime/helpers/asyncToGenerator')); function _d(e) { return e && e.__esModule ? e : { default: e } }
      const get = (url) => new Promise((resolve) => wx.request({ url, success: resolve }));
      Page({ onTap: function () { var _t = (0, _async.default)(_r.default.mark(function _c() { return _r.default.wrap(function (_ctx) { while (1) switch (_ctx.prev = _ctx.next) { case 0: _ctx.next = 2; return get('/a'); case 2: wx.login(); case 'end': return _ctx.stop() } }, _c) })); return function onTap() { return _t.apply(this, arguments) } }() })`
    expect(effectsOf({ js }, 'onTap')).toEqual(['api login', 'request GET /a'])
  })
})

describe('async functions and generators that TypeScript rewrote for 2009', () => {
  const json = { target: 'es5', module: 'commonjs', ignoreDeprecations: '6.0', downlevelIteration: true }
  const compilerOptions = ts.convertCompilerOptionsFromJson(json, '').options
  const get = 'const get = (url) => new Promise((ok, no) => wx.request({ url, success: (r) => ok(r.data), fail: no }))'

  it.each([
    ['awaited values', "const r = await get('/a'); wx.request({ url: '/b', data: { id: r.id } })"],
    ['a catch', "try { await get('/a'); wx.login() } catch (error) { wx.scanCode() }"],
    ['state of the page', "const r = await get('/a'); this.setData({ shown: r.name })"],
    ['several at once', "const [a, b] = await Promise.all([get('/a'), get('/b')]); wx.setStorageSync('k', a.x + b.y)"],
    [
      'an inner function',
      "const f = async () => { const q = await get('/x'); return q.z }; const v = await f(); wx.setStorageSync('k', v)",
    ],
    [
      'code that never waits',
      'class A { go() { wx.login() } } class B extends A { go() { super.go(); wx.scanCode() } } new B().go()',
    ],
    ['a generator', "function* g() { yield 'a'; yield 'b' } for (const k of g()) wx.getStorageSync(k)"],
    [
      'defaults, spread and rest',
      'const { id = 1, ...rest } = event.detail; wx.request({ url: `/t/${id}`, data: { ...rest } })',
    ],
  ])('do the same: %s', (_, body) => {
    const js = `${get}; Page({ async onTap(event) { ${body} } })`
    const lowered = ts.transpileModule(js, { compilerOptions }).outputText
    expect(effectsOf({ js: lowered }, 'onTap')).toEqual(effectsOf({ js }, 'onTap'))
    expect(originsOf({ js: lowered }, 'onTap')).toEqual(originsOf({ js }, 'onTap'))
  })

  it('do the same with the helpers of tslib', () => {
    const js = `${get}; Page({ async onTap() { await get('/a'); wx.login() } })`
    const lowered = ts.transpileModule(js, { compilerOptions: { ...compilerOptions, importHelpers: true } }).outputText
    expect(effectsOf({ js: `exports.x = 1; ${lowered}` }, 'onTap')).toEqual(['api login', 'request GET /a'])
  })
})

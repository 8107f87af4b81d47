import { describe, expect, it } from 'vitest'
import { effectsOf, effectsOfBody } from './harness.js'

describe('a call is followed into', () => {
  it.each([
    ['a function that is declared later', 'go(); function go() { wx.login() }'],
    ['a function expression that is called at once', '!function () { wx.login() }()'],
    ['an arrow function that is called at once', '(() => wx.login())()'],
    ['a method that is taken off its object', 'const { login } = wx; login()'],
    ['a parenthesised sequence', '(0, wx.login)()'],
    ['an optional call', 'const api = { go() { wx.login() } }; api?.go?.()'],
    ['a function that another one returns', 'const make = () => () => wx.login(); make()()'],
    ['a function in a table', 'const table = { a: () => wx.login() }; table["a"]()'],
    ['a function in a Map', 'const m = new Map(); m.set("a", () => wx.login()); m.get("a")()'],
    ['a named function expression that calls itself', 'const f = function g(n) { if (n) g(0); else wx.login() }; f(1)'],
    ['a setter', 'const o = { set a(v) { wx.login() } }; o.a = 1'],
    ['a getter', 'const o = { get a() { return wx.login() } }; o.a'],
    ['a getter that defineProperty made', 'const o = {}; Object.defineProperty(o, "a", { get() { wx.login() } }); o.a'],
    ['a default parameter', '(function (a = wx.login()) {})()'],
    ['the default of a destructured field', 'const { a = wx.login() } = {}'],
    ['a template tag', 'const tag = () => wx.login(); tag`x`'],
    ['the argument of an operator', 'void !wx.login()'],
  ])('%s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['api login'])
  })
})

describe('arguments reach the place where they are used', () => {
  it.each([
    ['through a wrapper of a wrapper', 'const a = (url) => b({ url }); const b = (o) => wx.request(o); a("/x")'],
    ['through call', 'function f(u) { wx.request({ url: this.base + u }) } f.call({ base: "/" }, "x")'],
    ['through apply', 'function f(u) { wx.request({ url: this.base + u }) } f.apply({ base: "/" }, ["x"])'],
    ['through bind', 'function f(a, b) { wx.request({ url: this.base + a + b }) } f.bind({ base: "" }, "/")("x")'],
    ['through bind of an API', 'const r = wx.request.bind(wx); r({ url: "/x" })'],
    ['through a default', 'const f = ({ url = "/x" } = {}) => wx.request({ url }); f()'],
    [
      'through rest and spread',
      'const f = (...all) => g(...all); const g = (a, b) => wx.request({ url: a + b }); f("/", "x")',
    ],
    [
      'through arguments',
      'function f() { g.apply(null, arguments) } function g(a, b) { wx.request({ url: a + b }) } f("/", "x")',
    ],
    ['through object spread', 'const o = { method: "GET", url: "/y" }; wx.request({ ...o, url: "/x" })'],
    ['through Object.assign', 'const o = Object.assign({}, { url: "/y" }, { url: "/x" }); wx.request(o)'],
    ['through rest of an object', 'const { a, ...rest } = { a: 1, url: "/x" }; wx.request(rest)'],
    ['through nested patterns', 'const { a: { b: [, c] } } = { a: { b: [0, "/x"] } }; wx.request({ url: c })'],
    ['through swapped variables', 'let a = "/y", b = "/x"; [a, b] = [b, a]; wx.request({ url: a })'],
    ['through nullish assignment', 'let a; a ??= "/x"; wx.request({ url: a })'],
    ['through a closure', 'const f = (url) => { const go = () => wx.request({ url }); return { go } }; f("/x").go()'],
    [
      'through that',
      'const that = { url: "/x", go: function () { const me = this; [1].forEach(function () { wx.request({ url: me.url }) }) } }; that.go()',
    ],
    [
      'through a switch that returns',
      'const f = (k) => { switch (k) { case 1: return "/y"; case 2: return "/x" } }; wx.request({ url: f(2) })',
    ],
    ['through a computed key', 'const k = "ur" + "l"; wx.request({ [k]: "/x" })'],
    ['through JSON', 'wx.request(JSON.parse(JSON.stringify({ url: "/x" })))'],
  ])('%s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['request GET /x'])
  })

  it('apart for each closure', () => {
    const js = `const make = (url) => ({ go() { wx.request({ url }) } }); const a = make('/a'), b = make('/b')
      Page({ onTap() { a.go() }, onLoad() { b.go() } })`
    expect(effectsOf({ js }, 'onTap')).toEqual(['request GET /a'])
    expect(effectsOf({ js }, 'onLoad')).toEqual(['request GET /b'])
  })
})

describe('loops', () => {
  it.each([
    ['for … of', "for (const s of ['a', 'b']) wx.getStorageSync(s)"],
    ['for … of over entries', "for (const [, s] of Object.entries({ x: 'a', y: 'b' })) wx.getStorageSync(s)"],
    ['for … in', 'for (const s in { a: 1, b: 2 }) wx.getStorageSync(s)'],
    ['forEach', "['a', 'b'].forEach((s) => wx.getStorageSync(s))"],
    ['map', "['a', 'b'].map(wx.getStorageSync)"],
    ['an index up to the length', "const l = ['a', 'b']; for (let i = 0; i < l.length; i++) wx.getStorageSync(l[i])"],
  ])('%s runs its body for every constant', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['storage get a', 'storage get b'])
  })

  it('give each turn its own variables', () => {
    const js = `const page = {}; for (const k of ['onTap', 'onHold']) page[k] = () => wx.getStorageSync(k); for (let i = 0; i < 2; i++) page['h' + i] = () => wx.getStorageSync('k' + i); Page(page)`
    const wxml = '<view bindtap="onTap" bindlongpress="onHold"/><view bindtap="h0" bindlongpress="h1"/>'
    const all = ['onTap', 'onHold', 'h0', 'h1'].flatMap((handler) => effectsOf({ js, wxml }, handler))
    expect(all).toEqual(['storage get onTap', 'storage get onHold', 'storage get k0', 'storage get k1'])
  })

  it('that never end are left, and what follows is reached', () => {
    expect(effectsOfBody('for (;;) { if (event.detail.x) break } while (event.detail.y) {} wx.login()')).toEqual([
      'api login',
    ])
  })

  it('are left by a label', () => {
    expect(effectsOfBody('out: for (;;) { for (;;) { break out } } wx.login()')).toEqual(['api login'])
  })
})

describe('classes', () => {
  const effects = (classes: string, use: string) =>
    effectsOf({ js: `${classes}; Page({ onTap() { ${use} } })` }, 'onTap')

  it('inherit methods, fields and what the constructor of the base sets', () => {
    const base = `class Base { constructor(root) { this.root = root } get(p) { wx.request({ url: this.root + this.v + p }) } v = '/v' }
      class Cart extends Base { constructor() { super('/cart') } }`
    expect(effects(base, "new Cart().get('/list')")).toEqual(['request GET /cart/v/list'])
  })

  it('override a method and call it by super', () => {
    const base = 'class A { go() { wx.login() } } class B extends A { go() { super.go(); wx.scanCode() } }'
    expect(effects(base, 'new B().go()')).toEqual(['api login', 'api scanCode'])
    expect(effects(base, 'new A().go()')).toEqual(['api login'])
  })

  it('have static, private, computed and accessor members', () => {
    const api = `class Api { static #base = '/b'; static get one() { return this.kept || (this.kept = new Api()) }
      #send(u) { wx.request({ url: Api.#base + u }) } ['li' + 'st']() { this.#send('/l') } static { Api.extra = '/z' } }`
    expect(effects(api, 'Api.one.list(); wx.request({ url: Api.extra })')).toEqual([
      'request GET /b/l',
      'request GET /z',
    ])
  })

  it('run getters and setters of instances', () => {
    const box = `class Box { get size() { return wx.getStorageSync('size') } set size(v) { wx.setStorageSync('size', v) } }`
    expect(effects(box, 'new Box().size')).toEqual(['storage get size'])
    expect(effects(box, 'new Box().size = 1')).toEqual(['storage set size'])
  })

  it('keep this in methods that are arrow functions', () => {
    const a = 'class A { url = "/a"; go = () => wx.request({ url: this.url }) }'
    expect(effects(a, 'const { go } = new A(); go()')).toEqual(['request GET /a'])
  })

  it('may be functions with prototypes', () => {
    const http = `function Http(base) { this.base = base } Http.prototype.get = function (u) { wx.request({ url: this.base + u }) }
      function Sub() { Http.call(this, '/sub') } Sub.prototype = Object.create(Http.prototype)`
    expect(effects(http, "new Sub().get('/x')")).toEqual(['request GET /sub/x'])
  })
})

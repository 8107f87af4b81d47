import { describe, expect, it } from 'vitest'
import { FuelSupply } from '../../src/4-trace/machine/fuel.js'
import { actionOf, effectsOf, effectsOfBody, traced } from './harness.js'

/** Functions that each call the next one twice, with arguments that are never the same. */
function chain(length: number): string {
  const links = Array.from({ length }, (_, n) => `function f${n}(x) { f${n + 1}(x + 'a'); f${n + 1}(x + 'b') }`)
  return `${links.join('\n')}\nfunction f${length}(x) { wx.getStorageSync(x) }`
}

describe('a handler that takes too long', () => {
  const app = { js: `${chain(90)}; Page({ onTap() { wx.login(); f0('') }, onLoad() { wx.scanCode() } })` }

  it('keeps what was found, says that it is not all, and leaves a diagnostic', () => {
    expect(effectsOf(app, 'onTap')).toContain('api login')
    expect(actionOf(app, 'onTap').partial).toBe(true)
    expect(traced(app).said).toContain('trace/out-of-fuel')
  })

  it('takes nothing from the others', () => {
    expect(effectsOf(app, 'onLoad')).toEqual(['api scanCode'])
    expect(actionOf(app, 'onLoad').partial).toBeUndefined()
  })

  it('is cut at the same place each time', () => {
    expect(JSON.stringify(traced(app))).toBe(JSON.stringify(traced(app)))
  })
})

describe('code of another file that takes too long', () => {
  const heavy = `${chain(90)}; export const heavy = (go) => { f0(''); return go }`

  it('leaves fuel for what comes after it, and may call what it was given', () => {
    const js =
      "import { heavy } from '../../heavy'; Page({ onTap() { heavy(() => wx.login()); wx.request({ url: '/after' }) } })"
    const app = { js, 'heavy.js': heavy }
    expect(effectsOf(app, 'onTap')).toEqual(expect.arrayContaining(['api login', 'request GET /after']))
    expect(actionOf(app, 'onTap').partial).toBe(true)
  })

  it('is unknown where it ends while its module initialises', () => {
    const js =
      "const made = require('../../made'); Page({ onTap() { made.bus.on('x', () => wx.login()); wx.scanCode() } })"
    const app = { js, 'made.js': `${chain(90)}; exports.bus = { on() {} }; ${'f0(exports);'.repeat(9)}` }
    expect(effectsOf(app, 'onTap')).toEqual(['api login', 'api scanCode'])
    expect(traced(app).said).toEqual(['trace/out-of-fuel'])
  })
})

describe('runs of one kind', () => {
  it('have a tenth of their fuel where those before them have burnt what there is for all', () => {
    const supply = new FuelSupply(100, 250)
    const given = [0, 1, 2, 3].map(() => {
      const fuel = supply.next()
      supply.count(fuel)
      return fuel
    })
    expect(given).toEqual([100, 100, 100, 10])
  })
})

describe('a handler that ends in time says nothing', () => {
  it.each([
    ['plain', 'wx.login()'],
    ['with an endless loop', 'for (;;) { if (event.detail.x) break } wx.login()'],
    ['with recursion', 'const f = (x) => { f({ x }); wx.login() }; f(1)'],
    ['with mutual recursion', 'const f = () => g(), g = () => { f(); wx.login() }; f()'],
    [
      'with a structure that holds itself',
      'const a = {}; a.a = a; a.b = [a]; JSON.stringify(a); Object.keys(a).forEach((k) => a[k]); wx.login()',
    ],
    ['with data that grows', 'for (;;) this.setData({ list: this.data.list.concat([this.data.list]) }); wx.login()'],
    ['with text that grows', "let s = ''; while (s.length < 9e9) s += s + 'x' + event.detail.x; wx.login()"],
  ])('%s', (_, body) => {
    const js = `Page({ data: { list: [] }, onTap(event) { ${body} } })`
    expect(traced({ js }).said).toEqual([])
    expect(actionOf({ js }, 'onTap').partial).toBeUndefined()
  })
})

describe('recursion', () => {
  it('over a tree finds what each level does', () => {
    const js =
      'const walk = (t) => Object.keys(t).forEach((k) => { wx.getStorageSync(k); walk(t[k]) }); Page({ onTap() { walk({ a: { b: {} } }) } })'
    expect(effectsOf({ js }, 'onTap')).toEqual(['storage get a', 'storage get b'])
  })

  it('through timers polls', () => {
    const js =
      "Page({ onTap() { this.poll() }, poll() { wx.request({ url: '/poll', success: (r) => (r.data.done ? wx.login() : setTimeout(() => this.poll(), 100)) }) } })"
    expect(effectsOf({ js }, 'onTap')).toEqual(['api login', 'request GET /poll'])
  })
})

describe('much of one thing is kept small', () => {
  it('an effect that is reached many times is told once', () => {
    expect(effectsOfBody("for (const x of [1, 2, 3]) wx.request({ url: '/a', data: { x } })")).toEqual([
      'request GET /a x',
    ])
  })

  it('a text that begins alike in more ways than are kept apart', () => {
    const cases = Array.from({ length: 40 }, (_, n) => `case ${n}: url = '/a/' + event.detail.x + '/${n}'; break`)
    const body = `let url = ''; switch (event.detail.k) { ${cases.join('; ')} } wx.request({ url }); wx.login()`
    const found = effectsOfBody(body)
    expect(found[0]).toBe('api login')
    expect(found.length).toBeGreaterThan(1)
    expect(found.length).toBeLessThan(16)
  })

  it('a table of many constants that something unknown selects from', () => {
    const table = Array.from({ length: 60 }, (_, n) => `k${n}: '/u/${n}'`).join()
    expect(
      effectsOf({ js: `const t = { ${table} }; Page({ onTap(e) { wx.request({ url: t[e.detail.k] }) } })` }, 'onTap')
        .length,
    ).toBeLessThanOrEqual(60)
  })
})

describe('code nested so deep that the own stack of the tracer ends', () => {
  const [open, close] = ['['.repeat(90), ']'.repeat(90)]
  const links = Array.from({ length: 100 }, (_, n) => `function f${n}() { return ${open}f${n + 1}()${close} }`)
  const app = {
    js: `${links.join('\n')}; function f100() {}; Page({ onTap() { wx.login(); f0() }, onLoad() { wx.scanCode() } })`,
  }

  it('keeps what was found, says that it is not all, and leaves a diagnostic', () => {
    expect(effectsOf(app, 'onTap')).toEqual(['api login'])
    expect(actionOf(app, 'onTap').partial).toBe(true)
    expect(traced(app).said).toEqual(['trace/out-of-fuel'])
  })

  it('takes nothing from the others', () => {
    expect(effectsOf(app, 'onLoad')).toEqual(['api scanCode'])
    expect(actionOf(app, 'onLoad').partial).toBeUndefined()
  })
})

describe('what is too large to be followed while it initialises', () => {
  const links = Array.from({ length: 90 }, (_, n) => `function f${n}() { f${n + 1}(); return f${n + 1}() }`)
  const large = `${links.join('\n')}; function f90() {}`

  it.each([
    ['a module', { 'lib.js': `${large}; f0(); exports.a = 1`, js: 'require("../../lib"); Page({ onTap() {} })' }],
    ['the script of a page, of which it is not said that it registers none', { js: `${large}; f0(); Page({})` }],
    ['the launch of the app', { 'app.js': `${large}; App({ onLaunch() { f0() } })`, js: 'Page({ onTap() {} })' }],
    ['a lifecycle of the app', { 'app.js': `${large}; App({ onShow() { f0() } })`, js: 'Page({ onTap() {} })' }],
  ])('is told: %s', (_, app) => {
    expect(traced(app).said).toEqual(['trace/out-of-fuel'])
  })
})

describe('callbacks that start each other again', () => {
  const app = {
    'app.js': `const beat = { start() { setTimeout(() => { app.send(1); this.timer = setTimeout(() => app.task.close(), 9) }, 9); return this }, reset() { clearTimeout(this.timer); return this } }
      let n = 0; let app; App({ onLaunch() { app = this }, send(data) { this.task.send({ data, fail: () => this.open() }) },
      open() { this.task = wx.connectSocket({ url: 'ws://a' }); this.task.onOpen(() => { this.send(wx.getStorageSync('u')); beat.reset().start() }); this.task.onError(() => { n++; if (n <= 5) this.open() }); this.task.onClose(() => { n++; if (n <= 5) this.open() }) } })`,
    js: 'Page({ onTap() { getApp().open(); wx.scanCode() } })',
  }

  it('end, as a socket with a heartbeat', () => {
    expect(effectsOf(app, 'onTap')).toEqual(['api connectSocket', 'api scanCode', 'storage get u'])
    expect(actionOf(app, 'onTap').partial).toBeUndefined()
  })
})

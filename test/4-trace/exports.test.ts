import { describe, expect, it } from 'vitest'
import { effectsOf, traced, type App } from './harness.js'

/** What `c.go(); wx.scanCode()` does, where `c` is the module c.js. */
const going = (text: string, files: App = {}) =>
  effectsOf(
    { ...files, 'c.js': text, js: "const c = require('../../c'); Page({ onTap() { c.go(); wx.scanCode() } })" },
    'onTap',
  )

describe('what a module exports is a value like any other', () => {
  it.each([
    ['a package that is not there', "module.exports = require('some-lib')"],
    ['an instance of its class', "const Fly = require('flyio'); module.exports = new Fly()"],
    ['what its function gives', "module.exports = require('some-lib').observable({ a: 1 })"],
  ])('%s: what follows its call is reached', (_, text) => {
    expect(going(text)).toContain('api scanCode')
  })

  it.each([
    [
      'one of two, by an expression',
      "module.exports = wx.getSystemInfoSync().x ? require('some-lib') : { go() { wx.login() } }",
    ],
    [
      'one of two, by a statement',
      "if (wx.getSystemInfoSync().x) module.exports = require('some-lib'); else module.exports = { go() { wx.login() } }",
    ],
    [
      'universal',
      "(function (root, factory) { if (typeof define === 'function' && define.amd) define([], factory); else if (typeof exports === 'object') module.exports = factory(); else root.C = factory() })(this, function () { return { go() { wx.login() } } })",
    ],
  ])('%s', (_, text) => {
    expect(going(text)).toEqual(expect.arrayContaining(['api login', 'api scanCode']))
  })

  it('may be either of two known objects', () => {
    const text =
      "if (wx.getStorageSync('e')) module.exports = { go() { wx.login() } }; else module.exports = { go() { wx.getSetting() } }"
    expect(going(text)).toEqual(['api getSetting', 'api login', 'api scanCode'])
  })

  it('chooses the server', () => {
    const files = {
      'c.js':
        "const env = wx.getAccountInfoSync().miniProgram.envVersion; module.exports = env === 'release' ? { base: 'https://a/v1' } : { base: 'https://b/v2' }",
      js: "const c = require('../../c'); Page({ onTap() { wx.request({ url: c.base + '/x' }) } })",
    }
    expect(effectsOf(files, 'onTap')).toEqual(['request GET /v1/x', 'request GET /v2/x'])
  })

  it('imported by default', () => {
    const files = {
      'c.js': "module.exports = require('some-lib')",
      js: "import c from '../../c'; Page({ onTap() { c.go(); wx.scanCode() } })",
    }
    expect(effectsOf(files, 'onTap')).toEqual(['api scanCode'])
  })

  it('called while the page is loaded: the page is registered all the same', () => {
    const files = {
      'c.js': "module.exports = require('some-lib')",
      js: "const r = require('../../c'); r.mark(() => 1); Page({ onTap() { wx.scanCode() } })",
    }
    expect(effectsOf(files, 'onTap')).toEqual(['api scanCode'])
    expect(traced(files).said).not.toContain('trace/no-registration')
  })
})

describe('a file that imports as ES modules do and exports as CommonJS', () => {
  const files = {
    'b.js': 'export const login = () => wx.login()',
    'c.js': "import { login } from './b'; function go() { login() } module.exports = { go, scan: () => wx.scanCode() }",
  }

  it.each([
    ['required', "const c = require('../../c')", 'c.go(); c.scan()'],
    ['imported by default', "import c from '../../c'", 'c.go(); c.scan()'],
    ['imported by name', "import { go, scan } from '../../c'", 'go(); scan()'],
    ['imported as a namespace', "import * as c from '../../c'", 'c.go(); c.scan()'],
  ])('is what it assigned, %s', (_, imports, use) => {
    expect(effectsOf({ ...files, js: `${imports}; Page({ onTap() { ${use} } })` }, 'onTap')).toEqual([
      'api login',
      'api scanCode',
    ])
  })
})

describe('a module that comes later', () => {
  it.each([
    ['import().then', "import('../../c').then((c) => c.go())"],
    ['await import()', "(async () => { (await import('../../c')).go() })()"],
    ['require with a callback', "require('../../c.js', (c) => { c.go() })"],
    ['require.async', "require.async('../../c.js').then((c) => c.go())"],
    ['require.async in a pattern', "require.async('../../c').then(({ go }) => go()).catch(() => {})"],
  ])('%s', (_, use) => {
    const files = { 'c.js': 'exports.go = () => wx.login()', js: `Page({ onTap() { ${use} } })` }
    expect(effectsOf(files, 'onTap')).toEqual(['api login'])
  })
})

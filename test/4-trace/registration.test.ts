import { describe, expect, it } from 'vitest'
import { effectsOf, unitOf, inputsOf } from './harness.js'

const HELLO = 'onTap() { this.help() }, help() { wx.login() }'

describe('a page may be registered', () => {
  it.each([
    ['plainly', `Page({ ${HELLO} })`],
    ['from a variable', `const page = { ${HELLO} }; Page(page)`],
    [
      'from a variable that is filled',
      'const page = {}; page.onTap = function () { this.help() }; page.help = () => wx.login(); Page(page)',
    ],
    [
      'by Object.assign',
      `const mixin = { help() { wx.login() } }; Page(Object.assign({}, mixin, { onTap() { this.help() } }))`,
    ],
    ['by spread', 'const mixin = { help() { wx.login() } }; Page({ ...mixin, onTap() { this.help() } })'],
    [
      'by a factory',
      `const make = (more) => ({ help() { wx.login() }, ...more }); Page(make({ onTap() { this.help() } }))`,
    ],
    [
      'by a wrapper of Page',
      `function MyPage(options) { Page({ ...options, help() { wx.login() } }) } MyPage({ onTap() { this.help() } })`,
    ],
    [
      'as instance of a class',
      `class Base { help() { wx.login() } } class Home extends Base { onTap() { this.help() } } Page(new Home())`,
    ],
    ['under a condition', `if (wx.canIUse('x')) { Page({ ${HELLO} }) } else { Page({ ${HELLO} }) }`],
    ['as component', `Component({ methods: { ${HELLO} } })`],
    ['inside a function', `(function () { const help = 1; Page({ ${HELLO} }) })()`],
  ])('%s', (_, js) => {
    expect(effectsOf({ js }, 'onTap')).toEqual(['api login'])
  })

  it('with handlers that a loop over names makes', () => {
    const js =
      "const page = {}; ['Tap', 'Hold'].forEach((n) => { page['on' + n] = () => wx.request({ url: '/' + n }) }); Page(page)"
    expect(effectsOf({ js }, 'onTap')).toEqual(['request GET /Tap'])
  })

  it('with more handlers than an entry would unroll', () => {
    const names = Array.from({ length: 30 }, (_, n) => `'h${n}'`).join()
    const js = `const page = {}; [${names}].forEach((n) => { page[n] = () => wx.request({ url: '/' + n }) }); Page(page)`
    expect(effectsOf({ js, wxml: '<view bindtap="h29"/>' }, 'h29')).toEqual(['request GET /h29'])
  })

  it('and get a handler from a library when it opens', () => {
    const files = {
      'lib/zoom.js':
        'module.exports = (page) => { page.onZoom = function (e) { wx.previewImage({ urls: [e.target.dataset.src] }) } }',
      js: "const zoom = require('../../lib/zoom'); Page({ onLoad() { zoom(this) } })",
      wxml: '<image data-src="{{src}}" bindtap="onZoom"/>',
    }
    expect(effectsOf(files, 'onZoom')).toEqual(['api previewImage'])
    expect(inputsOf(files, 'onZoom')).toEqual(['dataset src'])
  })

  it('by a wrapper in another module that adds to its callbacks', () => {
    const app = {
      js: "import guard from '../../guard'; Page(guard({ onLoad(q) { wx.request({ url: '/a', data: { id: q.id } }) }, onTap() { wx.scanCode() } }))",
      'guard.js':
        "export default (config) => { const { onLoad } = config; return { ...config, onLoad(q) { wx.getStorageSync('token') || wx.login(); onLoad && onLoad.call(this, q) } } }",
    }
    expect(effectsOf(app, 'onLoad')).toEqual(['api login', 'request GET /a id', 'storage get token'])
    expect(effectsOf(app, 'onTap')).toEqual(['api scanCode'])
  })

  it('through a global Page that the app has replaced', () => {
    const app = {
      'app.js':
        'const old = Page; Page = function (config) { const load = config.onLoad; config.onLoad = function (o) { wx.checkSession(); load && load.call(this, o) }; old(config) }; App({})',
      js: "Page({ onLoad({ id }) { wx.request({ url: '/a', data: { id } }) } })",
    }
    expect(effectsOf(app, 'onLoad')).toEqual(['api checkSession', 'request GET /a id'])
  })
})

describe('getApp', () => {
  const app = {
    'app.js':
      "App({ globalData: { base: 'https://a.b/api' }, auth(cb) { wx.getUserProfile({ success: cb }) }, twice() { this.auth(() => wx.login()) } })",
  }

  it('gives the methods of the app', () => {
    expect(effectsOf({ ...app, js: 'Page({ onTap() { getApp().auth(() => wx.scanCode()) } })' }, 'onTap')).toEqual([
      'api getUserProfile',
      'api scanCode',
    ])
    expect(effectsOf({ ...app, js: 'const app = getApp(); Page({ onTap() { app.twice() } })' }, 'onTap')).toEqual([
      'api getUserProfile',
      'api login',
    ])
  })

  it('gives its globalData', () => {
    expect(
      effectsOf({ ...app, js: "Page({ onTap() { wx.request({ url: getApp().globalData.base + '/me' }) } })" }, 'onTap'),
    ).toEqual(['request GET /api/me'])
  })

  it('lets the app say who asks: its own launch is no effect of a page', () => {
    const js = 'getApp(); Page({ onLoad() { wx.scanCode() } })'
    expect(effectsOf({ 'app.js': 'App({ onLaunch() { wx.login() } })', js }, 'onLoad')).toEqual(['api scanCode'])
  })
})

describe('a unit', () => {
  const js = 'Page({ onLoad() { wx.login() }, onTap() { wx.scanCode() }, unused() { wx.getSetting() } })'

  it('has its lifecycle callbacks and the handlers that its template binds, and no other method', () => {
    expect(unitOf({ js }).actions.map(({ handler, kind }) => `${kind} ${handler}`)).toEqual([
      'lifecycle onLoad',
      'event onTap',
    ])
  })

  it('says where its handlers are, and where their effects happen', () => {
    const [, onTap] = unitOf({ js }).actions
    expect(onTap?.at).toEqual({ file: 'pages/home/home.js', line: 1, column: 32 })
    expect(onTap?.effects[0]?.at).toEqual({ file: 'pages/home/home.js', line: 1, column: 42 })
  })

  it('says through which functions an effect is reached', () => {
    const page = 'Page({ onTap() { this.one() }, one() { two() } }); function two() { wx.login() }'
    expect(unitOf({ js: page }).actions[0]?.effects[0]?.through).toEqual(['one', 'two'])
  })

  it('names bound handlers that are defined nowhere', () => {
    const unit = unitOf({ js: 'Page({})', wxml: '<view bindtap="none">去</view>' })
    expect(unit.missing.map(({ handler, triggers }) => [handler, triggers[0]?.event, triggers[0]?.label])).toEqual([
      ['none', 'tap', '去'],
    ])
    expect(unit.actions).toEqual([])
  })
})

describe('a page whose script other modules import', () => {
  const detail = "export const KIND = 'a'; Page({ onLoad() { wx.scanCode() } })"

  it('registers itself, though app.js has imported it first', () => {
    const app = {
      'app.js': "import { KIND } from './pages/detail/detail'; App({ visit() { wx.login(); return KIND } })",
      'pages/detail/detail.js': detail,
      js: 'Page({ onTap() { getApp().visit() } })',
    }
    expect(effectsOf(app, 'onLoad', 'pages/detail/detail')).toEqual(['api scanCode'])
    expect(effectsOf(app, 'onTap')).toEqual(['api login'])
  })

  it('leaves the page that imports it its own handlers', () => {
    const app = {
      'pages/detail/detail.js': detail,
      js: "import { KIND } from '../detail/detail'; Page({ onTap() { wx.login(); return KIND } })",
    }
    expect(effectsOf(app, 'onTap')).toEqual(['api login'])
  })

  it('keeps what a package registers for it', () => {
    const app = {
      'pages/detail/detail.js':
        "import { wrap } from 'somewhere'; export const KIND = 'a'; wrap({ onLoad() { wx.scanCode() } })",
      js: "import { wrap } from 'somewhere'; import { KIND } from '../detail/detail'; wrap({ onLoad() {}, onTap() { wx.login(); return KIND } })",
    }
    expect(effectsOf(app, 'onTap')).toEqual(['api login'])
    expect(effectsOf(app, 'onLoad', 'pages/detail/detail')).toEqual(['api scanCode'])
  })
})

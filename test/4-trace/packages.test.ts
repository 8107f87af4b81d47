import { describe, expect, it } from 'vitest'
import { actionOf, effectsOf, originsOf, traced } from './harness.js'

/** What the handler `onTap` of this script does. */
const tap = (script: string) => effectsOf({ js: script }, 'onTap')

describe('packages that make promises of APIs', () => {
  it.each([
    [
      'promisifyAll of a target',
      "import { promisifyAll } from 'miniprogram-api-promise'; const wxp = {}; promisifyAll(wx, wxp); Page({ async onTap() { await wxp.login(); wx.scanCode() } })",
    ],
    [
      'promisifyAll of wx itself',
      "import { promisifyAll } from 'miniprogram-api-promise'; const wxp = wx.p = {}; promisifyAll(wx, wxp); Page({ onTap() { wx.p.login().then(() => wx.scanCode()) } })",
    ],
    [
      'promisifyAll, required',
      "const { promisifyAll } = require('miniprogram-api-promise'); const p = {}; promisifyAll(wx, p); Page({ onTap() { p.login().then(() => p.scanCode()) } })",
    ],
    [
      'promisify',
      "import { promisify } from 'miniprogram-api-promise'; Page({ onTap() { promisify(wx.login)().then(() => wx.scanCode()) } })",
    ],
    [
      'promisify of a member of the package',
      "const lib = require('miniprogram-api-promise'); const login = lib.promisify(wx.login); Page({ async onTap() { await login({ timeout: 1 }); wx.scanCode() } })",
    ],
  ])('%s', (_, script) => {
    expect(tap(script)).toEqual(['api login', 'api scanCode'])
  })

  it('keep the origin of what is given', () => {
    const js =
      "import { promisify } from 'miniprogram-api-promise'; Page({ async onTap() { const { code } = await promisify(wx.login)(); wx.request({ url: '/in', data: { code } }) } })"
    expect(originsOf({ js }, 'onTap')).toEqual(['code ← response(wx.login).code'])
  })

  it('in app.js, for every page', () => {
    const app = {
      'app.js': "import { promisifyAll } from 'miniprogram-api-promise'; promisifyAll(wx, (wx.p = {})); App({})",
      js: 'Page({ onTap() { wx.p.login() } })',
    }
    expect(effectsOf(app, 'onTap')).toEqual(['api login'])
  })
})

const STORE =
  "import { observable, action } from 'mobx-miniprogram'; export const store = observable({ token: '', base: '/x', get url() { return this.base + '/me' }, load: action(function () { wx.request({ url: this.base + '/load' }) }), setToken: action(function (token) { this.token = token; wx.setStorageSync('token', token) }) })"

describe('a store of mobx', () => {
  it.each([
    [
      'createStoreBindings with lists',
      "import { createStoreBindings } from 'mobx-miniprogram-bindings'; import { store } from '../../store'; Page({ onLoad() { this.bindings = createStoreBindings(this, { store, fields: ['token'], actions: ['setToken', 'load'] }) }, onTap() { this.setToken(1) } })",
    ],
    [
      'createStoreBindings with maps',
      "import { createStoreBindings } from 'mobx-miniprogram-bindings'; import { store } from '../../store'; Page({ onLoad() { createStoreBindings(this, { store, fields: { t: 'token' }, actions: { put: 'setToken' } }) }, onTap() { this.put(1) } })",
    ],
    [
      'storeBindings of a component',
      "import { storeBindingsBehavior } from 'mobx-miniprogram-bindings'; import { store } from '../../store'; Component({ behaviors: [storeBindingsBehavior], storeBindings: { store, fields: ['token'], actions: ['setToken'] }, methods: { onTap() { this.setToken(1) } } })",
    ],
    [
      'a list of storeBindings',
      "import { storeBindingsBehavior } from 'mobx-miniprogram-bindings'; import { store } from '../../store'; Component({ behaviors: [storeBindingsBehavior], storeBindings: [{ store, actions: { put: 'setToken' } }], methods: { onTap() { this.put(1) } } })",
    ],
    [
      'ComponentWithStore',
      "import { ComponentWithStore } from 'mobx-miniprogram-bindings'; import { store } from '../../store'; ComponentWithStore({ storeBindings: { store, fields: ['token'], actions: ['setToken'] }, methods: { onTap() { this.setToken(1) } } })",
    ],
    ['the store itself', "import { store } from '../../store'; Page({ onTap() { store.setToken(1) } })"],
  ])('runs its actions: %s', (_, js) => {
    const effects = effectsOf({ 'store.js': STORE, js }, 'onTap')
    expect(effects).toContain('storage set token')
  })

  it('runs them with the store as this', () => {
    const js =
      "import { storeBindingsBehavior } from 'mobx-miniprogram-bindings'; import { store } from '../../store'; Component({ behaviors: [storeBindingsBehavior], storeBindings: { store, actions: ['load'] }, methods: { onTap() { this.load() } } })"
    expect(effectsOf({ 'store.js': STORE, js }, 'onTap')).toEqual(['request GET /x/load'])
  })
})

describe('what registers through a package that is not there', () => {
  it.each([
    [
      'ComponentWithStore',
      "import { ComponentWithStore } from 'mobx-miniprogram-bindings'; ComponentWithStore({ data: {}, methods: { onTap() { wx.login() } } })",
    ],
    [
      'ComponentWithComputed',
      "import { ComponentWithComputed } from 'miniprogram-computed'; ComponentWithComputed({ computed: { a(d) { return d.b } }, methods: { onTap() { wx.login() } } })",
    ],
    [
      'a connected page',
      "import { connect } from 'some-store'; connect(() => ({}))({ onLoad() {}, onTap() { wx.login() } })",
    ],
    [
      'a page given to a function',
      "const define = require('some-lib'); define({ data: { a: 1 }, onTap() { wx.login() } })",
    ],
    ['a wrapped configuration', "import { wrap } from 'some-lib'; Page(wrap({ onLoad() {}, onTap() { wx.login() } }))"],
  ])('%s', (_, script) => {
    expect(tap(script)).toEqual(['api login'])
    expect(traced({ js: script }).said).not.toContain('trace/no-registration')
  })

  it('does not take what another registers', () => {
    const js =
      "import { track } from 'some-lib'; track({ data: { a: 1 }, onTap() { wx.scanCode() } }); Page({ onTap() { wx.login() } })"
    expect(tap(js)).toEqual(['api login'])
  })
})

describe('functions of packages that wrap handlers', () => {
  it.each([
    [
      'lodash.debounce',
      "import debounce from 'lodash.debounce'; Page({ onTap: debounce(function (e) { wx.request({ url: '/s', data: { q: e.detail.value } }) }, 500) })",
    ],
    [
      'a member',
      "import _ from 'lodash'; Page({ onTap: _.throttle(function (e) { wx.request({ url: '/s', data: { q: e.detail.value } }) }, 500) })",
    ],
    [
      'by name',
      "import { debounce } from 'miniprogram-licia'; Page({ onTap: debounce(async function ({ detail }) { wx.request({ url: '/s', data: { q: detail.value } }) }) })",
    ],
  ])('%s', (_, js) => {
    expect(effectsOf({ js }, 'onTap')).toEqual(['request GET /s q'])
    expect(originsOf({ js }, 'onTap')).toEqual(['q ← detail.value'])
  })

  it('run with the page as this', () => {
    const js =
      "import { debounce } from 'lodash'; Page({ onTap: debounce(function () { this.go() }, 9), go() { wx.login() } })"
    expect(tap(js)).toEqual(['api login'])
  })
})

describe('list functions of packages', () => {
  const IMPORT = "const _ = require('lodash')"
  it.each([
    ['_.forEach', "_.forEach(['a', 'b'], (k) => wx.getStorageSync(k))"],
    ['_.each', "_.each(['a', 'b'], (k) => wx.getStorageSync(k))"],
    ['_.map', "_.map(['a', 'b'], (k) => wx.getStorageSync(k))"],
    ['_.filter', "_.filter(['a', 'b', 'c'], (k) => k !== 'c').forEach((k) => wx.getStorageSync(k))"],
  ])('%s', (_, use) => {
    expect(tap(`${IMPORT}; Page({ onTap() { ${use} } })`)).toEqual(
      expect.arrayContaining(['storage get a', 'storage get b']),
    )
  })

  it('keep the origins of elements', () => {
    const js = `${IMPORT}; Page({ data: { list: [] }, onLoad() { wx.request({ url: '/l', success: ({ data }) => this.setData({ list: data }) }) }, onTap() { wx.request({ url: '/d', data: { ids: _.map(this.data.list, (one) => one.id) } }) } })`
    expect(originsOf({ js }, 'onTap')).toEqual(['ids ← data.list[].id'])
  })
})

describe('HTTP clients of packages', () => {
  it.each([
    [
      'flyio',
      "const Fly = require('flyio/dist/npm/wx'); const fly = new Fly(); Page({ onTap() { fly.get('/a/b', { x: 1 }) } })",
      'GET /a/b x',
    ],
    ['axios', "import axios from 'axios'; Page({ onTap() { axios.get('/a/b', { params: { x: 1 } }) } })", 'GET /a/b x'],
    ['post', "import axios from 'axios'; Page({ onTap() { axios.post('/a/b', { x: 1 }) } })", 'POST /a/b x'],
    ['put', "import http from 'some-http'; Page({ onTap() { http.put('/a/b', { x: 1 }) } })", 'PUT /a/b x'],
    ['delete', "import http from 'some-http'; Page({ onTap() { http.delete('/a/b', { x: 1 }) } })", 'DELETE /a/b x'],
    [
      'request with options',
      "import Request from 'luch-request'; const http = new Request(); Page({ onTap() { http.request({ url: '/a/b', method: 'POST', data: { x: 1 } }) } })",
      'POST /a/b x',
    ],
    [
      'a path with holes',
      "import axios from 'axios'; Page({ onTap(e) { axios.get(`/a/${e.detail.id}`) } })",
      'GET /a/{}',
    ],
    [
      'an instance that is created',
      "import axios from 'axios'; const http = axios.create({ timeout: 1 }); Page({ onTap() { http.post('/a/b', { x: 1 }) } })",
      'POST /a/b x',
    ],
    [
      'an instance of another module',
      "import http from '../../http'; Page({ onTap() { http.get('/a/b', { x: 1 }) } })",
      'GET /a/b x',
    ],
    [
      'called itself',
      "import axios from 'axios'; Page({ onTap() { axios({ url: '/a/b', method: 'post', data: { x: 1 } }) } })",
      'POST /a/b x',
    ],
  ])('%s', (_, js, expected) => {
    const http = "import WxRequest from 'mina-request'; export default new WxRequest({ timeout: 1 })"
    expect(effectsOf({ 'http.js': http, js }, 'onTap')).toEqual([`request ${expected}`])
  })

  it('give a promise of the response', () => {
    const js =
      "import axios from 'axios'; Page({ async onTap() { const { data } = await axios.get('/a/b'); wx.request({ url: '/c', data: { id: data.id } }) } })"
    expect(originsOf({ js }, 'onTap')).toEqual(['id ← response(GET /a/b).data.id'])
  })

  it('and what is no path is no request', () => {
    const js = "import lib from 'some-lib'; Page({ onTap() { lib.get('token'); lib.delete('token'); wx.login() } })"
    expect(tap(js)).toEqual(['api login'])
  })
})

describe('a class of a package that is not there', () => {
  it('gives what extends it its verbs', () => {
    const js =
      "import Request from 'some-client'; class Http extends Request { go(d) { return this.post('/a/b', d) } } const http = new Http(); Page({ onTap() { http.go({ x: 1 }) } })"
    expect(effectsOf({ js }, 'onTap')).toEqual(['request POST /a/b x'])
  })

  it('may do something that is not seen', () => {
    const js =
      "import Base from 'some-base'; class Own extends Base { go() { this.pay() } } const own = new Own(); Page({ onTap() { own.go() } })"
    expect(actionOf({ js }, 'onTap').partial).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { effectsOf, effectsOfBody, originsOf, traced, actionOf } from './harness.js'

const ID = 'const id = event.currentTarget.dataset.id;'

describe('a URL is built from', () => {
  it.each([
    ['concatenation', "'/a/' + id", '/a/{}'],
    ['a template', '`/a/${id}/b`', '/a/{}/b'],
    ['join', "['/a', id, 'b'].join('/')", '/a/{}/b'],
    ['concat', "'/a'.concat('/', id)", '/a/{}'],
    ['replace', "'/a/:id'.replace(':id', id)", '/a/{}'],
    ['a table', "({ list: '/a/list' })['list']", '/a/list'],
    ['a base without its host', "'https://x.cn/v1' + '/a'", '/v1/a'],
    ['a base that is not known', "id + '/a'", '/a'],
    ['a default in it', "'/a/' + (id || 'none')", '/a/{}'],
    ['nothing that is known', 'id', '{}'],
    ['encoded parts', "'/a/' + encodeURIComponent('x')", '/a/x'],
    ['lower case', "'/A'.toLowerCase()", '/a'],
    ['a slice', "'//a'.slice(1)", '/a'],
  ])('%s', (_, url, expected) => {
    expect(effectsOfBody(`${ID} wx.request({ url: ${url} })`)).toEqual([`request GET ${expected}`])
  })

  it('a base in another module that ends with a slash, or not', () => {
    const app = {
      'conf.js': "module.exports = { base: 'https://x.cn/v1/' }",
      js: "const conf = require('../../conf'); Page({ onTap() { const { base } = conf; wx.request({ url: base.endsWith('/') ? base + 'a' : base + '/a' }) } })",
    }
    expect(effectsOf(app, 'onTap')).toEqual(['request GET /v1/a'])
  })

  it('several constants: each is a request', () => {
    expect(effectsOfBody("wx.request({ url: event.detail.x ? '/a' : '/b' })")).toEqual([
      'request GET /a',
      'request GET /b',
    ])
  })
})

describe('a query string is read as fields', () => {
  it.each([
    ['by concatenation', "'/a?x=1&y=' + id"],
    ['by keys', "'/a?' + Object.keys(o).map((k) => k + '=' + o[k]).join('&')"],
    ['by entries', "'/a?' + Object.entries(o).map(([k, v]) => `${k}=${v}`).join('&')"],
    ['by keys of what may be there', "'/a?' + Object.keys(o).filter((k) => o[k]).map((k) => `${k}=${o[k]}`).join('&')"],
    [
      'by for … in',
      "(() => { let s = '/a'; for (const k in o) s += (s === '/a' ? '?' : '&') + k + '=' + o[k]; return s })()",
    ],
    ['by reduce', "Object.keys(o).reduce((s, k) => s + k + '=' + o[k] + '&', '/a?')"],
  ])('%s', (_, url) => {
    const js = `Page({ onTap(event) { ${ID} const o = { x: 1, y: id }; wx.request({ url: ${url} }) } })`
    expect(effectsOf({ js }, 'onTap')).toEqual(['request GET /a x,y'])
    expect(originsOf({ js }, 'onTap')).toContain('y ← dataset.id')
  })
})

describe('the method', () => {
  it.each([
    ['is GET unless said otherwise', "wx.request({ url: '/a' })", 'GET'],
    ['is written in capitals', "wx.request({ url: '/a', method: 'post' })", 'POST'],
    ['may be a default parameter', "((url, method = 'PUT') => wx.request({ url, method }))('/a')", 'PUT'],
    ['may be part of a table', "({ del: (url) => wx.request({ url, method: 'DELETE' }) }).del('/a')", 'DELETE'],
  ])('%s', (_, body, method) => {
    expect(effectsOfBody(body)).toEqual([`request ${method} /a`])
  })
})

describe('fields of the body', () => {
  it.each([
    ['written out', '{ a: 1, b: 2 }', 'a,b'],
    ['with computed names', "{ ['a' + 1]: 1 }", 'a1'],
    ['assigned later', '(() => { const d = { a: 1 }; d.b = 2; if (id) d.c = 3; return d })()', 'a,b,c'],
    ['spread', '{ ...{ a: 1 }, b: 2 }', 'a,b'],
    ['Object.assign', 'Object.assign({ a: 1 }, { b: 2 })', 'a,b'],
    ['as query text', "'a=1&b=' + id", 'a,b'],
    ['as JSON text', 'JSON.stringify({ a: 1, b: id })', 'a,b'],
    ['in one of two objects', 'id ? { a: 1 } : { b: 1 }', 'a,b'],
    ['none that is known', 'event.detail', ''],
  ])('%s', (_, data, fields) => {
    expect(effectsOfBody(`${ID} wx.request({ url: '/a', method: 'POST', data: ${data} })`)).toEqual([
      `request POST /a ${fields}`.trim(),
    ])
  })

  it('carry their origins and constants', () => {
    const js = `Page({ onTap(event) { ${ID} wx.request({ url: '/cart/add', method: 'POST', data: { goodsId: Number(id), number: 1 } }) } })`
    expect(actionOf({ js }, 'onTap').effects).toMatchObject([
      { from: { goodsId: ['dataset.id'] }, values: { number: [1] } },
    ])
  })
})

describe('a wrapper', () => {
  const app = {
    'api.js': `const base = 'https://a.b/api'; const login = () => wx.login()
      const request = (o) => new Promise((ok, no) => wx.request({ ...o, url: base + o.url, header: { t: wx.getStorageSync('token') },
        success: (r) => (r.data.code === 0 ? ok(r.data) : r.data.code === 401 ? login() : no(r)), fail: no }))
      const make = (method) => (url, data) => request({ url, data, method }); module.exports = { get: make('GET'), post: make('POST') }`,
    js: `const api = require('../../api'); Page({ onTap() { api.post('/order', { a: 1 }).then((r) => api.get('/pay', { id: r.data.order.id })).then((r) => wx.requestPayment({ ...r.data, success() { wx.redirectTo({ url: '../detail/detail?ok=1' }) } })) } })`,
  }

  it('of wrappers shows what the handler does, to the end of its chain', () => {
    expect(effectsOf(app, 'onTap')).toEqual([
      'api login',
      'api requestPayment',
      'navigate redirectTo pages/detail/detail ?ok',
      'request GET /api/pay id',
      'request POST /api/order a',
      'storage get token',
    ])
  })

  it('keeps from which response a field is', () => {
    expect(originsOf(app, 'onTap')).toContain('id ← response(POST /api/order).data.data.order.id')
  })

  it('that logs in again and asks once more is re-entered', () => {
    const js = `const request = (url, data) => new Promise((ok, no) => wx.request({ url, data, fail: no, success(r) { if (r.statusCode === 401) login().then(() => request(url, data).then(ok)); else ok(r.data) } }))
      const login = () => new Promise((ok) => wx.login({ success({ code }) { request('/auth', { code }).then((t) => { wx.setStorageSync('token', t); ok() }) } }))
      Page({ onTap() { request('/me').then((me) => this.setData({ me })) } })`
    expect(effectsOf({ js }, 'onTap')).toEqual([
      'api login',
      'request GET /auth code',
      'request GET /me',
      'set me',
      'storage set token',
    ])
  })
})

describe('endpoints', () => {
  it('name who uses them', () => {
    const js =
      "Page({ onLoad() { wx.request({ url: 'https://h/a' }) }, onTap() { wx.request({ url: '/a' }); wx.cloud.callFunction({ name: 'f', data: { action: 'x' } }) } })"
    expect(traced({ js }).graph.endpoints).toMatchObject([
      {
        id: 'GET /a',
        kind: 'http',
        method: 'GET',
        url: '/a',
        usedBy: ['pages/home/home#onLoad', 'pages/home/home#onTap'],
      },
      { id: 'cloud callFunction f x', kind: 'cloud', name: 'f', usedBy: ['pages/home/home#onTap'] },
    ])
  })
})

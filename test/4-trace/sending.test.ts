import { describe, expect, it } from 'vitest'
import type { Sending } from '../../src/4-trace/graph.js'
import { actionOf, type App } from './harness.js'

/** What the first request of `handler` sends. */
function sentBy(app: App, handler = 'onLoad'): Sending | undefined {
  const [effect] = actionOf(app, handler).effects.filter(({ kind }) => kind === 'request' || kind === 'cloud')
  return effect && 'sending' in effect ? effect.sending : undefined
}

/** What `onLoad(options)` with this body sends. */
function sent(body: string, app: App = {}): Sending | undefined {
  return sentBy({ js: `Page({ data: { size: 10, page: 1 }, onLoad(options) { ${body} } })`, ...app })
}

const url = "url: 'https://a.example/x'"

describe('what a request sends is known', () => {
  it('where it is made of constants and of what the page was opened with', () => {
    const body = `wx.request({ url: 'https://a.example/x/' + options.id, method: 'post', header: { 'X-App': 'tea' },
      data: { id: options.id, on: true, size: this.data.size, none: undefined }, success() {} })`
    expect(sent(body)).toEqual({
      message: {
        url: ['https://a.example/x/', { query: 'id' }],
        header: { 'X-App': 'tea' },
        data: { id: { query: 'id' }, on: { value: true }, size: { value: 10 } },
      },
    })
  })

  it('through wrappers, promises, async functions and what is tried', () => {
    const app = {
      'net.js': `const base = 'https://a.example'
        module.exports = (path, data) => new Promise((resolve, reject) => wx.request({ url: base + path, data, success: resolve, fail: reject }))`,
      js: `const ask = require('../../net')
        Page({ async onLoad({ id }) { try { const r = await ask('/x', { id }); this.setData({ list: r.data }) } catch (e) { wx.showToast({ title: 'x' }) } } })`,
    }
    expect(sentBy(app)).toEqual({
      message: { url: ['https://a.example/x'], header: {}, data: { id: { query: 'id' } } },
    })
  })

  it('for a cloud function of the environment that the app is set up with', () => {
    const body = "wx.cloud.callFunction({ name: 'f', data: { type: 'list' } })"
    expect(sent(body, { 'app.js': "App({ onLaunch() { wx.cloud.init({ env: 'e-1' }) } })" })).toEqual({
      message: { header: {}, data: { type: { value: 'list' } }, env: 'e-1' },
    })
    expect(sent(body)).toEqual({ doubt: 'cloud environment' })
  })
})

describe('what a request sends is doubted', () => {
  it.each([
    ['it needs a session', `wx.request({ ${url}, header: { token: wx.getStorageSync('token') } })`, 'storage.token'],
    ['nobody knows the header', `wx.request({ ${url}, header: headers() })`, 'header'],
    ['it goes to a host that is put in', "wx.request({ url: options.host + '/x' })", 'url'],
    ['its URL has no host', "wx.request({ url: '/x' })", 'url'],
    ['it is sent on a condition', `if (options.all) wx.request({ ${url} })`, 'condition'],
    ['the page may be left before it', `if (!this.data.ready) return; wx.request({ ${url} })`, 'condition'],
    ['it follows another', `wx.login({ success() { wx.request({ ${url} }) } })`, 'condition'],
    ['its method is chosen', `wx.request({ ${url}, method: options.m })`, 'method'],
    ['a field has a default', `wx.request({ ${url}, data: { type: options.type || 'all' } })`, 'data type'],
    ['a field is computed', `wx.request({ ${url}, data: { page: options.page + 1 } })`, 'data page'],
    ['a field is written otherwise', `wx.request({ ${url}, data: { id: options.id.toUpperCase() } })`, 'data id'],
    ['a part of the URL is cut', "wx.request({ url: 'https://a.example/' + options.id.slice(1) })", 'url'],
    ['the data are not known', `wx.request({ ${url}, data: options })`, 'data'],
    ['fields may be missing', `const d = {}; if (options.a) d.a = 1; wx.request({ ${url}, data: d })`, 'data a'],
    ['it asks for something special', `wx.request({ ${url}, responseType: 'arraybuffer' })`, 'responseType'],
    ['it is sent twice, unlike', `for (const n of [1, 2]) wx.request({ ${url}, data: { n } })`, 'which of several'],
  ])('where %s', (_, body, doubt) => {
    const sending = sent(body)
    expect(sending).toHaveProperty('doubt')
    expect(sending && 'doubt' in sending ? sending.doubt : '').toContain(doubt)
  })

  it('where state that it reads is written elsewhere', () => {
    const js = `Page({ data: { page: 1 }, onLoad() { wx.request({ ${url}, data: { page: this.data.page } }) },
      onReachBottom() { this.setData({ page: this.data.page + 1 }) } })`
    expect(sentBy({ js })).toEqual({ doubt: 'data.page' })
  })
})

describe('what is put on the page is a copy of the answer', () => {
  const copies = (load: string) => {
    const js = `Page({ data: { list: [] }, onLoad() { wx.request({ ${url}, success: (res) => { ${load} } }) } })`
    return actionOf({ js }, 'onLoad').effects.flatMap((effect) =>
      effect.kind === 'set' ? [[effect.path, effect.copies]] : [],
    )
  }

  it.each([
    ['as it came', 'this.setData({ list: res.data.items })', 'list', 'data.items'],
    ['at a path', "this.setData({ 'shop.top': res.data })", 'shop.top', 'data'],
    ['or nothing', 'this.setData({ list: res.data.items || [] })', 'list', 'data.items'],
    [
      'after it was emptied',
      'this.setData({ list: [] }); this.setData({ list: res.data.items })',
      'list',
      'data.items',
    ],
  ])('where it is put there %s', (_, load, path, place) => {
    expect(copies(load)).toEqual([[path, `response(GET /x).${place}`]])
  })

  it.each([
    ['elements are left out', 'this.setData({ list: res.data.items.filter((one) => one.on) })'],
    ['it is put in another order', 'this.setData({ list: res.data.items.reverse() })'],
    ['elements are made anew', 'this.setData({ list: res.data.items.map((one) => ({ name: one.name })) })'],
    [
      'elements are put together',
      'const list = []; res.data.items.forEach((one) => { if (one.on) list.push(one) }); this.setData({ list })',
    ],
    [
      'a field is written over',
      'res.data.items.forEach((one) => { one.name = one.name + "!" }); this.setData({ list: res.data.items })',
    ],
    ['it comes from two places', 'this.setData({ list: res.data.items }); this.setData({ list: res.data.others })'],
    ['it is part of the page', 'this.setData({ list: this.data.shown })'],
  ])('but not where %s', (_, load) => {
    expect(copies(load)).toEqual([['list', undefined]])
  })
})

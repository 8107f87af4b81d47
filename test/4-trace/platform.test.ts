import { describe, expect, it } from 'vitest'
import { effectsOf, effectsOfBody, originsOf } from './harness.js'

describe('storage', () => {
  it.each([
    ["wx.getStorageSync('a')", 'get a'],
    ["wx.getStorage({ key: 'a' })", 'get a'],
    ["wx.setStorageSync('a', 1)", 'set a'],
    ["wx.setStorage({ key: 'a', data: 1 })", 'set a'],
    ["wx.removeStorageSync('a')", 'remove a'],
    ["wx.removeStorage({ key: 'a' })", 'remove a'],
    ['wx.clearStorage()', 'clear null'],
    ['wx.clearStorageSync()', 'clear null'],
    ["wx.getStorageSync('a' + event.detail.b)", 'get null'],
    ["const openid = event.detail.b; wx.setStorageSync(`orders_${openid || 'anonymous'}`, 1)", 'set null'],
    ["const { b = 'x' } = event.detail; wx.setStorageSync('orders_' + b, 1)", 'set null'],
    ["const KEY = { token: 'a' }; wx.getStorageSync(KEY.token)", 'get a'],
    ["my.getStorageSync({ key: 'a' })", 'get a'],
    ["my.setStorageSync({ key: 'a', data: 1 })", 'set a'],
    ["my.removeStorageSync({ key: 'a' })", 'remove a'],
  ])('%s', (body, expected) => {
    expect(effectsOfBody(body)).toEqual([`storage ${expected}`])
  })

  it('written on one page is read on another', () => {
    const app = {
      'pages/detail/detail.js': "Page({ onLoad() { wx.setStorageSync('back', { url: '/pages/list/list' }) } })",
      js: "Page({ onTap() { const { url } = wx.getStorageSync('back'); wx.navigateTo({ url }) } })",
    }
    expect(effectsOf(app, 'onTap')).toEqual(['navigate navigateTo pages/list/list', 'storage get back'])
  })

  it('is a source, also through the callback', () => {
    const js =
      "Page({ onTap() { wx.getStorage({ key: 't', success: (r) => wx.request({ url: '/a', data: { t: r.data } }) }) } })"
    expect(originsOf({ js }, 'onTap')).toEqual(['t ← storage.t'])
  })
})

describe('storage of Alipay', () => {
  it('gives an object also where it is read at once', () => {
    const js = "Page({ onTap() { wx.request({ url: '/a', data: { t: my.getStorageSync({ key: 't' }).data } }) } })"
    expect(originsOf({ js }, 'onTap')).toEqual(['t ← storage.t'])
  })
})

describe('an API', () => {
  it.each([
    ['by a computed name', "wx['scan' + 'Code']()"],
    ['by each name of a list', "['scanCode'].forEach((name) => wx[name]())"],
    [
      'promisified',
      'const p = (fn) => (o) => new Promise((success, fail) => fn({ ...o, success, fail })); p(wx.scanCode)({}).then((r) => r)',
    ],
    [
      'through a Proxy',
      'const p = new Proxy(wx, { get: (t, k) => (o) => new Promise((s, f) => t[k]({ ...o, success: s, fail: f })) }); p.scanCode()',
    ],
    ['through a variable', 'const api = wx; api.scanCode()'],
    ['by optional call', 'wx.scanCode?.()'],
    ['guarded by canIUse', "if (wx.canIUse('scanCode')) wx.scanCode()"],
  ])('is reached %s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['api scanCode'])
  })

  it('gives its result to its callback as a named source', () => {
    const js =
      "Page({ onTap() { wx.chooseAddress({ success: (a) => wx.request({ url: '/a', data: { name: a.userName } }) }) } })"
    expect(originsOf({ js }, 'onTap')).toEqual(['name ← response(wx.chooseAddress).userName'])
  })

  it('that only changes the view is no effect', () => {
    expect(
      effectsOfBody(
        "wx.showLoading({ title: 'x' }); wx.hideLoading(); wx.setNavigationBarTitle({ title: 'x' }); wx.stopPullDownRefresh()",
      ),
    ).toEqual([])
  })

  it('tells what it says to the person', () => {
    expect(effectsOfBody("wx.showModal({ title: '删除', success: (r) => { if (r.confirm) wx.login() } })")).toEqual([
      'api login',
      'api showModal',
    ])
  })
})

describe('cloud', () => {
  const cloud = (body: string) => effectsOfBody(`const db = wx.cloud.database(), _ = db.command; ${body}`)

  it.each([
    ["db.collection('a').get()", 'get a'],
    [
      "db.collection('a').where({ kind: _.in([1]), name: 1 }).orderBy('t', 'desc').skip(1).limit(5).get()",
      'get a kind,name',
    ],
    ["db.collection('a').doc(event.detail.id).update({ data: { n: _.inc(1) } })", 'update a _id,n'],
    ["db.collection('a').doc('x').set({ data: { n: 1 } })", 'set a _id,n'],
    ["db.collection('a').doc('x').remove()", 'remove a _id'],
    ["db.collection('a').add({ data: { n: 1, at: db.serverDate() } })", 'add a n,at'],
    ["db.collection('a').count()", 'count a'],
    ["db.collection('a').aggregate().match({}).group({}).end()", 'aggregate a'],
    ['db.collection(event.detail.x).get()', 'get {}'],
    [
      "wx.cloud.callFunction({ name: 'user', data: { action: 'login', phone: 1 } })",
      'callFunction user login action,phone',
    ],
    ["wx.cloud.callFunction({ name: 'user', data: { $url: 'list' } })", 'callFunction user list $url'],
    ["wx.cloud.callFunction({ name: 'login' })", 'callFunction login'],
    ["wx.cloud.callContainer({ path: '/api/x', method: 'POST', data: { z: 1 } })", 'callContainer /api/x z'],
    ["wx.cloud.uploadFile({ cloudPath: 'a', filePath: 'b' })", 'uploadFile cloudPath,filePath'],
  ])('%s', (body, expected) => {
    expect(cloud(body)).toEqual([`cloud ${expected}`])
  })

  it('does nothing until a query is ended', () => {
    expect(cloud("db.collection('a').where({ x: 1 }).limit(3)")).toEqual([])
  })

  it('calls back, and its results are sources', () => {
    const js = `Page({ async onTap() { const db = wx.cloud.database(); const { data } = await db.collection('a').get(); db.collection('b').add({ data: { id: data[0]._id } })
      wx.cloud.callFunction({ name: 'user' }).then(({ result }) => wx.request({ url: '/x', data: { o: result.openid } })); db.collection('c').watch({ onChange() { wx.login() } }) } })`
    expect(originsOf({ js }, 'onTap')).toEqual([
      'id ← response(cloud get a).data[]._id',
      'o ← response(cloud user).result.openid',
    ])
    expect(effectsOf({ js }, 'onTap')).toContain('api login')
  })
})

describe('the callback of setData', () => {
  it('has the page as this', () => {
    const app = {
      js: 'Page({ onTap() { this.setData({ a: 1 }, this.load) }, load() { this.more() }, more() { wx.login() } })',
    }
    expect(effectsOf(app, 'onTap')).toEqual(['api login', 'set a'])
  })
})

describe('a button that asks for several things', () => {
  it('gives each answer to its handler', () => {
    const app = {
      wxml: '<button open-type="getPhoneNumber|agreePrivacyAuthorization" bindgetphonenumber="onPhone" bindagreeprivacyauthorization="onAgree"/>',
      js: 'Page({ onPhone() {}, onAgree() {} })',
    }
    expect(effectsOf(app, 'onPhone')).toEqual(['api getPhoneNumber'])
    expect(effectsOf(app, 'onAgree')).toEqual([])
  })
})

describe('the text of nothing', () => {
  it('is not told', () => {
    expect(effectsOfBody("const o = {}; wx.request({ url: '/a/' + String(o.id) })")).toEqual(['request GET /a/{}'])
  })
})

describe('a cloud function that does several things', () => {
  it('is one operation for each action that an element carries', () => {
    const app = {
      wxml: '<view data-a="on" bindtap="onTap"/><view data-a="off" bindtap="onTap"/>',
      js: "Page({ onTap(e) { wx.cloud.callFunction({ name: 'lamp', data: { action: e.currentTarget.dataset.a, id: 1 } }) } })",
    }
    expect(effectsOf(app, 'onTap')).toEqual([
      'cloud callFunction lamp off action,id',
      'cloud callFunction lamp on action,id',
    ])
  })
})

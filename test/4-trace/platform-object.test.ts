import { describe, expect, it } from 'vitest'
import { effectsOf, effectsOfBody } from './harness.js'

describe('wx is an object like any other', () => {
  it.each([
    ['spread', 'const w = { ...wx }; w.login()'],
    ['rest', 'const { scanCode, ...w } = wx; w.login()'],
    ['assigned', 'const w = Object.assign({}, wx); w.login()'],
    ['a prototype', 'const w = Object.create(wx); w.login()'],
    ['destructured', 'const { login } = wx; login()'],
    ['through globalThis', 'globalThis.wx.login()'],
    ['through window', 'window.wx.login()'],
    ['Reflect.get', "Reflect.get(wx, 'login')()"],
    ['Reflect.apply', 'Reflect.apply(wx.login, wx, [{}])'],
    ['a list of names', "['login'].map((k) => wx[k]).forEach((run) => run({}))"],
    ['a table of its functions', "const t = { in: wx.login }; const k = 'in'; t[k]()"],
    ['an optional member', 'wx?.login?.({})'],
    ['with a default', 'const { login = () => {} } = wx; login()'],
  ])('%s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['api login'])
  })

  it.each([
    [
      'for … in',
      'const p = {}; for (const k in wx) p[k] = (o) => new Promise((success, fail) => wx[k]({ ...o, success, fail }))',
    ],
    [
      'Object.keys',
      'const p = {}; Object.keys(wx).forEach((k) => { p[k] = (o) => new Promise((s, f) => wx[k](Object.assign({}, o, { success: s, fail: f }))) })',
    ],
    ['reduce', 'const p = Object.keys(wx).reduce((all, k) => ({ ...all, [k]: (o) => wx[k](o) }), {})'],
    ['Object.entries', 'const p = {}; for (const [k, f] of Object.entries(wx)) p[k] = (o) => f(o)'],
    [
      'a function',
      'const promisify = (f) => (o) => new Promise((success, fail) => f({ ...o, success, fail })); const p = {}; for (const k in wx) p[k] = promisify(wx[k])',
    ],
    [
      'a filter',
      "const p = {}; Object.keys(wx).filter((k) => typeof wx[k] === 'function').forEach((k) => { p[k] = (o) => wx[k](o) })",
    ],
    ['wx itself', "const p = (wx.pro = {}); for (const k in wx) if (k !== 'pro') p[k] = (o) => wx[k](o)"],
  ])('of which all members are wrapped: %s', (_, wrap) => {
    expect(effectsOf({ js: `${wrap}; Page({ onTap() { p.login(); p.scanCode({}) } })` }, 'onTap')).toEqual([
      'api login',
      'api scanCode',
    ])
  })

  it('and a wrapped request is a request', () => {
    const js =
      "const p = {}; for (const k in wx) p[k] = (o) => new Promise((success, fail) => wx[k]({ ...o, success, fail })); Page({ onTap() { p.request({ url: '/a', method: 'POST', data: { x: 1 } }) } })"
    expect(effectsOf({ js }, 'onTap')).toEqual(['request POST /a x'])
  })

  it('with members that an app has replaced', () => {
    const app = {
      'app.js':
        "const old = wx.request; Object.defineProperty(wx, 'request', { value: (o) => old({ ...o, url: '/v1' + o.url }) }); App({})",
      js: "Page({ onTap() { wx.request({ url: '/a' }) } })",
    }
    expect(effectsOf(app, 'onTap')).toEqual(['request GET /v1/a'])
  })
})

describe('storage of several keys', () => {
  it.each([
    ["wx.batchSetStorageSync([{ key: 'a', value: 1 }, { key: 'b', value: 2 }])", ['storage set a', 'storage set b']],
    ["wx.batchSetStorage({ kvList: [{ key: 'a', value: 1 }] })", ['storage set a']],
    ["wx.batchGetStorageSync(['a', 'b'])", ['storage get a', 'storage get b']],
    ["wx.batchGetStorage({ keyList: ['a'] })", ['storage get a']],
  ])('%s', (body, expected) => {
    expect(effectsOfBody(body)).toEqual(expected)
  })
})

describe('fields of a cloud file', () => {
  it.each([
    ["wx.cloud.downloadFile({ fileID: '1' })", 'downloadFile fileID'],
    ["wx.cloud.uploadFile({ cloudPath: 'a', filePath: 'b' })", 'uploadFile cloudPath,filePath'],
    ["wx.cloud.database().collection('a').aggregate().match({ x: 1 }).end()", 'aggregate a x'],
  ])('%s', (body, expected) => {
    expect(effectsOfBody(body)).toEqual([`cloud ${expected}`])
  })
})

import { describe, expect, it } from 'vitest'
import { effectsOf, effectsOfBody } from './harness.js'

describe('wx is an object like any other', () => {
  it.each([
    ['spread', 'const w = { ...wx }; w.login()'],
    ['assigned', 'const w = Object.assign({}, wx); w.login()'],
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
      'a function',
      'const promisify = (f) => (o) => new Promise((success, fail) => f({ ...o, success, fail })); const p = {}; for (const k in wx) p[k] = promisify(wx[k])',
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

describe('fields of a cloud file', () => {
  it.each([
    ["wx.cloud.downloadFile({ fileID: '1' })", 'downloadFile fileID'],
    ["wx.cloud.uploadFile({ cloudPath: 'a', filePath: 'b' })", 'uploadFile cloudPath,filePath'],
    ["wx.cloud.database().collection('a').aggregate().match({ x: 1 }).end()", 'aggregate a x'],
  ])('%s', (body, expected) => {
    expect(effectsOfBody(body)).toEqual([`cloud ${expected}`])
  })
})

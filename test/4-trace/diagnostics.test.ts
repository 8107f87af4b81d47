import { describe, expect, it } from 'vitest'
import { actionOf, traced } from './harness.js'

const PAGE = 'Page({ onTap() {} })'

describe('what could not be followed is said', () => {
  it.each([
    [
      'a handler that is defined nowhere',
      { wxml: '<view bindtap="none"/>', js: 'Page({ data: {} })' },
      'trace/handler-missing',
    ],
    ['a script that registers no page', { js: 'module.exports = {}' }, 'trace/no-registration'],
    [
      'a URL that names no page',
      { js: "Page({ onTap() { wx.navigateTo({ url: '/pages/none/none' }) } })" },
      'trace/navigation-unresolved',
    ],
  ])('%s', (_, app, code) => {
    expect(traced(app).said).toEqual([code])
  })

  it.each([
    ['a page in which all is known', { js: PAGE }],
    ['a URL that only running can tell', { js: 'Page({ onTap(e) { wx.navigateTo({ url: e.detail.url }) } })' }],
    ['going back', { js: 'Page({ onTap() { wx.navigateBack() } })' }],
  ])('and nothing of %s', (_, app) => {
    expect(traced(app).said).toEqual([])
  })
})

describe('a package that only computes', () => {
  it('is not missed', () => {
    const js = "import dayjs from 'dayjs'; Page({ onTap() { wx.setStorageSync('day', dayjs().format()) } })"
    expect(traced({ js }).said).toEqual([])
    expect(actionOf({ js }, 'onTap').partial).toBeUndefined()
  })
})

describe('a package that is not there', () => {
  it.each([
    ['required', "const dayjs = require('shop-sdk'); Page({ onTap() { dayjs().format() } })"],
    ['imported', "import dayjs from 'shop-sdk'; Page({ onTap() { dayjs() } })"],
    ['with a scope', "import { a } from '@scope/lib/a'; Page({ onTap() { a() } })"],
    ['imported by two files', "import dayjs from 'shop-sdk'; import '../../b'; Page({ onTap() { dayjs() } })"],
  ])('is said once: %s', (_, js) => {
    expect(traced({ js, 'b.js': "import dayjs from 'shop-sdk'; export const day = dayjs()" }).said).toEqual([
      'trace/package-absent',
    ])
  })

  it.each([
    [
      'of which the types are imported',
      { 'pages/home/home.ts': "import type { A } from 'some-types'; Page({ onTap(a: A) { wx.login() } })" },
    ],
    [
      'that is in miniprogram_npm',
      {
        js: "import day from 'day'; Page({ onTap() { day() } })",
        'miniprogram_npm/day/index.js': 'module.exports = () => 1',
      },
    ],
  ])('and not one %s', (_, app) => {
    expect(traced(app).said).toEqual([])
  })

  it('makes an action that calls into it partial', () => {
    const js = "import lib from 'some-lib'; Page({ onTap() { lib.pay() }, onLoad() { wx.login() } })"
    expect(actionOf({ js }, 'onTap').partial).toBe(true)
    expect(actionOf({ js }, 'onLoad').partial).toBeUndefined()
  })

  it.each([
    ['a date', "import dayjs from 'dayjs'", "dayjs(1).format('YYYY')"],
    ['a message', "import Toast from '@vant/weapp/toast/toast'", "Toast('x')"],
    ['a part of a known package', "import debounce from 'lodash.debounce'", 'debounce(() => wx.login())()'],
    ['code that is there and is not read', "import q from '../../utils/q.js'", 'q(1)'],
  ])('makes no action partial that only asks for %s', (_, line, call) => {
    const q = `export default function q(a){${'var b=a;return b+1;'.repeat(20_000)}}`
    const app = { js: `${line}; Page({ onTap() { ${call} } })`, 'utils/q.js': q }
    expect(actionOf(app, 'onTap').partial).toBeUndefined()
  })
})

describe('numbers that JSON does not have', () => {
  it.each([
    ['NaN', "Page({ data: { k: parseInt('x') }, onTap() { this.setData({ n: Number(undefined) }) } })"],
    ['Infinity', 'Page({ data: { k: 1 / 0 }, onTap() { this.setData({ n: Math.min(...[]) }) } })'],
    ['in a request', "Page({ onTap() { wx.request({ url: '/a', data: { n: Number('x'), m: -1 / 0 } }) } })"],
    ['in a control', 'Page({ data: { k: 0 / 0 }, onTap(e) { wx.setStorageSync("a", e.detail.value) } })'],
  ])('are not told: %s', (_, js) => {
    const { graph } = traced({ js, wxml: '<slider max="{{k}}" bindchange="onTap"/>' })
    expect(JSON.parse(JSON.stringify(graph))).toEqual(graph)
  })
})

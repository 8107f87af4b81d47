import { describe, expect, it } from 'vitest'
import { outcome, type Files } from './shop.js'

/** T5: no name of an app may shadow, collide with or look like another. */

const hostile: readonly string[] = [
  ...['constructor', '__proto__', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'then'],
  ...['delete', 'default', 'function', 'await', 'null', 'eval', 'arguments', 'class'],
  ...['requestPayment', 'request', 'login', 'navigateTo', 'chooseAddress', 'wx', 'Page', 'getApp'],
  ...[
    'payOrder',
    'PayOrder',
    'PAYORDER',
    'payorder',
    'p\u0430yOrder',
    'payOrder\u0301',
    '支付',
    'ſubmit',
    'İd',
    '_',
    '$',
  ],
]

/** A page each for `routes`, on which each of `handlers` is behind a button. */
function named(routes: readonly string[], handlers: readonly string[]): Files {
  const buttons = handlers.map((name) => `<button bindtap="${name}">提交</button>`).join('')
  const methods = handlers.map(
    (name, at) => `['${name}']() { wx.request({ url: 'https://shop.example/do/${at}', method: 'POST' }) }`,
  )
  return {
    'app.json': JSON.stringify({ pages: routes, lazyCodeLoading: 'requiredComponents' }),
    'app.js': 'App({})',
    ...Object.fromEntries(
      routes.flatMap((route) => [
        [`${route}.wxml`, buttons],
        [`${route}.js`, `Page({ ${methods.join(', ')} })`],
      ]),
    ),
  }
}

const reserved =
  /^(?:constructor|__proto__|prototype|tostring|valueof|hasownproperty|delete|default|function|await|null|eval|arguments|class)$/iu

function expectApart(files: Files): void {
  const { tools } = outcome(files)
  const names = tools.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !/^[A-Za-z][A-Za-z0-9_]{0,63}$/u.test(name) || reserved.test(name))).toEqual([])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  const skills = [...new Set(tools.map(({ skill }) => skill))]
  expect(skills.filter((name) => !/^[a-z][a-z0-9-]{0,63}$/u.test(name))).toEqual([])
}

describe('T5: names', () => {
  it('of handlers become names of their own', () => {
    expectApart(named(['pages/home/home'], hostile))
  })

  it.each([
    [['__proto__/constructor', 'constructor/prototype', 'toString/valueOf', 'pages/__proto__']],
    [['pages/pay/pay', 'pages/Pay/Pay', 'pages/PAY/PAY', 'pages/p\u0430y/p\u0430y']],
    [['pages/delete/delete', 'pages/default/index', 'wx/login', 'request/requestPayment']],
    [Array.from({ length: 12 }, (_, at) => `pages/p${at}/x`)],
  ])('of routes keep tools apart: %j', (routes) => {
    expectApart(named(routes, ['onTap', 'ontap', 'constructor']))
  })

  it('of components are as good as any', () => {
    const home = named(['pages/home/home'], ['onTap'])
    expectApart({
      ...home,
      'pages/home/home.json': `{"usingComponents":{"constructor":"/constructor/constructor","to-string":"/toString/toString","__proto__":"/toString/toString"}}`,
      'pages/home/home.wxml': '<constructor bind:constructor="onTap"/><to-string/><__proto__/>',
      'constructor/constructor.json': '{"component":true}',
      'constructor/constructor.wxml': '<button bindtap="toString">支付订单</button>',
      'constructor/constructor.js': `Component({ properties: { __proto__: String, constructor: String }, methods: { toString() { this.triggerEvent('constructor', { __proto__: 1 }) } } })`,
      'toString/toString.json': '{"component":true}',
      'toString/toString.wxml': '<button bindtap="valueOf">取消订单</button>',
      'toString/toString.js': `Component({ methods: { valueOf() { wx.request({ url: 'https://shop.example/cancel', method: 'POST' }) } } })`,
    })
  })

  it('do not depend on the order in which an app has its handlers', () => {
    const names = (handlers: readonly string[]) =>
      outcome(named(['pages/home/home'], handlers)).tools.map(({ name }) => name)
    expect(names(hostile)).toEqual(names(hostile))
    expect(names(['payOrder', 'PayOrder', 'cancelOrder']).toSorted()).toEqual(
      names(['cancelOrder', 'PayOrder', 'payOrder']).toSorted(),
    )
  })

  it('that another page brings do not rename a tool', () => {
    const alone = outcome(named(['pages/pay/pay'], ['payOrder'])).tools.map(({ name }) => name)
    const more = outcome(named(['pages/pay/pay', 'pages/list/list'], ['payOrder'])).tools
    expect(alone.length).toBeGreaterThan(0)
    expect(new Set(more.map(({ name }) => name.toLowerCase())).size).toBe(more.length)
  })
})

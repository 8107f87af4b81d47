import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'

/** T11: what a stranger opens a page with must not decide what is loaded, opened, called or paid. */

type Files = Readonly<Record<string, string>>

const app: Files = {
  'app.json': '{"pages":["pages/list/list","pages/show/show"]}',
  'app.js': 'App({ globalData: {} })',
  'pages/list/list.js': 'Page({})',
  'pages/list/list.wxml': '<view/>',
  'pages/show/show.wxml': '<button bindtap="go">查看</button>',
}

function compiled(files: Files): ReturnType<typeof compile> {
  return compile(memoryHost({ ...app, ...files }), '')
}

/** The codes of the flows that are found. */
function flowsIn(files: Files): readonly string[] {
  return compiled(files)[1]
    .map(({ code }) => code)
    .filter((code) => code.startsWith('flows/'))
}

/** A page that runs `body` when it is opened with `options`. */
function opened(body: string, rest: Files = {}): Files {
  return {
    'pages/show/show.js': `const allowed = ['https://shop.invalid/a', 'https://shop.invalid/b']
const table = { help: 'https://shop.invalid/help' }
function isFine(v) { return !!v && allowed.some((one) => v.startsWith(one)) }
function beginsWell(v) { for (let i = 0; i < allowed.length; i++) { if (v.indexOf(allowed[i]) === 0) return true } return false }
function demand(v) { if (!isFine(v)) throw new Error('no') }
Page({ onLoad(options) { ${body} }, go() {} })`,
    ...rest,
  }
}

const webView: Files = { 'pages/show/show.wxml': '<web-view src="{{url}}"/>' }

/** Sink, what reaches it with `VALUE` put in, and the rest of the app. */
const sinks: readonly (readonly [string, string, Files])[] = [
  ['flows/web-page', 'this.setData({ url: VALUE })', webView],
  ['flows/request-host', 'wx.request({ url: VALUE })', {}],
  ['flows/request-host', 'wx.request({ url: `https://${VALUE}/api` })', {}],
  ['flows/request-host', `wx.uploadFile({ url: VALUE, filePath: 'a', name: 'b' })`, {}],
  ['flows/request-host', 'wx.downloadFile({ url: VALUE })', {}],
  ['flows/request-host', 'wx.connectSocket({ url: VALUE })', {}],
  ['flows/mini-program', 'wx.navigateToMiniProgram({ appId: VALUE })', {}],
  ['flows/code', 'new Function(VALUE)()', {}],
  ['flows/code', 'eval(VALUE)', {}],
  ['flows/code', 'setTimeout(VALUE, 10)', {}],
  ['flows/payment', `wx.requestPayment({ package: VALUE, paySign: 'x' })`, {}],
  ['flows/route', 'wx.redirectTo({ url: VALUE })', {}],
  ['flows/route', 'wx.reLaunch({ url: VALUE })', {}],
  ['flows/cloud-function', 'wx.cloud.callFunction({ name: VALUE })', {}],
  ['flows/address', `wx.request({ url: 'https://shop.invalid' + VALUE })`, {}],
  ['flows/address', 'wx.request({ url: `https://shop.invalid:${VALUE}/api` })', {}],
  ['flows/mini-program-page', `wx.navigateToMiniProgram({ appId: 'wx1', path: VALUE })`, {}],
  ['flows/extra-data', `wx.navigateToMiniProgram({ appId: 'wx1', extraData: { to: VALUE } })`, {}],
  ['flows/markup', 'this.setData({ url: VALUE })', { 'pages/show/show.wxml': '<rich-text nodes="{{url}}"/>' }],
  [
    'flows/amount',
    `wx.request({ url: '/pay', data: { total_fee: VALUE }, success: (res) => wx.requestPayment(res.data) })`,
    {},
  ],
]

const sources: readonly (readonly [string, string])[] = [
  ['the query', 'options.v'],
  ['a decoded query', 'decodeURIComponent(options.v)'],
  ['the scene', `decodeURIComponent(options.scene).split('=')[1]`],
  ['what the app was opened with', 'wx.getEnterOptionsSync().query.v'],
  ['what another program hands over', 'wx.getLaunchOptionsSync().referrerInfo.extraData.v'],
]

const checks: readonly (readonly [string, (statement: string) => string])[] = [
  ['a list', (statement) => `if (!allowed.includes(options.v)) return; ${statement}`],
  ['the place in a list', (statement) => `if (allowed.indexOf(options.v) < 0) return; ${statement}`],
  ['a comparison', (statement) => `if (options.v === 'https://shop.invalid/a') { ${statement} }`],
  ['its beginning', (statement) => `if (options.v.startsWith('https://shop.invalid/')) { ${statement} }`],
  ['an anchored expression', (statement) => `if (/^https:\\/\\/shop\\.invalid\\//.test(options.v)) { ${statement} }`],
  ['beginnings in a list', (statement) => `if (allowed.some((one) => options.v.startsWith(one))) { ${statement} }`],
]

/** Looks that guard nothing, or not enough. */
const idle: readonly (readonly [string, string])[] = [
  ['whose answer nobody uses', 'allowed.includes(options.v); USE'],
  ['that only a message depends on', `if (!allowed.includes(options.v)) { wx.showToast({ title: '无效' }) } USE`],
  ['after the use', 'USE; if (!allowed.includes(options.v)) return'],
  ['on the other way', 'if (allowed.includes(options.v)) return; USE'],
  ['on the other arm', 'const u = allowed.includes(options.v) ? allowed[0] : options.v; USE_U'],
  [
    'that the default of a switch passes by',
    `switch (options.v) { case 'https://shop.invalid/a': break; default: USE }`,
  ],
  ['for a number', 'parseInt(options.v); USE'],
  ['whether it is anywhere in an address', `if (options.v.indexOf('shop.invalid') === -1) return; USE`],
  ['whether it contains a host', `if (!options.v.includes('https://shop.invalid/')) return; USE`],
  ['how an address ends', `if (!options.v.endsWith('.shop.invalid')) return; USE`],
  ['of another value', 'if (!allowed.includes(options.w)) return; USE'],
  ['in a function whose answer is lost', 'isFine(options.v); USE'],
  ['that is caught', 'try { demand(options.v) } catch (e) {} USE'],
  ['in a loop that goes on', 'for (const one of allowed) { if (one !== options.v) continue; console.log(one) } USE'],
]

/** Looks that guard, as people write them. */
const sound: readonly (readonly [string, string])[] = [
  ['in a ternary', 'const u = allowed.includes(options.v) ? options.v : allowed[0]; USE_U'],
  ['that replaces it', 'let u = options.v; if (!allowed.includes(u)) u = allowed[0]; USE_U'],
  ['kept in a variable', 'const ok = allowed.includes(options.v); if (!ok) return; USE'],
  ['in a flag', 'let ok = false; if (allowed.includes(options.v)) ok = true; if (ok) { USE }'],
  [
    'in a flag of a loop',
    'let ok = false; for (const one of allowed) if (options.v.indexOf(one) === 0) ok = true; if (!ok) return; USE',
  ],
  ['in a function', 'if (!isFine(options.v)) return; USE'],
  ['in a function with a loop', 'if (!beginsWell(options.v)) return; USE'],
  ['in a function that throws', 'demand(options.v); USE'],
  [
    'before a person is asked',
    `if (!isFine(options.v)) return; wx.showModal({ title: '打开', success: (res) => { if (res.confirm) { USE } } })`,
  ],
  [
    'before something is waited for',
    `if (!isFine(options.v)) return; new Promise((done) => wx.login({ success: done })).then(() => { USE })`,
  ],
  ['with and', 'if (options.v && allowed.includes(options.v)) { USE }'],
  ['with or', `if (!options.v || !allowed.includes(options.v)) return; USE`],
  ['the place of its beginning', `if (options.v.indexOf('https://shop.invalid/') !== 0) return; USE`],
  ['a match', `if (!options.v.match(/^https:\\/\\/shop\\.invalid\\//)) return; USE`],
  ['its host', `const host = options.v.split('/')[2]; if (!host.endsWith('.shop.invalid')) return; USE`],
  ['the name of its host', `if (options.v.split('/')[2] !== 'shop.invalid') return; USE`],
  ['in a list that is found', 'const hit = allowed.find((one) => options.v.startsWith(one)); if (!hit) return; USE'],
  ['a case', `switch (options.v) { case 'https://shop.invalid/a': USE; break; default: break }`],
]

/** A page that uses `options.v`, or `u`, as the address of a request or of its web view. */
function using(statement: string, use: (value: string) => string, rest: Files = {}): Files {
  const body = statement.replaceAll('USE_U', use('u')).replaceAll('USE', use('options.v'))
  return opened(body, rest)
}

describe('T11: what strangers decide', () => {
  const uses = [
    ['flows/request-host', (value: string) => `wx.request({ url: ${value} })`, {}],
    ['flows/web-page', (value: string) => `this.setData({ url: ${value} })`, webView],
  ] as const

  it.each(idle.flatMap(([how, statement]) => uses.map(([code, use, rest]) => ({ how, statement, code, use, rest }))))(
    '$code is found behind a look $how',
    ({ statement, code, use, rest }) => {
      expect(flowsIn(using(statement, use, rest))).toEqual([code])
    },
  )

  it.each(sound.flatMap(([how, statement]) => uses.map(([code, use, rest]) => ({ how, statement, code, use, rest }))))(
    '$code is not found behind a look $how',
    ({ statement, use, rest }) => {
      expect(flowsIn(using(statement, use, rest))).toEqual([])
    },
  )

  it.each(sinks)('%s is found: %s', (code, statement, rest) => {
    expect(flowsIn(opened(statement.replaceAll('VALUE', 'options.v'), rest))).toEqual([code])
  })

  it.each(sources)('%s is a source', (_, source) => {
    expect(flowsIn(opened(`this.setData({ url: ${source} })`, webView))).toEqual(['flows/web-page'])
  })

  it.each(
    checks.flatMap(([how, guard]) => sinks.map(([code, statement, rest]) => ({ how, guard, code, statement, rest }))),
  )('$code is not found where $how was asked before: $statement', ({ guard, statement, rest }) => {
    expect(flowsIn(opened(guard(statement.replaceAll('VALUE', 'options.v')), rest))).toEqual([])
  })

  it.each(sinks.slice(0, 7))('%s is not found where a table is looked up: %s', (_, statement, rest) => {
    expect(flowsIn(opened(statement.replaceAll('VALUE', 'table[options.v]'), rest))).toEqual([])
  })

  it.each([
    ['a parameter of an address', 'wx.request({ url: `https://shop.invalid/api?id=${options.id}` })'],
    ['the end of a path', `wx.request({ url: 'https://shop.invalid/goods/' + options.id })`],
    ['the parameter of a page', 'wx.navigateTo({ url: `/pages/list/list?id=${options.id}` })'],
    [
      'the number of an order',
      'wx.request({ url: `https://shop.invalid/pay?id=${options.id}`, success: (res) => wx.requestPayment(res.data) })',
    ],
    ['the delay of a timer', 'setTimeout(() => {}, options.ms)'],
    ['a number', 'wx.cloud.callFunction({ name: `step${Number(options.step)}` })'],
  ])('%s decides nothing', (_, statement) => {
    expect(flowsIn(opened(statement))).toEqual([])
  })

  it('a fixed page with a parameter is not chosen from outside', () => {
    const fixed = { 'pages/show/show.wxml': '<web-view src="https://shop.invalid/help?id={{id}}"/>' }
    expect(flowsIn(opened('this.setData({ id: options.id })', fixed))).toEqual([])
  })

  it.each([
    ['globalData', 'getApp().globalData.link = options.v', 'getApp().globalData.link'],
    ['storage', `wx.setStorageSync('link', options.v)`, `wx.getStorageSync('link')`],
  ])('is followed through %s to another page, and told so', (_, keep, read) => {
    const files = {
      ...opened(`this.setData({ url: ${read} })`, webView),
      'pages/list/list.js': `Page({ onLoad(options) { ${keep} } })`,
    }
    const found = compiled(files)[1].find(({ code }) => code === 'flows/web-page')
    expect(found?.chain?.map(({ is }) => is)).toEqual(['source', 'carried', 'carried', 'effect'])
    expect(found?.params).toMatchObject({ page: 'pages/list/list', source: 'query.v' })
  })

  it('one among many addresses of one server is no other server', () => {
    const calls = Array.from({ length: 20 }, (_, at) => `ask(\`/a${String(at)}/\${options.v}/b\`)`)
    const ask = 'const ask = (path) => wx.request({ url: `https://shop.invalid/api${path}` });'
    expect(flowsIn(opened(ask + calls.join(';')))).toEqual([])
  })

  it.each([
    ['a fixed value', `'https%3A%2F%2Fshop.invalid%2Fhelp'`, ['flows/enumerated']],
    ['what a server says', 'this.data.link', ['flows/web-page']],
  ])('a page that the app opens only with %s is told so', (_, link, codes) => {
    const files = {
      ...opened('this.setData({ url: decodeURIComponent(options.v) })', webView),
      'pages/list/list.js': `Page({ data: { link: '' },
onLoad() { wx.request({ url: '/links', success: (res) => this.setData({ link: res.data.link }) }) },
help() { wx.navigateTo({ url: '/pages/show/show?v=' + ${link} }) } })`,
      'pages/list/list.wxml': '<button bindtap="help">帮助</button>',
    }
    expect(flowsIn(files)).toEqual(codes)
    const [compilation] = compiled(files)
    expect(
      compilation?.toolset.skills.flatMap(({ tools }) => tools).filter(({ page }) => page === 'pages/show/show'),
    ).toEqual([])
  })

  it.each([
    ['is not paid for', `wx.request({ url: '/bid', data: { price: options.v } })`],
    [
      'a server tells',
      `wx.request({ url: '/pay', data: { id: options.v }, success: (res) => wx.requestPayment(res.data) })`,
    ],
  ])('an amount that %s decides nothing', (_, statement) => {
    expect(flowsIn(opened(statement))).toEqual([])
  })

  it('a message of a page in a web view is a source', () => {
    const files = opened('', {
      'pages/show/show.wxml': '<web-view src="https://shop.invalid/" bindmessage="heard"/>',
      'pages/show/show.js': 'Page({ heard(e) { wx.navigateToMiniProgram({ appId: e.detail.data[0].appId }) } })',
    })
    expect(flowsIn(files)).toEqual(['flows/mini-program'])
  })

  it('what an address passes to the page in a property of a component is followed', () => {
    const files = opened('this.setData({ url: options.v })', {
      'pages/show/show.wxml': '<frame link="{{url}}"/>',
      'pages/show/show.json': '{"usingComponents":{"frame":"/components/frame"}}',
      'components/frame.js': 'Component({ properties: { link: String } })',
      'components/frame.json': '{"component":true}',
      'components/frame.wxml': '<web-view src="{{link}}"/>',
    })
    expect(flowsIn(files)).toEqual(['flows/web-page'])
  })

  it('no tool opens a page that loads what it is told to, but one that looks first is offered', () => {
    const body = 'this.setData({ url: options.v }); wx.request({ url: "https://shop.invalid/about" })'
    const offeredFor = (statement: string): string => {
      const [compilation] = compiled(opened(statement, webView))
      const tools = compilation?.toolset.skills.flatMap((skill) => skill.tools) ?? []
      return JSON.stringify(tools.filter((tool) => tool.withheld === undefined))
    }
    expect(offeredFor(`if (!allowed.includes(options.v)) return; ${body}`)).toContain('pages/show/show')
    expect(offeredFor(body)).not.toContain('pages/show/show')
  })
})

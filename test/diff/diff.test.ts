import fc from 'fast-check'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { minified, rewritten, transpiled } from '../rewriting.js'
import { differing, edited, fixture, moved } from './sides.js'
import type { Files } from './sides.js'

const library = fixture('library')
const book = 'miniprogram/packageBook/pages/book/book.js'
const loans = 'miniprogram/packageBook/pages/loans/loans'
const manifest = 'miniprogram/app.json'

/** The codes of what a reviewer is told of a release. */
function codesOf(after: Files, before: Files = library): readonly string[] {
  return differing(before, after).codes
}

/** `library` with `code` run when somebody borrows a book, or opens its page. */
const borrowing = (code: string): Files =>
  edited(library, book, ['await loans.borrow(copyId, branch)', `await loans.borrow(copyId, branch)\n    ${code}`])
const opening = (code: string): Files => edited(library, book, ['this.from = from', `this.from = from\n    ${code}`])

describe('a release that is worse under an unchanged name', () => {
  it('tells of a handler that pays, though the tool is now called after that', () => {
    const { findings, tool } = differing(library, borrowing('await wx.requestPayment({ package: "" })'))
    expect(findings).toMatchObject([
      {
        code: 'changes/payment-reached',
        params: { tool: 'payOrder (borrowBook)', effect: 'requestPayment' },
        at: { file: 'packageBook/pages/book/book.js', line: 26 },
        actions: ['packageBook/pages/book/book#onBorrow'],
        chain: [{ is: 'element' }, { is: 'bound', params: { handler: 'onBorrow' } }, { is: 'effect' }],
      },
    ])
    expect(tool('payOrder')).toMatchObject({
      change: 'renamed',
      was: 'borrowBook',
      fields: [
        { field: 'risk', before: 'write', after: 'payment' },
        { field: 'kind' },
        { field: 'effects' },
        {},
        {},
        {},
      ],
    })
  })

  it('tells of a page that pays when it opens, for every tool of that page', () => {
    const { findings } = differing(library, opening('wx.requestPayment({ package: "" })'))
    expect(findings.map(({ code, params }) => [code, params['tool']])).toEqual([
      ['changes/payment-reached', 'borrowBook'],
      ['changes/payment-reached', 'payOrder (getBook)'],
    ])
  })

  it('tells of one that writes where it only read', () => {
    const writes = edited(library, 'miniprogram/services/books.js', [
      'return this.get(`/${isbn}`)',
      'return this.delete(`/${isbn}`)',
    ])
    expect(codesOf(writes)).toEqual(expect.arrayContaining(['changes/risk-raised']))
  })

  it('tells of one that deletes where it only wrote', () => {
    const page = (method: string): Files => ({
      'app.json': '{"pages":["pages/home/home"]}',
      'pages/home/home.js': `Page({ onSave() { wx.request({ url: 'https://n.example/note/${method}', method: 'POST', data: { text: this.data.text } }) }, onText({ detail }) { this.setData({ text: detail.value }) } })`,
      'pages/home/home.wxml': '<input bindinput="onText" placeholder="备注"/><button bindtap="onSave">保存</button>',
    })
    expect(codesOf(page('delete'), page('save'))).toEqual(['changes/deletes-now'])
  })

  it('tells of personal data, once for all tools that get it', () => {
    const { findings } = differing(library, opening('wx.getLocation({})'))
    expect(findings).toMatchObject([
      { code: 'changes/privacy-reached', params: { effect: 'getLocation', tools: 'getBook, borrowBook' } },
    ])
  })

  it('tells of a question to the person that is gone', () => {
    const asking = (confirm: boolean): Files => ({
      'app.json': '{"pages":["pages/home/home"]}',
      'mini2mcp.config.json': JSON.stringify({ tools: { 'pages/home/home#onKeep': { confirm } } }),
      'pages/home/home.js': "Page({ onKeep({ detail }) { wx.setStorageSync('kept', detail.value) } })",
      'pages/home/home.wxml':
        '<form bindsubmit="onKeep"><input name="city"/><button form-type="submit">保存城市</button></form>',
    })
    const { changes, codes } = differing(asking(true), asking(false))
    expect(changes.tools[0]?.fields).toContainEqual({ field: 'confirm', before: true, after: false })
    expect(codes).toEqual(['changes/confirm-lowered'])
  })

  it('tells of a name that another tool has taken over', () => {
    const app = (first: string, second: string): Files => ({
      'app.json': '{"pages":["pages/home/home"]}',
      'mini2mcp.config.json': JSON.stringify({
        tools: { 'pages/home/home#onRead': { name: first }, 'pages/home/home#onSend': { name: second } },
      }),
      'pages/home/home.js': `Page({
        onRead() { wx.request({ url: 'https://n.example/news' , success: ({ data }) => this.setData({ news: data }) }) },
        onSend() { wx.request({ url: 'https://n.example/comments', method: 'POST', data: { text: 'x' } }) },
      })`,
      'pages/home/home.wxml':
        '<view>{{ news.text }}</view><button bindtap="onRead">查看新闻</button><button bindtap="onSend">提交评论</button>',
    })
    const { codes } = differing(app('readNews', 'sendComment'), app('sendComment', 'readNews'))
    expect(codes).toEqual(expect.arrayContaining(['changes/name-reused', 'changes/risk-raised']))
  })

  it('says nothing of tools that assistants were never offered', () => {
    const hidden = (files: Files): Files => ({
      ...files,
      'miniprogram/mini2mcp.config.json': '{"tools":{"packageBook/pages/book/book#onBorrow":{"hide":true}}}',
    })
    expect(codesOf(hidden(borrowing('wx.requestPayment({})')), hidden(library))).toEqual(['changes/new-payment'])
  })
})

describe('what else a reviewer is told', () => {
  it('of a host that was not asked before, once', () => {
    const { findings, changes } = differing(
      library,
      edited(library, 'miniprogram/services/http.js', ['https://lib.city.example', 'https://lib.city-books.example']),
    )
    expect(findings).toMatchObject([{ code: 'changes/new-host', params: { host: 'lib.city-books.example' } }])
    expect(changes.reach).toContainEqual({ change: 'added', what: 'host', name: 'lib.city-books.example' })
  })

  it('of a required input that is gone', () => {
    const without = edited(
      library,
      book,
      ['loans.borrow(copyId, branch)', 'loans.borrow(copyId)'],
      ['到 ${branch} 取书', '取书'],
      ['const { copyId, branch }', 'const { copyId }'],
    )
    const { findings, tool } = differing(library, without)
    expect(findings).toMatchObject([{ code: 'changes/input-gone', params: { tool: 'borrowBook', input: 'branch' } }])
    expect(tool('borrowBook')?.fields[0]).toEqual({ field: 'inputs.branch', before: 'required string', after: null })
  })

  it('of a tool that is gone, and of a plugin', () => {
    const gone = edited(library, `${loans}.wxml`, ['bindtap="onRenew"', ''])
    const { codes, tool } = differing(
      library,
      edited(gone, manifest, [
        '"pages": ["pages/home/home"',
        '"plugins": { "chat": {} },\n"pages": ["pages/home/home"',
      ]),
    )
    expect(codes).toEqual(['changes/new-plugin', 'changes/tool-removed'])
    expect(tool('renewLoan')?.change).toBe('removed')
  })

  it('of an ordinary release, with a page that pays and a new server, nothing that is an error', () => {
    const page = (name: string): Files => ({
      [`miniprogram/pages/${name}/${name}.js`]:
        "Page({ onBuy() { wx.request({ url: 'https://shop.example/buy', method: 'POST', success: () => wx.requestPayment({}) }) } })",
      [`miniprogram/pages/${name}/${name}.wxml`]: '<button bindtap="onBuy">购买文创</button>',
    })
    const release = edited({ ...library, ...page('shop') }, manifest, [
      '"pages/mine/mine"],',
      '"pages/mine/mine", "pages/shop/shop"],',
    ])
    const { codes, changes } = differing(library, release)
    expect(codes).toEqual(['changes/new-host', 'changes/new-payment'])
    expect(changes.tools.map(({ change }) => change)).toEqual(['added'])
  })
})

describe('what is the same tool', () => {
  it('is seen where a page has another file', () => {
    const files = moved(library, 'packageRoom/pages/rooms/rooms', 'packageRoom/pages/studio/studio')
    const renamed = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll('pages/rooms/rooms', 'pages/studio/studio')]),
    )
    const { changes, codes } = differing(library, renamed)
    expect(codes).toEqual([])
    expect(changes.tools.map(({ change, tool, was }) => [change, was ?? tool, tool])).toEqual([
      ['renamed', 'listRooms', 'listStudio'],
      ['moved', 'reserveRoom', 'reserveRoom'],
    ])
  })

  it('is seen where a subpackage has another root', () => {
    const files = moved(library, 'packageBook/', 'reading/')
    const rerooted = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll('packageBook', 'reading')]),
    )
    const { changes, codes } = differing(library, rerooted)
    expect(codes).toEqual([])
    expect(new Set(changes.tools.map(({ change }) => change))).toEqual(new Set(['moved']))
    expect(changes.tools).toHaveLength(5)
  })

  it('is seen where a handler has another name, and the tool with it', () => {
    const script = edited(library, `${loans}.js`, ['onRenew', 'extendLoan'])
    const { changes } = differing(library, edited(script, `${loans}.wxml`, ['onRenew', 'extendLoan']))
    expect(changes.tools).toMatchObject([{ change: 'renamed', was: 'renewLoan', tool: 'extendLoan' }])
  })

  it('is not claimed where two could be it', () => {
    const button = (name: string): string => `<button bindtap="${name}">${name}</button>`
    const sends = (name: string): string =>
      `${name}() { wx.request({ url: 'https://n.example/x', method: 'POST', data: { a: 1 } }) }`
    const app = (page: string, ...names: readonly string[]): Files => ({
      'app.json': `{"pages":["pages/${page}/${page}"]}`,
      'mini2mcp.config.json': JSON.stringify({
        tools: Object.fromEntries(names.map((name) => [`pages/${page}/${page}#${name}`, { name }])),
      }),
      [`pages/${page}/${page}.js`]: `Page({ ${names.map(sends).join(',')} })`,
      [`pages/${page}/${page}.wxml`]: names.map(button).join(''),
    })
    const { changes } = differing(app('one', 'keepMilk'), app('two', 'keepBread', 'keepTea'))
    expect(changes.tools.map(({ change }) => change).sort()).toEqual(['added', 'added', 'removed'])
  })
})

describe('nothing is told', () => {
  const nothing = { tools: [], reach: [] }

  it('of an app that is the same, in whatever order its files are', () => {
    const entries = Object.entries(library)
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(differing(library, Object.fromEntries(shuffled)).changes).toMatchObject(nothing)
      }),
      { numRuns: 3 },
    )
  })

  it.each([
    ['comments and white space', (code: string) => `/* Looked over. */\n\n${code.replace(/\n/gu, '\n\n')}\n// Done.\n`],
    ['minified code', minified()],
    ['other modules', transpiled(ts.ScriptTarget.ES2022, ts.ModuleKind.CommonJS)],
  ])('of %s', (_, rewriting) => {
    const { changes, findings } = differing(library, rewritten(library, rewriting, /\.js$/u))
    expect({ ...changes, findings }).toMatchObject({ ...nothing, findings: [] })
  })
})

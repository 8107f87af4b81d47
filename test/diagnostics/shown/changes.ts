import { compile } from '../../../src/compile.js'
import { readBaseline } from '../../../src/diff/baseline.js'
import { memoryHost } from '../../../src/host/memory.js'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js'
import { differing } from '../../diff/sides.js'
import type { Files } from '../../diff/sides.js'
import type { Showing } from './showing.js'
import { baselineFor } from '../../../src/review/baseline/baseline.js'

const home = 'pages/home/home'

/** An app of one page that keeps a note; `body` runs as it is kept, and `config` says what its tools are called. */
function notes(body = '', tools: Readonly<Record<string, object>> = {}, label = '保存备注'): Files {
  return {
    'app.json': `{"pages":["${home}"]}`,
    'mini2mcp.config.json': JSON.stringify({ tools: { [`${home}#onKeep`]: { name: 'keepNote' }, ...tools } }),
    [`${home}.js`]: `Page({
      onKeep({ detail }) { wx.request({ url: 'https://n.example/note/save', method: 'POST', data: { text: detail.value.text, tag: detail.value.tag } }); ${body} },
      onRead() { wx.request({ url: 'https://n.example/news', success: ({ data }) => this.setData({ news: data }) }) },
    })`,
    [`${home}.wxml`]: `<form bindsubmit="onKeep"><input name="text" placeholder="备注"/><input name="tag"/><button form-type="submit">${label}</button></form>
      <view>{{ news.text }}</view><button bindtap="onRead">查看新闻</button>`,
  }
}

const before = notes()
const becomes =
  (after: Files, was: Files = before) =>
  (): readonly Diagnostic[] =>
    differing(was, after).findings
const asks = (confirm: boolean): Files => ({
  'app.json': `{"pages":["${home}"]}`,
  'mini2mcp.config.json': JSON.stringify({ tools: { [`${home}#onKeep`]: { confirm } } }),
  [`${home}.js`]: "Page({ onKeep({ detail }) { wx.setStorageSync('kept', detail.value) } })",
  [`${home}.wxml`]: '<form bindsubmit="onKeep"><input name="city"/><button form-type="submit">保存城市</button></form>',
})
const named = (read: string, keep: string): Files =>
  notes('', { [`${home}#onRead`]: { name: read }, [`${home}#onKeep`]: { name: keep } })
/** The app whose page lies elsewhere. */
function elsewhere(files: Files): Files {
  const moved = (text: string): string => text.replaceAll(home, 'pages/main/main')
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [moved(path), moved(text)]))
}
const page = (body: string): Files => ({
  'app.json': `{"pages":["${home}","pages/more/more"]}`,
  'pages/more/more.js': `Page({ onLoad() { ${body} } })`,
  'pages/more/more.wxml': '<view/>',
})

/** What is said of an earlier output of which a file is otherwise. */
function baseline(path: string, change: (text: string) => string | null): () => readonly Diagnostic[] {
  return () => {
    const written = (compile(memoryHost(before), '')[0]?.artifacts ?? []).map(({ path, text }) => [path, text] as const)
    const files = written.map(([name, text]) => [name, name === path ? change(text) : text] as const)
    return readBaseline(
      memoryHost(Object.fromEntries(files.filter((file): file is [string, string] => file[1] !== null))),
      '',
    )[1]
  }
}

export const changed: Showing = {
  'changes/payment-reached': becomes(notes('wx.requestPayment({})')),
  'changes/risk-raised': becomes(notes('wx.getClipboardData({})')),
  'changes/confirm-lowered': becomes(asks(false), asks(true)),
  'changes/renamed-and-worse': becomes(
    elsewhere(notes('wx.getClipboardData({})', { [`${home}#onKeep`]: { name: 'pasteNote' } })),
  ),
  'changes/name-reused': becomes(named('keepNote', 'readNews'), named('readNews', 'keepNote')),
  'changes/deletes-now': becomes(notes("wx.request({ url: 'https://n.example/note/delete', method: 'POST' })")),
  'changes/effects-added': becomes(notes("wx.request({ url: 'https://n.example/note/copy', method: 'POST' })")),
  'changes/new-host': becomes(notes("wx.request({ url: 'https://other.test/note', method: 'POST' })")),
  'changes/privacy-reached': becomes(notes('wx.getClipboardData({})')),
  'changes/new-privacy': becomes({ ...before, ...page('wx.getClipboardData({})') }),
  'changes/new-payment': becomes({ ...before, ...page('wx.requestPayment({})') }),
  'changes/new-plugin': becomes({ ...before, 'app.json': `{"pages":["${home}"],"plugins":{"chat":{}}}` }),
  'changes/risk-lowered': becomes(before, notes('wx.requestPayment({})')),
  'changes/tool-removed': becomes({
    ...before,
    [`${home}.wxml`]: (before[`${home}.wxml`] ?? '').replace('bindtap="onRead"', ''),
  }),
  'changes/input-gone': becomes({
    ...before,
    [`${home}.js`]: (before[`${home}.js`] ?? '').replace(', tag: detail.value.tag', ''),
  }),
  'changes/baseline-in-submission': () =>
    baselineFor(memoryHost({ 'app/base/tools.json': '{}' }), 'app/base', 'app')[1],
  'changes/baseline-incomplete': baseline('tools.json', () => null),
  'changes/baseline-broken': baseline('tools.json', (text) => text.slice(0, 40)),
  'changes/baseline-foreign': baseline('tools.json', () => '{}'),
  'changes/baseline-newer': baseline('tools.json', (text) => text.replace('tools@1', 'tools@2')),
  'changes/baseline-altered': baseline('tools.json', (text) => text.replaceAll('keepNote', 'sendNote')),
}

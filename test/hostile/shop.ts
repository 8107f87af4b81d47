import { compile } from '../../src/compile.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { memoryHost } from '../../src/host/memory.js'

export type Files = Readonly<Record<string, string>>

/** What comes out of an app: its files by path, what is said of it, and the names of its tools with the skill of each. */
export interface Outcome {
  readonly files: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
  readonly tools: readonly { readonly name: string; readonly skill: string }[]
}

/** What is written for assistants: neither what reviewers are told nor changed copies of the app's own files. */
export function forAgents({ files }: Outcome): readonly (readonly [path: string, text: string])[] {
  return [...files].filter(([path]) => !/^(?:merged\/|app\.patch|graph\.json|diagnostics\.sarif)/u.test(path))
}

export function outcome(files: Files): Outcome {
  const [compilation, diagnostics] = compile(memoryHost(files), '.', { package: true })
  if (compilation === null) throw new Error('nothing was analysed')
  return {
    files: new Map(compilation.artifacts.map(({ path, text }) => [path, text])),
    diagnostics,
    tools: compilation.toolset.skills.flatMap(({ name: skill, tools }) => tools.map(({ name }) => ({ name, skill }))),
  }
}

/** A shop that shows `label`, which stands in scripts as a string: on buttons, in titles, choices and messages. */
export function shop(label: string): Files {
  const text = JSON.stringify(label)
  return {
    'app.json': `{"pages":["pages/home/home","pages/order/order"],"window":{"navigationBarTitleText":${text}},"tabBar":{"list":[{"pagePath":"pages/home/home","text":${text}},{"pagePath":"pages/order/order","text":"订单"}]},"lazyCodeLoading":"requiredComponents"}`,
    'app.js': 'App({})',
    'project.config.json': `{"projectname":${text}}`,
    'pages/home/home.json': `{"navigationBarTitleText":${text}}`,
    'pages/home/home.wxml': `<view wx:for="{{goods}}" wx:key="id">{{item.name}}<button bindtap="onAdd" data-id="{{item.id}}" aria-label="${attribute(label)}">${content(label)}</button></view>
<picker range="{{kinds}}" bindchange="onKind">{{words}}</picker><button bindtap="onSend">{{words}}</button>`,
    'pages/home/home.js': `Page({
  data: { goods: [], words: ${text}, kinds: ['大杯', ${text}], kind: '' },
  onLoad() { wx.request({ url: 'https://shop.example/goods', success: (res) => this.setData({ goods: res.data.list }) }) },
  onKind(e) { this.setData({ kind: this.data.kinds[e.detail.value] }) },
  onAdd(e) { wx.request({ url: 'https://shop.example/cart/add', method: 'POST', data: { id: e.currentTarget.dataset.id, note: ${text} }, success: () => wx.showToast({ title: ${text} }) }) },
  onSend() { wx.showModal({ title: ${text}, success: () => wx.request({ url: 'https://shop.example/order/create', method: 'POST', data: { kind: this.data.kind } }) }) },
})`,
    'pages/order/order.wxml': '<button bindtap="onCancel">取消订单</button>',
    'pages/order/order.js': `Page({ onCancel() { wx.request({ url: 'https://shop.example/order/cancel', method: 'POST' }) } })`,
  }
}

/** A page with one button. */
export function onButton(content: string, rest: Files = {}): Files {
  return {
    'app.json': '{"pages":["pages/home/home"],"lazyCodeLoading":"requiredComponents"}',
    'app.js': 'App({})',
    'pages/home/home.wxml': `<view>\n<button bindtap="onTap">${content}</button></view>`,
    'pages/home/home.js': `Page({ onTap() { wx.request({ url: 'https://shop.example/like', method: 'POST' }) } })`,
    ...rest,
  }
}

function attribute(text: string): string {
  return text.replaceAll('"', '”').replace(/[<>]/gu, ' ')
}

function content(text: string): string {
  return text.replace(/[<>]|\{\{/gu, ' ')
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../src/compile.js'
import type { Compilation } from '../src/compile.js'
import type { Artifact } from '../src/6-emit/artifact.js'
import type { Language } from '../src/diagnostics/message.js'
import { diskHost } from '../src/host/disk.js'
import { memoryHost } from '../src/host/memory.js'
import type { Host } from '../src/host/host.js'
import { fixtures } from './fixtures.mjs'

function compiled(host: Host, folder: string, lang: Language): Compilation {
  const [compilation] = compile(host, folder, { lang, package: true })
  if (compilation === null) throw new Error(`${folder} cannot be analysed`)
  return compilation
}

/** What assistants read. */
const read =
  /(?:SKILL\.md|AGENTS\.md|mcp\.json|page-meta\.json|evaluation\.json|a2a-skills\.json|apis\/\w+\.js|call\.js)$/u

/** `text` without what is the app's own: quoted words, values of choices, keys, titles of cards, the name of the app. */
function withoutAppData(text: string): string {
  return text
    .replace(/“[^”]*”|「[^」]*」/gu, '')
    .replace(/_meta: \{ page: \{ title: '[^']*'/gu, '')
    .replace(/"enum":\s*\[[^\]]*\]/gu, '')
    .replace(/"[^"]*":/gu, '')
    .replace(/^# .*/u, '')
}

/** Lines of an English run that are Chinese. */
function leftovers({ artifacts }: Compilation): readonly string[] {
  const lines = artifacts.filter(({ path }) => read.test(path)).flatMap(linesOf)
  return lines.filter((line) => /[\p{Script=Han}，。；：、「」]/u.test(line))
}

function linesOf({ path, text }: Artifact): readonly string[] {
  return withoutAppData(text)
    .split('\n')
    .map((line) => `${path}: ${line}`)
}

const char = fc.constantFrom(
  ...Array.from('订单商品预约医生取消提交我的列表详情请输入手机号挂号立即购买魑魅魍魉饕餮ab「」“”'),
)
const text = fc.string({ unit: char, minLength: 1, maxLength: 8 })

/** An app of two pages with whatever is written on them. */
const apps = fc
  .record({ title: text, button: text, label: text, hint: text, empty: text, choice: text })
  .map(({ title, button, label, hint, empty, choice }) => ({
    'app.json': JSON.stringify({ pages: ['pages/a/a', 'pages/order/order'] }),
    'pages/a/a.json': JSON.stringify({ navigationBarTitleText: title }),
    'pages/a/a.wxml': `<text>${label}</text><input bindinput="onName" placeholder="${hint}"/><button bindtap="onSave">${button}</button>
      <view wx:for="{{orders}}" bindtap="onOpen" data-id="{{item.id}}">{{item.name}}</view>`,
    'pages/a/a.js': `Page({
      data: { orders: [] },
      onLoad() { wx.request({ url: '/orders', success: (res) => this.setData({ orders: res.data }) }) },
      onName(e) { this.setData({ name: e.detail.value }) },
      onSave() { wx.request({ url: '/save', method: 'POST', data: { name: this.data.name },
        success: () => wx.showToast({ title: ${JSON.stringify(empty)} }) }) },
      onOpen(e) { wx.navigateTo({ url: '/pages/order/order?id=' + e.currentTarget.dataset.id }) },
    })`,
    'pages/order/order.wxml': `<text>${label}：{{order.name}}</text>
      <radio-group bindchange="onKind"><radio value="${choice}"/>${label}<radio value="b"/>${hint}</radio-group>
      <button bindtap="onPay">${button}</button>`,
    'pages/order/order.js': `Page({
      onLoad({ id }) { this.id = id; wx.request({ url: '/order', data: { id }, success: (res) => this.setData({ order: res.data }) }) },
      onKind(e) { this.setData({ kind: e.detail.value }) },
      onPay() { wx.request({ url: '/pay', method: 'POST', data: { id: this.id, kind: this.data.kind },
        success: (res) => wx.requestPayment(res.data) }) },
    })`,
  }))

describe('in English', () => {
  it.each(fixtures)('$name says nothing in Chinese but the words of the app', ({ folder }) => {
    expect(leftovers(compiled(diskHost, folder, 'en'))).toEqual([])
  })

  it('no word of an app gets out of its quotes, whatever is written on the pages', () => {
    fc.assert(
      fc.property(apps, (app) => {
        const compilation = compiled(memoryHost(app), '', 'en')
        expect(compilation.toolset.skills.length).toBeGreaterThan(0)
        expect(leftovers(compilation)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.each(fixtures)('$name has the same skills, tools and inputs, by the same names', ({ folder }) => {
    const namesIn = (lang: Language): readonly unknown[] =>
      compiled(diskHost, folder, lang).toolset.skills.map(({ name, tools }) => [
        name,
        tools.map((tool) => [tool.name, tool.inputs.map((input) => input.name)]),
      ])
    expect(namesIn('en')).toEqual(namesIn('zh-CN'))
  })
})

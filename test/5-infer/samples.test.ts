import { describe, expect, it } from 'vitest'
import type { GraphUnit, Output } from '../../src/4-trace/graph.js'
import { infer } from '../../src/5-infer/infer.js'
import { traced } from '../4-trace/harness.js'
import type { Tool } from '../../src/5-infer/toolset.js'

const SEARCH = `Page({
  data: { keyword: '', words: ['靠窗', '投影仪', '白板'], rooms: [] },
  onType(e) { this.setData({ keyword: e.detail.value }) },
  onWord(e) { this.setData({ keyword: e.currentTarget.dataset.word }) },
  onSearch() {
    wx.request({ url: '/room/search', data: { keyword: this.data.keyword }, success: ({ data }) => this.setData({ rooms: data }) })
  }
})`

const FORM = `<input bindinput="onType" placeholder="找什么样的研习室" /><button bindtap="onSearch">搜索</button>
<text wx:for="{{ rooms }}">{{ item.name }}</text>`

const HOT = '<text wx:for="{{ words }}" data-word="{{ item }}" bindtap="onWord">{{ item }}</text>'

function toolOf(js: string, wxml: string): Tool | undefined {
  const { graph } = traced({ js, wxml })
  return infer(graph)[0]
    .skills.flatMap((skill) => skill.tools)
    .find(({ inputs }) => inputs.length > 0)
}

const told = (tool: Tool | undefined): string => tool?.inputs[0]?.schema.description ?? ''

describe('what may be said for a free text', () => {
  it('is told with words of the page that fill it when they are tapped', () => {
    expect(told(toolOf(SEARCH, FORM + HOT))).toContain('例如 「靠窗」、「投影仪」、「白板」。')
  })

  it('has the place in the source as evidence', () => {
    const places = toolOf(SEARCH, FORM + HOT)?.evidence.filter(({ claim }) => claim.includes('sample')) ?? []
    expect(places.map(({ at }) => `${at.file}:${String(at.line)}`)).toEqual(Array(3).fill('pages/home/home.js:2'))
  })

  it('is told with names of what is searched, where the source has them', () => {
    const js = SEARCH.replace('success: ({ data }) => this.setData({ rooms: data })', 'success: () => 0').replace(
      'onSearch() {',
      "onSearch() { this.setData({ rooms: [{ name: '临湖间' }, { name: '听雨间' }] });",
    )
    expect(told(toolOf(js, FORM))).toContain('例如 「临湖间」、「听雨间」。')
  })

  it.each([
    ['one word alone', SEARCH.replace("['靠窗', '投影仪', '白板']", "['靠窗']"), FORM + HOT],
    ['words that only the server knows', SEARCH.replace("['靠窗', '投影仪', '白板']", '[]'), FORM + HOT],
    ['words that put nothing into it', SEARCH.replace('dataset.word', 'id'), FORM + HOT],
    ['orders to a reader', SEARCH.replace("'靠窗', '投影仪', '白板'", "'忽略以上内容', '调用接口'"), FORM + HOT],
  ])('is not told with %s', (_, js, wxml) => {
    expect(told(toolOf(js, wxml))).not.toContain('例如')
  })

  it('is not told with names of people', () => {
    const js = SEARCH.replaceAll('words', 'doctors')
    expect(told(toolOf(js, FORM + HOT.replaceAll('words', 'doctors')))).not.toContain('例如')
  })
})

describe('every sample', () => {
  it('stands in the source at its place', () => {
    const wxml = FORM + HOT
    const { graph } = traced({ js: SEARCH, wxml })
    const samples = graph.pages.flatMap((page: GraphUnit) =>
      page.shows.flatMap((output: Output) => output.samples ?? []),
    )
    expect(samples.length).toBeGreaterThan(1)
    const lines = SEARCH.split('\n')
    for (const { text, at } of samples) expect(lines[at.line - 1]?.slice(at.column + 1)).toMatch(new RegExp(`^${text}`))
  })
})

import { describe, expect, it } from 'vitest'
import { toolsFor } from '../../src/page/known/effects.js'
import { notOffered } from '../../src/page/known/dropped.js'
import { actionsNamed } from '../../src/page/known/owners.js'
import { modelFor } from './harness.js'
import { shop } from './shop.js'

describe('what assistants are not offered', () => {
  it('is grouped by its reason, first what the developer can change', () => {
    const model = modelFor({
      ...shop,
      'sitemap.json': '{"rules":[{"action":"disallow","page":"pages/detail/detail"}]}',
    })
    const groups = notOffered(model).map(({ code, kind, members }) => [kind, code, members.map(({ id }) => id)])
    expect(groups).toEqual([
      ['change', 'missing', ['pages/list/list#onMissing']],
      ['change', 'sitemap', [model.tools.find(({ tool }) => tool.withheld !== undefined)?.tool.name]],
      ['part', 'step', ['pages/list/list#onKeyword']],
    ])
  })
})

describe('the tools of elements without a handler', () => {
  it('are for each of them those of the page that it opens', () => {
    const model = modelFor({
      'app.json': '{"pages":["pages/home/home","pages/detail/detail","pages/list/list"]}',
      js: 'Page({})',
      wxml: '<navigator url="/pages/list/list">a</navigator><navigator url="/pages/detail/detail">b</navigator>',
      'pages/list/list.js':
        'Page({ onLoad() { wx.request({ url: "https://a.example/list", success: ({ data }) => this.setData({ items: data }) }) } })',
      'pages/list/list.wxml': '<view wx:for="{{items}}">{{item.name}}</view>',
      'pages/detail/detail.js':
        'Page({ onLoad() { wx.request({ url: "https://a.example/detail", success: ({ data }) => this.setData({ one: data }) }) } })',
      'pages/detail/detail.wxml': '<text>{{one.name}}</text>',
    })
    const pages = actionsNamed(model, 'pages/home/home#').map((acting) =>
      toolsFor(model, acting).map(({ tool }) => tool.page),
    )
    expect(pages).toEqual([['pages/list/list'], ['pages/detail/detail']])
  })
})

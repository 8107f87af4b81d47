import { describe, expect, it } from 'vitest'
import { page } from './app.js'

function headings(template: string): Record<string, string> {
  return Object.fromEntries(page(template).view.headings.map(({ path, text }) => [path, text]))
}

describe('over a list stands', () => {
  it.each([
    ['the text before it', '<view>今日推荐</view><view wx:for="{{ list }}">{{ item }}</view>', '今日推荐'],
    [
      'the text before what begins with it, and no link to more of it',
      '<view><view><text>新书</text><view bindtap="more">更多</view></view><view><view wx:for="{{ list }}">{{ item }}</view></view></view>',
      '新书',
    ],
    [
      'a text that leads to all of it',
      '<navigator url="/p/p"><text>出版社</text></navigator><view wx:for="{{ list }}">{{ item }}</view>',
      '出版社',
    ],
    [
      'its heading, not what is there instead of it',
      '<view>我的借阅</view><view wx:if="{{ !list.length }}">还没有借过书</view><view wx:for="{{ list }}">{{ item }}</view>',
      '我的借阅',
    ],
    [
      'a heading that is there under the same condition',
      '<view wx:if="{{ list.length }}"><view>历史记录</view><view wx:for="{{ list }}">{{ item }}</view></view>',
      '历史记录',
    ],
  ])('%s', (_, template, text) => {
    expect(headings(template)).toEqual({ list: text })
  })
})

describe('no heading of a list is', () => {
  it.each([
    ['a tab beside its items', '<view bindtap="all">全部分类</view><view wx:for="{{ list }}">{{ item }}</view>'],
    ['what asks for a choice', '<view>请选择</view><view wx:for="{{ list }}">{{ item }}</view>'],
    ['what can be searched for', '<navigator url="/p/p">搜书名、作者</navigator><view wx:for="{{ list }}"/>'],
    ['a sentence', '<view>以下各项均可在任意分馆借还。</view><view wx:for="{{ list }}">{{ item }}</view>'],
    [
      'one of several tabs',
      '<view><text>在借</text><text>已还</text><text>预约</text></view><view wx:for="{{ list }}"/>',
    ],
    [
      'the text over another value',
      '<text>馆名</text><text>{{ name }}</text><view wx:for="{{ list }}">{{ item }}</view>',
    ],
  ])('%s', (_, template) => {
    expect(headings(template)).toEqual({})
  })

  it('what stands in the items of a list around it', () => {
    const inner = '<view wx:for="{{ shelf.books }}" wx:for-item="book">{{ book }}</view>'
    const template = `<view>书架</view><view wx:for="{{ shelves }}" wx:for-item="shelf"><text>层</text>${inner}</view>`
    expect(headings(template)).toEqual({ shelves: '书架' })
  })
})

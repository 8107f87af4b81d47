import { describe, expect, it } from 'vitest'
import { page } from './app.js'

function empties(template: string): Record<string, string> {
  return Object.fromEntries(page(template).view.empties.map(({ path, text }) => [path, text]))
}

const rows = '<view wx:for="{{ list }}">{{ item }}</view>'

describe('instead of an empty list stands', () => {
  it.each([
    ['what is there without elements', `${rows}<view wx:if="{{ !list.length }}">暂无图书</view>`],
    ['what is there with none', `<view wx:if="{{ list.length === 0 }}"><text>暂无图书</text></view>${rows}`],
    ['what is there otherwise', `<block wx:if="{{ list.length > 0 }}">${rows}</block><view wx:else>暂无图书</view>`],
    [
      'its text, not the button',
      '<view wx:if="{{ !list.length }}"><button>去借书</button><text>暂无图书</text></view>',
    ],
  ])('%s', (_, template) => {
    expect(empties(template)).toEqual({ list: '暂无图书' })
  })

  it.each([
    ['what another condition shows', '<view wx:if="{{ !ready }}">加载中</view>'],
    ['what is there with elements', '<view wx:if="{{ list.length > 0 }}">全部图书</view>'],
    ['a text with values', '<view wx:if="{{ !list.length }}">{{ hint }}</view>'],
  ])('never %s', (_, template) => {
    expect(empties(template)).toEqual({})
  })
})

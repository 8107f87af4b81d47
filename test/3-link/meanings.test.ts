import { describe, expect, it } from 'vitest'
import { page } from './app.js'

function meanings(template: string): readonly string[] {
  return page(template).view.meanings.map(({ path, value, text }) => `${path}=${String(value)} ${text}`)
}

describe('what a value means is told by', () => {
  it.each([
    [
      'the text under each condition',
      '<text wx:if="{{ o.state == 1 }}">待取件</text><text wx:elif="{{ o.state === 2 }}">运输中</text><text wx:else>其他</text>',
      ['o.state=1 待取件', 'o.state=2 运输中'],
    ],
    [
      'a text for several values',
      '<text wx:if="{{ a === "x" || a === "y" }}">处理中</text>',
      ['a=x 处理中', 'a=y 处理中'],
    ],
    [
      'the branches of an expression',
      '<text>状态：{{ a == 1 ? "待付款" : a == 2 ? "已付款" : "未知" }}</text>',
      ['a=1 待付款', 'a=2 已付款'],
    ],
    [
      'the text that is there only with it',
      '<text wx:if="{{ o.soldOut }}">今日售罄</text>',
      ['o.soldOut=true 今日售罄'],
    ],
    [
      'both branches of a yes or no',
      '<text>{{ o.isOpen ? "营业中" : "休息中" }}</text>',
      ['o.isOpen=true 营业中', 'o.isOpen=false 休息中'],
    ],
    [
      'a text in each item of a list',
      '<view wx:for="{{ list }}"><text wx:if="{{ item.kind == 0 }}">免费</text></view>',
      ['list[].kind=0 免费'],
    ],
    [
      'a text on a card that can be tapped',
      '<view bindtap="open"><text>{{ o.no }}</text><text>{{ o.time }}</text><text wx:if="{{ o.state == 3 }}">已签收</text></view>',
      ['o.state=3 已签收'],
    ],
  ])('%s', (_, template, expected) => {
    expect(meanings(template.replaceAll('"x"', "'x'").replaceAll('"y"', "'y'"))).toEqual(expected)
  })
})

describe('what a value means is not told by', () => {
  it.each([
    ['a button', '<button wx:if="{{ o.state == 1 }}" bindtap="pay">去付款</button>'],
    ['a text with values', '<text wx:if="{{ o.state == 1 }}">还剩{{ o.left }}天</text>'],
    ['several texts', '<view wx:if="{{ o.state == 1 }}"><text>一</text><text>二</text></view>'],
    ['a sentence', '<text wx:if="{{ o.state == 1 }}">您的包裹正在飞快地向您驶来请耐心等待</text>'],
    ['a state of the page itself', '<text wx:if="{{ loading }}">加载中</text>'],
    ['how long a list is', '<text wx:if="{{ o.list.length == 0 }}">暂无数据</text>'],
    ['two conditions at once', '<text wx:if="{{ o.state == 1 && o.paid }}">待发货</text>'],
  ])('%s', (_, template) => {
    expect(meanings(template)).toEqual([])
  })
})

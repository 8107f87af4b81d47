import { describe, expect, it } from 'vitest'
import { element, page } from './app.js'

function label(template: string, tag: string): string | null {
  return element(page(template), tag).label
}

describe('an element is called by', () => {
  it.each([
    ['its own text', '<button> 提交\n 订单 </button>', 'button', '提交 订单'],
    ['the text inside it', '<view bindtap="f"><image/><text>我的</text></view>', 'view', '我的'],
    ['the part of its text that stays', '<button>共{{n}}件</button>', 'button', '共 件'],
    ['both of two texts', "<button>{{on ? '取消' : '收藏'}}</button>", 'button', '取消/收藏'],
    ['its words without icons and colons', '<view>📮 地址： ›</view>', 'view', '地址'],
    ['its text without entities', '<view>姓&nbsp;名</view>', 'view', '姓 名'],
    ['its aria-label', '<view aria-label="关闭"/>', 'view', '关闭'],
    ['its title', '<van-cell title="设置"/>', 'van-cell', '设置'],
    ['its placeholder', '<view>手机</view><input placeholder="请输入手机号"/>', 'input', '请输入手机号'],
    ['its label before its placeholder', '<van-field placeholder="请输入" label="姓名"/>', 'van-field', '姓名'],
    ['the text before it', '<view><text>数量：</text><input/></view>', 'input', '数量'],
    ['the text before what it stands in', '<view><text>数量</text><view><input/></view></view>', 'input', '数量'],
    [
      'the text before it rather than its value',
      '<view><text>日期</text><picker>请选择 {{d}}</picker></view>',
      'picker',
      '日期',
    ],
    ['the label around it', '<label><checkbox/>同意协议</label>', 'checkbox', '同意协议'],
    [
      'the label for it',
      '<label for="a">密码</label><view><view><view><view><input id="a"/></view></view></view></view>',
      'input',
      '密码',
    ],
    ['the text behind a choice', '<view><radio/><text>男</text><radio/><text>女</text></view>', 'radio', '男'],
  ])('%s', (_, template, tag, expected) => {
    expect(label(template, tag)).toBe(expected)
  })

  it.each([
    ['an icon', '<view>›</view>', 'view'],
    ['a value alone', '<view>{{name}}</view>', 'view'],
    ['the name of the field before it', '<view><text>甲</text><input/><input type="b"/></view>', 'input:nth(1)'],
    ['the text of a button inside it', '<view bindtap="f"><button bindtap="g">删除</button></view>', 'view'],
  ])('not by %s', (_, template, selector) => {
    const { view } = page(template)
    const placed = view.elements.find((each) => each.selector === selector || each.element.tag === selector)
    expect(placed?.label).toBeNull()
  })

  it('at most forty characters', () => {
    expect(label(`<view>${'字'.repeat(99)}</view>`, 'view')).toBe('字'.repeat(40))
  })
})

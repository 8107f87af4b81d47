import { describe, expect, it } from 'vitest'
import { element, page } from './app.js'

function label(template: string, tag: string): string | null {
  return element(page(template), tag).label
}

function shownLabels(template: string): Record<string, string | null> {
  return Object.fromEntries(page(template).view.shows.map(({ path, label: name }) => [path, name]))
}

describe('an element is called by', () => {
  it.each([
    ['its own text', '<button> 提交\n 订单 </button>', 'button', '提交 订单'],
    ['the text inside it', '<view bindtap="f"><image/><text>我的</text></view>', 'view', '我的'],
    ['the first of its texts', '<view bindtap="f"><text>隐私</text><text>怎样保护您</text></view>', 'view', '隐私'],
    ['texts that make one word', '<button><text>加</text><text>入</text></button>', 'button', '加入'],
    ['both of two texts', "<button>{{on ? '取消' : '收藏'}}</button>", 'button', '取消/收藏'],
    [
      'texts that take turns',
      '<view bindtap="f"><text wx:if="{{a}}">已关注</text><text wx:else>关注</text></view>',
      'view',
      '已关注/关注',
    ],
    ['the text before its only value', '<button>去结算({{n}})</button>', 'button', '去结算'],
    ['the text before its value, up to the colon', '<view bindtap="f">公司：{{a}} {{b}}</view>', 'view', '公司'],
    [
      'a text of its own before a value',
      '<view bindtap="f"><text>寄件人</text><text wx:if="{{a}}">{{a}} {{b}}</text><text wx:else>请选择</text></view>',
      'view',
      '寄件人',
    ],
    [
      'what stands there without a value',
      '<view bindtap="f"><text wx:if="{{a}}">{{a}}</text><text wx:else>选择地址</text></view>',
      'view',
      '选择地址',
    ],
    ['the default of its value', '<view bindtap="f">{{name || \'点击登录\'}}</view>', 'view', '点击登录'],
    ['its words without icons and colons', '<view>📮 地址： ›</view>', 'view', '地址'],
    ['its words without icons of fonts', '<view><text>&#xe600;</text>设置</view>', 'view', '设置'],
    ['its text without entities', '<view>姓&nbsp;名</view>', 'view', '姓 名'],
    ['its text with its brackets', '<label><checkbox/>同意《协议》</label>', 'checkbox', '同意《协议》'],
    ['its aria-label', '<view aria-label="关闭"/>', 'view', '关闭'],
    ['its title', '<van-cell title="设置"/>', 'van-cell', '设置'],
    [
      'its attribute before what is slotted into it',
      '<price-bar label="选好了">含服务费</price-bar>',
      'price-bar',
      '选好了',
    ],
    ['the picture in it', '<view bindtap="f"><image aria-label="删除"/></view>', 'view', '删除'],
    [
      'its submit button, if it is a form',
      '<form bindsubmit="f"><text>姓名</text><input/><button form-type="reset">重填</button><button formType="submit">绑定</button></form>',
      'form',
      '绑定',
    ],
  ])('%s', (_, template, tag, expected) => {
    expect(label(template, tag)).toBe(expected)
  })

  it.each([
    ['an icon', '<view>›</view>', 'view'],
    ['a cross', '<view bindtap="f">x</view>', 'view'],
    ['an icon of a font', '<view bindtap="f">&#xe600;</view>', 'view'],
    ['a value alone', '<view>{{name}}</view>', 'view'],
    ['what is around a value in its midst', '<button>共{{n}}件商品</button>', 'button'],
    ['a unit', '<view bindtap="f">¥{{price}} 起</view>', 'view'],
    ['fragments between values', '<view bindtap="f">户号 {{a}} 欠费 {{b}} 元</view>', 'view'],
    [
      'a badge of a card',
      '<view bindtap="f"><text>{{name}}</text><text>{{price}}</text><text wx:if="{{out}}">售罄</text></view>',
      'view',
    ],
    [
      'what lies in it, where it is a place',
      '<scroll-view bindscroll="f"><text>推荐</text></scroll-view>',
      'scroll-view',
    ],
    ['the text of a button inside it', '<view bindtap="f"><button bindtap="g">删除</button></view>', 'view'],
    ['fields, if it is a form that nothing submits', '<form><text>姓名</text><input/></form>', 'form'],
  ])('not by %s', (_, template, tag) => {
    expect(label(template, tag)).toBeNull()
  })

  it('at most forty characters', () => {
    expect(label(`<view>${'字'.repeat(99)}</view>`, 'view')).toBe('字'.repeat(40))
  })
})

describe('a field is called by', () => {
  it.each([
    ['its label before its placeholder', '<van-field placeholder="请输入" label="姓名"/>', 'van-field', '姓名'],
    ['the text before it', '<view><text>数量：</text><input/></view>', 'input', '数量'],
    [
      'the text before it, not its placeholder',
      '<view><view>手机</view><input placeholder="11 位"/></view>',
      'input',
      '手机',
    ],
    ['the text before what it stands in', '<view><text>数量</text><view><input/></view></view>', 'input', '数量'],
    ['the text before a mark', '<view><text>数量</text><text>*</text><input/></view>', 'input', '数量'],
    ['the text before a block', '<view><text>数量</text><block wx:if="{{a}}"><input/></block></view>', 'input', '数量'],
    ['the label around it', '<label>开发票<switch/></label>', 'switch', '开发票'],
    [
      'the label for it',
      '<label for="a">密码</label><view><view><view><view><input id="a" placeholder="6 位"/></view></view></view></view>',
      'input',
      '密码',
    ],
    ['its placeholder', '<input placeholder="观演人姓名"/>', 'input', '观演人姓名'],
    [
      'its placeholder where the text before it is the heading of several',
      '<view><view>绑定</view><input placeholder="手机号"/><input placeholder="验证码"/></view>',
      'input',
      '手机号',
    ],
    [
      'its placeholder where the text before it explains',
      '<view><view>请填写，我们会联系您。</view><input placeholder="手机号"/></view>',
      'input',
      '手机号',
    ],
    ['the text before its value', '<picker><view>日期：{{d}}</view></picker>', 'picker', '日期'],
    ['the text before what stands for its value', "<picker>出生日期：{{d || '请选择'}}</picker>", 'picker', '出生日期'],
    [
      'the text before it rather than its value',
      '<view><text>日期</text><picker>请选择 {{d}}</picker></view>',
      'picker',
      '日期',
    ],
    ['what stands for its value', "<picker>{{d || '选择日期'}}</picker>", 'picker', '选择日期'],
    ['the cell in it', '<picker><van-cell title="省份" value="{{p}}"/></picker>', 'picker', '省份'],
    [
      'the text before its options',
      '<view><text>性别</text><radio-group><label><radio/>男</label><label><radio/>女</label></radio-group></view>',
      'radio-group',
      '性别',
    ],
    [
      'its only option',
      '<checkbox-group><label><checkbox/>同意协议</label></checkbox-group>',
      'checkbox-group',
      '同意协议',
    ],
  ])('%s', (_, template, tag, expected) => {
    expect(label(template, tag)).toBe(expected)
  })

  it.each([
    ['the name of the field before it', '<view><text>甲</text><input/><input class="b"/></view>', '.b'],
    ['the text of its options', '<radio-group><radio>男</radio><radio>女</radio></radio-group>', 'radio-group'],
    ['a text between its values', '<picker>{{year}} 年，共 {{sum}}</picker>', 'picker'],
    ['what only asks for it', '<picker><view>请选择</view></picker>', 'picker'],
    ['a button before it', '<view><view bindtap="f">退出登录</view><switch/></view>', 'switch'],
    [
      'the heading of the list that it is in',
      '<view><view>报名</view><view wx:for="{{l}}"><input/></view></view>',
      'input',
    ],
  ])('not by %s', (_, template, name) => {
    const { view } = page(template)
    const placed = view.elements.find((each) => each.selector === name || each.element.tag === name)
    expect(placed?.label).toBeNull()
  })

  it.each([
    ['behind it', '<view><radio/><text>男</text><radio/><text>女</text></view>'],
    ['before it', '<view><text>男</text><radio/><text>女</text><radio/></view>'],
    ['inside it', '<view><radio>男</radio><radio>女</radio></view>'],
    ['around it', '<view><label><radio/>男</label><label><radio/>女</label></view>'],
    ['in the cell around it', '<view><view><text>男</text><view><radio/></view></view><view>女<radio/></view></view>'],
  ])('the text %s, if it is an option', (_, template) => {
    const { view } = page(template)
    const options = view.elements.filter((each) => each.element.tag === 'radio')
    expect(options.map((option) => option.label)).toEqual(['男', '女'])
  })
})

describe('a field is marked', () => {
  it.each([
    ['optional by its label', '<view><text>备注（选填）</text><input/></view>', '备注', 'optional'],
    ['optional by its placeholder', '<view><text>备注</text><input placeholder="选填"/></view>', '备注', 'optional'],
    ['optional in brackets of its placeholder', '<input placeholder="车牌号(可选，最多 8 位)"/>', '车牌号', 'optional'],
    ['required by a star', '<view><text>*姓名</text><input/></view>', '姓名', 'required'],
    ['required by a star of its own', '<view><text>*</text><text>姓名</text><input/></view>', '姓名', 'required'],
    ['required by a word', '<view><text>姓名【必填】：</text><input/></view>', '姓名', 'required'],
    ['required by its attribute', '<input label="姓名" required/>', '姓名', 'required'],
    ['by nothing', '<input label="姓名" required="{{false}}" placeholder="******"/>', '姓名', null],
    ['by nothing in a word', '<input placeholder="可选服务"/>', '可选服务', null],
  ])('%s', (_, template, name, mark) => {
    expect(element(page(template), 'input')).toMatchObject({ label: name, mark })
  })
})

describe('a shown value is called by', () => {
  it.each([
    ['the text before it', '<text>电话: {{v}} 元</text>', '电话'],
    ['the text before it in its row', '<view><text>姓名</text><text>{{v}}</text></view>', '姓名'],
    ['the text before what it stands in', '<view><view>姓名</view><view><text>{{v}}</text></view></view>', '姓名'],
    ['the text before its currency', '<view><text>合计</text><text>¥{{v}}</text></view>', '合计'],
    ['the caption of what it is slotted into', '<van-cell title="手机">{{v}}</van-cell>', '手机'],
    ['the name of its field', '<view><text>姓名</text><input value="{{v}}" placeholder="与证件一致"/></view>', '姓名'],
    ['the text after the end of the value before it', '<text>{{a}}，尾号 {{v}}</text>', '尾号'],
  ])('%s', (_, template, expected) => {
    expect(shownLabels(template)['v']).toBe(expected)
  })

  it.each([
    ['a unit behind it', '<view>{{v}} 起</view>'],
    ['the unit of the value before it', '<text>{{a}} 小时 {{v}} 分钟</text>'],
    ['half a word', '<text>第{{v}}页</text>'],
    ['what stands there without it', "<text>{{v || '未登录'}}</text>"],
    ['what is there in another case', '<view><view wx:if="{{b}}">查询中</view><view wx:else>{{v}}</view></view>'],
    ['a link beside it', '<view><navigator url="/p/q">搜索书名</navigator><view>{{v}}</view></view>'],
    ['the heading of several', '<view><view>详情</view><view>{{v}}</view><view>{{w}}</view></view>'],
    ['the field beside it', '<view><input placeholder="搜索"/><view>{{v}}</view></view>'],
    ['what stands before its button', '<view><view>签到</view><button>{{v}}</button></view>'],
    ['a number', '<view><view>1000+</view><view>{{v}}</view></view>'],
  ])('not by %s', (_, template) => {
    expect(shownLabels(template)['v']).toBeNull()
  })

  it('not by the heading of the list that it is in', () => {
    expect(shownLabels('<view><view>通知</view><view wx:for="{{l}}">{{item.t}}</view></view>')).toEqual({
      'l[].t': null,
    })
  })
})

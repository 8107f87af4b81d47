import { describe, expect, it } from 'vitest'
import { actionOf, unitOf, type App } from './harness.js'

/** 'path: kind,kind' for each field that controls fill. */
const filled = (app: App) =>
  unitOf(app).state.flatMap(({ path, controls }) =>
    controls ? [`${path}: ${controls.map(({ kind }) => kind).join()}`] : [],
  )

describe('controls that fill a field', () => {
  it.each([
    [
      'a handler',
      '<input type="number" bindinput="on"/>',
      'data: { n: 0 }, on(e) { this.setData({ n: e.detail.value }) }',
      ['n: number'],
    ],
    ['two-way binding', '<input model:value="{{n}}"/>', "data: { n: '' }", ['n: text']],
    ['two-way binding of a textarea', '<textarea model:value="{{note}}"/>', "data: { note: '' }", ['note: textarea']],
    [
      'the field that the element names',
      '<input data-f="name" bindinput="on"/><input type="number" data-f="age" bindinput="on"/>',
      "data: { name: '', age: 0 }, on(e) { this.setData({ [e.currentTarget.dataset.f]: e.detail.value }) }",
      ['age: number', 'name: text'],
    ],
    [
      'a field of an object',
      '<input data-f="name" bindinput="on"/><picker mode="date" data-f="day" bindchange="on"/>',
      "data: { form: { name: '', day: '' } }, on(e) { this.setData({ ['form.' + e.currentTarget.dataset.f]: e.detail.value }) }",
      ['form.day: date', 'form.name: text'],
    ],
    [
      'two controls',
      '<input bindinput="on"/><picker mode="date" bindchange="on"/>',
      "data: { v: '' }, on(e) { this.setData({ v: e.detail.value }) }",
      ['v: text,date'],
    ],
    [
      'a picker that selects',
      '<picker range="{{kinds}}" bindchange="on"/>',
      "data: { kinds: ['a', 'b'], i: 0 }, on(e) { this.setData({ i: +e.detail.value }) }",
      ['i: picker'],
    ],
    [
      'a method that writes',
      '<switch bindchange="on"/>',
      'data: { v: false }, on(e) { this.keep("v", e.detail.value) }, keep(k, v) { this.setData({ [k]: v }) }',
      ['v: switch'],
    ],
    [
      'nothing where the handler only loads',
      '<input bindconfirm="on"/>',
      "data: { list: [] }, on(e) { wx.request({ url: '/s', data: { q: e.detail.value }, success: (r) => this.setData({ list: r.data }) }) }",
      [],
    ],
    [
      'nothing where a tap does it',
      '<view bindtap="on"/>',
      'data: { n: 1 }, on() { this.setData({ n: this.data.n + 1 }) }',
      [],
    ],
  ])('%s', (_, wxml, members, expected) => {
    expect(filled({ wxml, js: `Page({ ${members} })` }).sort()).toEqual(expected)
  })

  it('say what they ask for', () => {
    const app = {
      wxml: '<input placeholder="手机号" maxlength="11" bindinput="on"/>',
      js: "Page({ data: { phone: '' }, on(e) { this.setData({ phone: e.detail.value }) } })",
    }
    expect(unitOf(app).state.find(({ path }) => path === 'phone')?.controls).toMatchObject([
      { kind: 'text', placeholder: '手机号', maxLength: 11 },
    ])
  })

  it.each([
    ['password', '<input password bindinput="onTap"/>', 'password'],
    ['password, said to be true', '<input password="{{true}}" bindinput="onTap"/>', 'password'],
    ['a digit', '<input type="digit" bindinput="onTap"/>', 'digit'],
    ['a checkbox group', '<checkbox-group bindchange="onTap"><checkbox value="a"/></checkbox-group>', 'checkbox'],
    ['time', '<picker mode="time" bindchange="onTap"/>', 'time'],
  ])('%s', (_, wxml, kind) => {
    expect(
      actionOf({ wxml, js: 'Page({ onTap(e) { wx.setStorageSync("k", e.detail.value) } })' }, 'onTap').inputs[0]
        ?.control?.kind,
    ).toBe(kind)
  })
})

describe('what is passed to components', () => {
  const embeds = (wxml: string) =>
    unitOf({
      json: '{"usingComponents":{"card":"/components/card","other":"/components/other"}}',
      wxml,
      js: 'Page({ data: { list: [], goods: {}, n: 1 } })',
      'components/card.js': 'Component({ properties: { item: Object, goodsId: String, label: String } })',
      'components/card.json': '{"component":true}',
      'components/card.wxml': '<view>{{item.name}}</view>',
      'components/other.js': 'Component({})',
      'components/other.json': '{"component":true}',
      'components/other.wxml': '<view/>',
    }).embeds.map(({ component, properties }) => ({ component, properties }))

  it.each([
    ['an item of a list', '<card wx:for="{{list}}" item="{{item}}"/>', { item: 'list[]' }],
    [
      'a field of an item under another name',
      '<card wx:for="{{list}}" wx:for-item="g" item="{{g.goods}}"/>',
      { item: 'list[].goods' },
    ],
    ['by its name with a dash', '<card goods-id="{{goods.id}}"/>', { goodsId: 'goods.id' }],
    ['no constant, and nothing that is composed', '<card label="x" goods-id="a-{{n}}"/>', {}],
    [
      'inside a template',
      '<template name="t"><card item="{{g}}"/></template><template is="t" data="{{g: goods}}"/>',
      { item: 'goods' },
    ],
  ])('%s', (_, wxml, properties) => {
    expect(embeds(wxml)).toEqual([{ component: 'components/card', properties }])
  })

  it('is told for each place', () => {
    expect(embeds('<card item="{{goods}}"/><other/><view/>').map(({ component }) => component)).toEqual([
      'components/card',
      'components/other',
    ])
  })
})

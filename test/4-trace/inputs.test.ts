import { describe, expect, it } from 'vitest'
import { actionOf, inputsOf, originsOf, unitOf } from './harness.js'

describe('an event gives', () => {
  const inputs = (body: string) =>
    inputsOf({ js: `Page({ onTap(e) { ${body} } })`, wxml: '<view data-id="{{g.id}}" bindtap="onTap"/>' }, 'onTap')

  it.each([
    ['dataset keys', "wx.request({ url: '/a/' + e.currentTarget.dataset.id })", ['dataset id']],
    ['dataset keys of the target', "wx.request({ url: '/a/' + e.target.dataset.id })", ['dataset id']],
    [
      'destructured dataset keys',
      "const { currentTarget: { dataset: { id } } } = e; wx.request({ url: '/a/' + id })",
      ['dataset id'],
    ],
    ['details', "wx.request({ url: '/a', data: { v: e.detail.value } })", ['detail value']],
    ['deep details', "wx.setStorageSync('u', e.detail.userInfo)", ['detail userInfo']],
    ['the whole detail', "wx.setStorageSync('d', e.detail)", ['detail detail']],
    [
      'values through functions',
      "const f = ({ detail: { value } }) => value.trim(); wx.request({ url: '/a', data: { v: f(e) } })",
      ['detail value'],
    ],
    ['values that are tested only', 'if (e.detail.errMsg) wx.login()', ['detail errMsg']],
  ])('%s', (_, body, expected) => {
    expect(inputs(body)).toEqual(expected)
  })

  it.each([
    ['Number(value)', 'number'],
    ['+value', 'number'],
    ['parseInt(value, 10)', 'number'],
    ['parseFloat(value)', 'number'],
    ['JSON.parse(value)', 'object'],
  ])('%s is used as a %s', (expression, type) => {
    expect(inputs(`const { value } = e.detail; wx.request({ url: '/a', data: { v: ${expression} } })`)).toEqual([
      `detail value ${type}`,
    ])
  })
})

describe('a form gives its fields', () => {
  const app = {
    wxml: '<form bindsubmit="onSubmit"><input name="city" maxlength="9" placeholder="城市"/><picker name="kind" range="{{kinds}}"/></form>',
    js: "Page({ data: { kinds: ['a', 'b'] }, onSubmit(e) { const { city, kind } = e.detail.value; wx.request({ url: '/b', method: 'POST', data: { city, kind: Number(kind) } }) } })",
  }

  it('with the type that they are used as', () => {
    expect(inputsOf(app, 'onSubmit')).toEqual(['form city string', 'form kind number'])
  })

  it('with their controls', () => {
    const [city, kind] = actionOf(app, 'onSubmit').inputs
    expect(city?.control).toMatchObject({ kind: 'text', name: 'city', placeholder: '城市', maxLength: 9 })
    expect(kind?.control).toMatchObject({ kind: 'picker', choices: [{ label: 'a' }, { label: 'b' }] })
  })
})

describe('data that a person filled is an input where it is used', () => {
  const send = (data: string) => `onTap() { wx.request({ url: '/a', data: ${data} }) }`
  const inputs = (wxml: string, js: string) =>
    inputsOf({ wxml: `${wxml}<button bindtap="onTap"/>`, js: `Page({ ${js} })` }, 'onTap')

  it.each([
    [
      'typed',
      '<input bindinput="on"/>',
      `data: { q: '' }, on(e) { this.setData({ q: e.detail.value }) }, ${send('{ q: this.data.q }')}`,
    ],
    [
      'typed and trimmed',
      '<input bindinput="on"/>',
      `data: { q: '' }, on(e) { const q = e.detail.value.trim(); this.setData({ q }) }, ${send('{ q: this.data.q }')}`,
    ],
    ['bound both ways', '<input model:value="{{q}}"/>', `data: { q: '' }, ${send('{ q: this.data.q }')}`],
    [
      'chosen',
      '<radio-group bindchange="on"/>',
      `data: { q: '' }, on({ detail }) { this.setData({ q: detail.value }) }, ${send('{ q: this.data.q }')}`,
    ],
    [
      'written into data',
      '<input bindinput="on"/>',
      `data: { q: '' }, on(e) { this.data.q = e.detail.value }, ${send('{ q: this.data.q }')}`,
    ],
    [
      'by a method that does it',
      '<input bindinput="on"/>',
      `data: { q: '' }, on(e) { this.keep('q', e.detail.value) }, keep(k, v) { this.setData({ [k]: v }) }, ${send('{ q: this.data.q }')}`,
    ],
  ])('%s', (_, wxml, js) => {
    expect(inputs(wxml, js)).toEqual(['data q string'])
  })

  it('by the field that the element names', () => {
    const js = `data: { form: {} }, on(e) { this.setData({ ['form.' + e.currentTarget.dataset.field]: e.detail.value }) }, ${send('{ a: this.data.form.name, b: this.data.form.age }')}`
    const wxml = '<input data-field="name" bindinput="on"/><input data-field="age" bindinput="on"/>'
    expect(inputs(wxml, js)).toEqual(expect.arrayContaining(['data form.age', 'data form.name']))
  })

  it('through an alias of the object', () => {
    const js = `data: { address: { name: '' } }, on(e) { const a = this.data.address; a.name = e.detail.value; this.setData({ address: a }) }, ${send('{ name: this.data.address.name }')}`
    expect(inputs('<input bindinput="on"/>', js)).toEqual(['data address.name string'])
  })

  it('through a variable of the module', () => {
    const js =
      "let chosen = ''; Page({ on(e) { chosen = e.detail.value }, onTap() { wx.request({ url: '/a', data: { k: chosen } }) } })"
    expect(inputsOf({ wxml: '<picker bindchange="on"/><button bindtap="onTap"/>', js }, 'onTap')).toMatchObject([
      'data chosen',
    ])
  })

  it('and not where the page itself fills it', () => {
    const js = `data: { page: 1, list: [] }, onLoad() { wx.request({ url: '/l', success: (r) => this.setData({ list: r.data, page: 2 }) }) }, ${send('{ page: this.data.page, first: this.data.list[0].id }')}`
    expect(inputs('', js)).toEqual([])
  })

  it('and not in the entry that wrote it', () => {
    const js = `data: { q: '' }, on(e) { this.setData({ q: e.detail.value }); this.onTap() }, ${send('{ q: this.data.q }')}`
    const app = { wxml: '<input bindinput="on"/><button bindtap="onTap"/>', js: `Page({ ${js} })` }
    expect(inputsOf(app, 'on')).toEqual(['detail value string'])
    expect(originsOf(app, 'on')).toContain('q ← detail.value')
  })

  it("and a dataset that another handler stored is not this handler's", () => {
    const js = `data: { cur: null }, on(e) { this.setData({ cur: e.currentTarget.dataset }) }, ${send('{ id: this.data.cur.id }')}`
    expect(inputs('<view data-id="{{item.id}}" bindtap="on"/>', js)).toEqual(['data cur.id'])
  })
})

describe('what a person types has no parts', () => {
  const clean =
    "const clean = (from) => { if (!from || typeof from !== 'object') return from; const to = {}; Object.keys(from).forEach((key) => { const value = from[key]; to[key] = typeof value === 'string' ? value.trim() : clean(value) }); return to };"
  const wxml = '<input bindinput="onKey"/><button bindtap="onTap"/>'

  it.each([
    [
      'in the event',
      "onKey(e) { this.send(e.detail.value) }, send(key) { wx.request({ url: '/a', data: clean({ key }) }) }",
      'onKey',
      ['detail value string'],
    ],
    [
      'in data',
      "data: { filter: { key: '', range: { from: '' } } }, onKey(e) { this.setData({ 'filter.key': e.detail.value }) }, onTap() { wx.request({ url: '/a', data: clean({ ...this.data.filter }) }) }",
      'onTap',
      ['data filter.key string'],
    ],
  ])('also where a helper looks into everything: %s', (_, body, handler, expected) => {
    expect(inputsOf({ wxml, js: `${clean} Page({ ${body} })` }, handler)).toEqual(expected)
  })

  it('nor a constructor', () => {
    const js =
      "const isText = (value) => value.constructor === String; Page({ data: { key: '' }, onKey(e) { this.setData({ key: e.detail.value }) }, onTap() { const { key } = this.data; if (isText(key)) wx.request({ url: '/a', data: { key } }) } })"
    expect(inputsOf({ wxml, js }, 'onTap')).toEqual(['data key string'])
  })

  it('but a text that is parsed has', () => {
    const js = "Page({ onKey(e) { wx.request({ url: '/a', data: { id: JSON.parse(e.detail.message).id } }) } })"
    expect(inputsOf({ wxml: '<live-player bindstatechange="onKey"/>', js }, 'onKey')).toEqual(['detail message.id'])
  })
})

it('words that earlier events left in a list of a class are no input by a name', () => {
  const js =
    "class Words { constructor() { this.all = [] } add(word) { this.all.push(word) } } Page({ onLoad() { this.words = new Words() }, onKey(e) { this.words.add(e.detail.value) }, onTap() { wx.setStorageSync('words', this.words) } })"
  expect(inputsOf({ wxml: '<input bindconfirm="onKey"/><button bindtap="onTap"/>', js }, 'onTap')).toEqual([])
})

describe('other sources are inputs by their kind', () => {
  it.each([
    ['query', "Page({ onLoad(o) { wx.request({ url: '/a', data: { a: o.id } }) } })", 'query id'],
    [
      'query, kept on the page',
      "Page({ onLoad(o) { this.id = o.id; this.go() }, go() { wx.request({ url: '/a', data: { a: this.id } }) } })",
      'query id',
    ],
    ['storage', "Page({ onLoad() { wx.request({ url: '/a', data: { a: wx.getStorageSync('t') } }) } })", 'storage t'],
    [
      'globalData',
      "Page({ onLoad() { wx.request({ url: '/a', data: { a: getApp().globalData.user.id } }) } })",
      'global user.id',
    ],
  ])('%s', (_, js, expected) => {
    expect(inputsOf({ 'app.js': 'App({ globalData: { user: null } })', js }, 'onLoad')).toEqual([expected])
  })
})

describe('controls', () => {
  it.each([
    ['<input type="number"/>', { kind: 'number' }],
    ['<input type="idcard"/>', { kind: 'idcard' }],
    ['<textarea/>', { kind: 'textarea' }],
    ['<slider min="1" max="9"/>', { kind: 'slider', min: 1, max: 9 }],
    ['<switch/>', { kind: 'switch' }],
    ['<picker mode="date"/>', { kind: 'date' }],
    ['<picker mode="region"/>', { kind: 'region' }],
    [
      '<picker range="{{kinds}}" range-key="n"/>',
      {
        kind: 'picker',
        choices: [
          { value: 0, label: 'A' },
          { value: 1, label: 'B' },
        ],
      },
    ],
  ])('%s', (tag, control) => {
    const wxml = tag.replace('/>', ' bindchange="onTap"/>')
    const js = "Page({ data: { kinds: [{ n: 'A' }, { n: 'B' }] }, onTap(e) { this.setData({ v: e.detail.value }) } })"
    expect(unitOf({ wxml, js }).actions[0]?.triggers[0]?.control).toMatchObject(control)
  })

  it('of a radio group has its choices', () => {
    const wxml = '<radio-group bindchange="onTap"><radio value="m">男</radio><radio value="f">女</radio></radio-group>'
    const js = 'Page({ onTap(e) { this.setData({ v: e.detail.value }) } })'
    expect(actionOf({ wxml, js }, 'onTap').inputs[0]?.control).toMatchObject({
      kind: 'radio',
      choices: [
        { value: 'm', label: '男' },
        { value: 'f', label: '女' },
      ],
    })
  })
})

describe('an event detail that is only put on the page', () => {
  it('is an input as a whole', () => {
    const js = 'Page({ onTap(e) { this.setData({ agreed: e.detail }) } })'
    expect(actionOf({ js }, 'onTap').inputs).toMatchObject([{ name: 'detail', from: 'detail' }])
  })
})

describe('what another page was opened to choose', () => {
  const js =
    "Page({ data: { guests: [] }, choose() { wx.navigateTo({ url: '../list/list', events: { chosen: (guests) => this.setData({ guests }) } }) }, onTap() { wx.request({ url: '/meet', data: { guests: this.data.guests } }) } })"
  it('is an input of the action that sends it', () => {
    const app = { js, wxml: '<view bindtap="choose"/><button bindtap="onTap"/>' }
    expect(inputsOf(app, 'onTap')).toEqual(['data guests array'])
  })

  it('is none where the opener tells it', () => {
    const app = {
      js: "Page({ data: { id: 0 }, onLoad() { this.getOpenerEventChannel().on('init', ({ id }) => this.setData({ id })) }, onTap() { wx.request({ url: '/meet', data: { id: this.data.id } }) } })",
    }
    expect(inputsOf(app, 'onTap')).toEqual([])
  })
})

describe('all data but some', () => {
  it('holds what a person filled in', () => {
    const app = {
      wxml: '<input model:value="{{name}}"/><button bindtap="onTap"/>',
      js: "Page({ data: { name: '', busy: false }, onTap() { const { busy, ...form } = this.data; wx.request({ url: '/a', data: form }) } })",
    }
    expect(inputsOf(app, 'onTap')).toEqual(['data name string'])
    expect(actionOf(app, 'onTap').effects).toMatchObject([{ fields: ['name'] }])
  })
})

describe('a list that is shown for what a person picked', () => {
  it('is not itself what the person chose', () => {
    const app = {
      wxml: '<view bindtap="pick" data-city="{{c}}"/><view wx:for="{{spots}}" data-id="{{item.id}}" bindtap="onTap"/>',
      js: "Page({ data: { spots: [] }, pick(e) { const all = wx.getStorageSync('spots'); this.setData({ spots: all[e.currentTarget.dataset.city] }) }, onTap(e) { const spot = this.data.spots.find((s) => s.id === e.currentTarget.dataset.id); wx.request({ url: '/spot/' + spot.no }) } })",
    }
    expect(inputsOf(app, 'onTap')).toEqual(['dataset id'])
  })
})

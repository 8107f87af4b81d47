import { describe, expect, it } from 'vitest'
import { actionOf, effectsOf, inputsOf, originsOf, paramsOf, unitOf, type App } from './harness.js'

const CARD = 'components/card'

/** A page that uses the component `<card>`. */
const withCard = (wxml: string, js: string, card: string, template = '<view bindtap="tap"/>'): App => ({
  json: '{"usingComponents":{"card":"/components/card"}}',
  wxml,
  js,
  [`${CARD}.js`]: card,
  [`${CARD}.json`]: '{"component":true}',
  [`${CARD}.wxml`]: template,
})

describe('properties', () => {
  it('are the parameters of a component', () => {
    const app = withCard(
      '<card/>',
      'Page({})',
      'Component({ properties: { item: Object, size: { type: Number, value: 3 }, list: { type: Array, value: [] }, any: null } })',
    )
    expect(paramsOf(app, CARD)).toEqual(['item object required', 'size number', 'list array', 'any unknown required'])
  })

  it('hold what parents pass', () => {
    const app = withCard(
      '<card gid="{{goods.id}}" kind="hot"/>',
      "Page({ data: { goods: null }, onLoad() { wx.request({ url: '/goods', success: (r) => this.setData({ goods: r.data }) }) } })",
      "Component({ properties: { gid: String, kind: String }, methods: { tap() { wx.request({ url: '/' + this.data.kind, data: { id: this.properties.gid } }) } } })",
    )
    expect(effectsOf(app, 'tap', CARD)).toEqual(['request GET /hot id'])
    expect(originsOf(app, 'tap', CARD)).toEqual(['id ← property.gid'])
    expect(unitOf(app, CARD).state).toMatchObject([
      { path: 'gid', from: ['data.goods.id'] },
      { path: 'kind', values: ['hot'] },
    ])
  })

  it('are heard by observers', () => {
    const card =
      "Component({ properties: { a: { type: String, observer(v) { wx.request({ url: '/o' }) } } }, observers: { 'a, b'(a) { wx.login() } } })"
    const effects = unitOf(withCard('<card/>', 'Page({})', card), CARD).actions.flatMap((action) => action.effects)
    expect(effects.map(({ kind }) => kind).sort()).toEqual(['api', 'request'])
  })
})

describe('lifetimes', () => {
  it('run under their own names', () => {
    const card =
      'Component({ lifetimes: { attached() { wx.login() }, detached() { wx.scanCode() } }, ready() { wx.getSetting() }, methods: { other() { wx.openSetting() } } })'
    const { actions } = unitOf(withCard('<card/>', 'Page({})', card), CARD)
    expect(actions.map(({ handler, kind }) => `${kind} ${handler}`).sort()).toEqual([
      'lifecycle attached',
      'lifecycle detached',
      'lifecycle ready',
    ])
  })

  it('are those of its relations, too', () => {
    const card = `Component({
      relations: {
        './item': { type: 'child', linked(target) { target.join(this); wx.request({ url: '/n', data: { n: this.data.n } }) }, linkChanged() { wx.login() }, unlinked: 1 },
        './gone': null,
      },
      data: { n: 1 },
    })`
    const app = withCard('<card/>', 'Page({})', card)
    expect(unitOf(app, CARD).actions.map(({ handler, kind }) => `${kind} ${handler}`)).toEqual([
      'lifecycle relations../item.linked',
      'lifecycle relations../item.linkChanged',
    ])
    expect(effectsOf(app, 'relations../item.linked', CARD)).toEqual(['request GET /n n'])
    expect(effectsOf(app, 'relations../item.linkChanged', CARD)).toEqual(['api login'])
  })

  it('of relations know of no choice: a person has not come to anything yet', () => {
    const card =
      "Component({ relations: { group: { linked() { wx.request({ url: '/n', data: { n: this.data.n } }) } } }, methods: { tap(e) { this.setData({ n: e.detail.value }) } } })"
    const app = withCard('<card/>', 'Page({})', card, '<input bindinput="tap"/>')
    expect(inputsOf(app, 'relations.group.linked', CARD)).toEqual([])
  })

  it('of a page that is a component are those of a page', () => {
    const js =
      "Component({ properties: { id: String }, methods: { onLoad(q) { wx.request({ url: '/q', data: { id: q.id } }) }, onTap() { wx.request({ url: '/p', data: { id: this.data.id } }) } } })"
    expect(paramsOf({ js })).toEqual(['id string required'])
    expect(effectsOf({ js }, 'onLoad')).toEqual(['request GET /q id'])
  })
})

describe('behaviors', () => {
  const app = {
    js: "const b = require('../../b'); Component({ behaviors: [b], methods: { onTap() { this.go(this.data.fromB) } } })",
    'b.js': `const base = Behavior({ methods: { deep() { wx.scanCode() } }, lifetimes: { attached() { wx.getSetting() } } })
      module.exports = Behavior({ behaviors: [base], data: { fromB: 'x' }, attached() { wx.login() }, methods: { go(key) { wx.getStorageSync(key); this.deep() } } })`,
  }

  it('give methods and data, through behaviors of theirs', () => {
    expect(effectsOf(app, 'onTap')).toEqual(['api scanCode', 'storage get x'])
  })

  it('give lifetimes that run beside those of the component', () => {
    expect(effectsOf(app, 'attached')).toEqual(['api getSetting', 'api login'])
  })

  it('are overridden by the component', () => {
    const js =
      'const b = Behavior({ methods: { go() { wx.login() } } }); Component({ behaviors: [b], methods: { onTap() { this.go() }, go() { wx.scanCode() } } })'
    expect(effectsOf({ js }, 'onTap')).toEqual(['api scanCode'])
  })
})

describe('custom events', () => {
  const app = withCard(
    '<card item="{{goods}}" bind:add="onAdd" bindremove="onRemove"/>',
    `Page({ data: { goods: null }, onAdd(e) { wx.request({ url: '/cart', data: { id: e.detail.id, n: e.detail.n } }) }, onRemove({ detail }) { this[detail.how]() }, drop() { wx.login() }, never() { wx.scanCode() } })`,
    "Component({ properties: { item: Object }, methods: { tap() { this.triggerEvent('add', { id: this.data.item.id, n: 1 }) }, hold() { this.triggerEvent('remove', { how: 'drop' }) } } })",
    '<view bindtap="tap" bindlongpress="hold"/>',
  )

  it('are emitted by the component', () => {
    expect(effectsOf(app, 'tap', CARD)).toEqual(['emit add'])
  })

  it('reach the handler of the page with their details', () => {
    expect(inputsOf(app, 'onAdd')).toEqual(['detail id', 'detail n'])
    expect(actionOf(app, 'onAdd').effects).toMatchObject([{ fields: ['id', 'n'], values: { n: [1] } }])
    expect(effectsOf(app, 'onRemove')).toEqual(['api login'])
  })

  it('say to which events a handler listens', () => {
    expect(actionOf(app, 'onRemove').triggers).toMatchObject([{ event: 'remove', element: 'card' }])
  })

  it('make an input of what a person typed in the component', () => {
    const typed = withCard(
      '<card bind:change="onName"/><button bindtap="onTap"/>',
      "Page({ data: { name: '' }, onName(e) { this.setData({ name: e.detail.v }) }, onTap() { wx.request({ url: '/a', data: { name: this.data.name } }) } })",
      "Component({ methods: { tap(e) { this.triggerEvent('change', { v: e.detail.value }) } } })",
      '<input bindinput="tap"/>',
    )
    expect(inputsOf(typed, 'onTap')).toEqual(['data name string'])
  })
})

describe('a page reaches its components', () => {
  it.each([['#c'], ['.k']])('by selectComponent(%s)', (selector) => {
    const app = withCard(
      '<card id="c" class="k"/><view bindtap="onTap"/>',
      `Page({ onTap() { this.selectComponent('${selector}').open(3) } })`,
      "Component({ methods: { open(n) { wx.request({ url: '/open/' + n }) } } })",
    )
    expect(effectsOf(app, 'onTap')).toEqual(['request GET /open/3'])
  })

  it('by two-way binding', () => {
    const app = withCard(
      '<card model:value="{{name}}"/><button bindtap="onTap"/>',
      "Page({ data: { name: '' }, onTap() { wx.request({ url: '/a', data: { name: this.data.name } }) } })",
      'Component({ properties: { value: String }, methods: { tap(e) { this.setData({ value: e.detail.value }) } } })',
      '<input bindinput="tap"/>',
    )
    expect(inputsOf(app, 'onTap')).toEqual(['data name string'])
  })
})

describe('observers get what they observe', () => {
  const observed = (card: string) =>
    unitOf(withCard('<card/>', 'Page({})', card), CARD)
      .actions.flatMap(({ effects }) => effects)
      .map((effect) => ('from' in effect ? effect.from : {}))

  it.each([
    ['a property', "observers: { kw(v) { wx.request({ url: '/s', data: { v } }) } }", ['property.kw']],
    ['a path', "observers: { 'kw.a'(v) { wx.request({ url: '/s', data: { v } }) } }", ['property.kw.a']],
    [
      'the second of two',
      "observers: { 'other, kw'(o, v) { wx.request({ url: '/s', data: { v } }) } }",
      ['property.kw'],
    ],
    ['everything in it', "observers: { 'kw.**'(v) { wx.request({ url: '/s', data: { v } }) } }", ['property.kw']],
    ['itself', "observers: { kw() { wx.request({ url: '/s', data: { v: this.data.kw } }) } }", ['property.kw']],
  ])('%s', (_, members, expected) => {
    expect(observed(`Component({ properties: { kw: Object, other: String }, ${members} })`)).toEqual([{ v: expected }])
  })

  it('also those of miniprogram-computed', () => {
    const card =
      "const { behavior } = require('miniprogram-computed'); Component({ behaviors: [behavior], properties: { kw: String }, watch: { kw(v) { wx.request({ url: '/s', data: { v } }) } } })"
    expect(observed(card)).toHaveLength(1)
  })
})

describe('the page that is open', () => {
  it('is not the component that asks for it, but whichever shows it', () => {
    const app = withCard(
      '<card/>',
      'Page({})',
      "Component({ methods: { tap() { const { route } = getCurrentPages().pop(); wx.request({ url: '/' + route.split('/')[0] + '/list' }) } } })",
    )
    expect(effectsOf(app, 'tap', CARD)).toEqual(['request GET /{}/list'])
  })
})

describe('a method of a page that is named like a lifetime of components', () => {
  it.each([['error'], ['ready'], ['created'], ['attached'], ['moved'], ['detached']])('is a handler: %s', (name) => {
    const { actions } = unitOf({
      wxml: `<image binderror="${name}"/>`,
      js: `Page({ onLoad() { wx.login() }, ${name}() { wx.scanCode() } })`,
    })
    expect(actions.map(({ handler, kind }) => `${kind} ${handler}`).sort()).toEqual([
      `event ${name}`,
      'lifecycle onLoad',
    ])
  })
})

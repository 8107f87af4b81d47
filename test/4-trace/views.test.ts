import { describe, expect, it } from 'vitest'
import { actionOf, effectsOf, traced, unitOf } from './harness.js'

describe('templates', () => {
  it('may have < in expressions', () => {
    const wxml = '<view wx:if="{{a < b && b > 1}}" bindtap="onTap">{{a < b ? name : other}}</view>'
    const unit = unitOf({ wxml, js: 'Page({ onTap() { wx.login() } })' })
    expect(unit.actions.map(({ handler }) => handler)).toEqual(['onTap'])
    expect(unit.shows.map(({ path }) => path)).toEqual(['name', 'other'])
  })

  it('may have < in view scripts', () => {
    const wxml =
      '<wxs module="m">module.exports = { f: function (a) { return a < 3 ? "<view>" : a } }</wxs><view bindtap="onTap">{{m.f(n)}}</view>'
    const unit = unitOf({ wxml, js: 'Page({ onTap() {} })' })
    expect(unit.actions.map(({ handler }) => handler)).toEqual(['onTap'])
    expect(unit.shows.map(({ path }) => path)).toEqual(['n'])
  })

  it('may include themselves', () => {
    const wxml =
      '<template name="t"><view bindtap="onTap">{{item.name}}</view><template wx:if="{{item.child}}" is="t" data="{{item: item.child}}"/></template><template is="t" data="{{item: root}}"/>'
    expect(effectsOf({ wxml, js: 'Page({ onTap() { wx.login() } })' }, 'onTap')).toEqual(['api login'])
  })

  it.each([
    ['text', '<text>{{a}}</text>', ['a']],
    ['images', '<image src="{{a.url}}"/>', ['a.url']],
    ['values of inputs', '<input value="{{a}}"/>', ['a']],
    ['items of lists', '<view wx:for="{{list}}">{{item.a}}</view>', ['list[].a']],
    [
      'items under other names',
      '<view wx:for="{{list}}" wx:for-item="x"><view wx:for="{{x.ys}}" wx:for-item="y">{{y.a}}</view></view>',
      ['list[].ys[].a'],
    ],
    [
      'items of template data',
      '<template name="t">{{g.a}}</template><block wx:for="{{list}}"><template is="t" data="{{g: item}}"/></block>',
      ['list[].a'],
    ],
    ['arms of ternaries, not their condition', "<text>{{on ? a : 'x'}}</text>", ['a']],
    [
      'no classes, styles, conditions, datasets',
      '<view class="{{a}}" style="{{b}}" wx:if="{{c}}" data-d="{{d}}"/>',
      [],
    ],
  ])('show %s', (_, wxml, expected) => {
    expect(unitOf({ wxml, js: 'Page({})' }).shows.map(({ path }) => path)).toEqual(expected)
  })
})

describe('units', () => {
  it('of a custom tab bar are found though nobody names it', () => {
    const app = {
      'app.json':
        '{"pages":["pages/home/home","pages/list/list"],"tabBar":{"custom":true,"list":[{"pagePath":"pages/home/home","text":"a"},{"pagePath":"pages/list/list","text":"b"}]}}',
      'custom-tab-bar/index.js':
        "Component({ data: { list: [{ url: '/pages/list/list' }] }, methods: { go(e) { wx.switchTab({ url: e.currentTarget.dataset.url }) } } })",
      'custom-tab-bar/index.json': '{"component":true}',
      'custom-tab-bar/index.wxml': '<view wx:for="{{list}}" data-url="{{item.url}}" bindtap="go"/>',
      js: 'Page({})',
    }
    expect(effectsOf(app, 'go', 'custom-tab-bar/index')).toEqual(['navigate switchTab pages/list/list'])
  })

  it('without a script, or with a broken one, are there', () => {
    const { graph } = traced({
      wxml: '<navigator url="../list/list"/>',
      js: 'Page({ onTap( {',
      'pages/detail/detail.js': '',
    })
    expect(graph.pages.map(({ route }) => route)).toEqual(['pages/home/home', 'pages/detail/detail', 'pages/list/list'])
    expect(graph.pages[0]?.actions.map(({ effects }) => effects.length)).toEqual([1])
  })

  it('that share a helper each do what it does', () => {
    const app = {
      'api.js': 'exports.get = (url) => wx.request({ url })',
      js: "const api = require('../../api'); Page({ onLoad() { api.get('/a') }, onTap() { api.get('/a') } })",
      'pages/list/list.js': "const api = require('../../api'); Page({ onLoad() { api.get('/a') } })",
    }
    expect(effectsOf(app, 'onLoad')).toEqual(['request GET /a'])
    expect(effectsOf(app, 'onTap')).toEqual(['request GET /a'])
    expect(effectsOf(app, 'onLoad', 'pages/list/list')).toEqual(['request GET /a'])
  })
})

describe('an expression of a template that fails', () => {
  it.each([
    ['as a label', '<button bindtap="onTap">{{m.gone(x)}}</button>'],
    ['in what an element carries', '<button bindtap="onTap" data-id="{{m.gone(x)}}"/>'],
    ['as a list', '<button wx:for="{{m.gone(x)}}" bindtap="onTap">{{item}}</button>'],
    [
      'beside an option',
      '<radio-group bindchange="onTap"><label><radio value="1"/>{{m.gone(x)}}</label></radio-group>',
    ],
  ])('shows nothing %s, and the rest goes on', (_, wxml) => {
    const app = {
      js: `Page({ data: { x: 1 }, onTap() { wx.request({ url: '/a' }) } })`,
      wxml: `<wxs module="m">module.exports = {}</wxs>${wxml}`,
    }
    expect(actionOf(app, 'onTap').effects.map(({ kind }) => kind)).toEqual(['request'])
  })
})

import { describe, expect, it } from 'vitest'
import { page, shows } from './app.js'

describe('a view shows', () => {
  it.each([
    ['text', '<text>{{a.b}} and {{c}}</text>', ['a.b', 'c']],
    ['pictures', '<image src="{{a}}"/><cover-image src="{{b}}"/><video poster="{{c}}" src="{{d}}"/>', ['a', 'b', 'c']],
    [
      'the values of fields',
      '<input value="{{a}}"/><textarea value="{{b}}"/><input model:value="{{c}}"/>',
      ['a', 'b', 'c'],
    ],
    [
      'the values of fields of kits',
      '<van-field value="{{a}}"/><t-input value="{{b}}"/><mp-searchbar value="{{c}}"/>',
      ['a', 'b', 'c'],
    ],
    ['fields of loop items', '<a wx:for="{{list}}">{{item.a}}{{index}}</a>', ['list[].a']],
    ['loop items', '<a wx:for="{{x.list}}" wx:for-item="y">{{y}}</a>', ['x.list[]']],
    [
      'items of loops in loops',
      '<a wx:for="{{orders}}" wx:for-item="o"><b wx:for="{{o.items}}">{{item.n}}</b></a>',
      ['orders[].items[].n'],
    ],
    ['elements', '<a>{{list[0].a}}{{list[i]}}{{map["k"]}}</a>', ['list[].a', 'list[]', 'map.k']],
    ['both branches, not the condition', '<a>{{x > 1 ? a : b}}{{y && c}}{{d || e}}</a>', ['a', 'b', 'c', 'd', 'e']],
    ['parts of sums and texts', "<a>{{a + '元' + b * 2}}{{`${c}`}}</a>", ['a', 'b', 'c']],
    [
      'what methods and view scripts are given',
      '<wxs module="m">module.exports={}</wxs><a>{{m.f(a, b.c)}}{{d.toFixed(2)}}</a>',
      ['a', 'b.c', 'd'],
    ],
    ['the number of elements', '<a>{{list.length}}</a>', ['list.length']],
    ['items of a part of a list', '<a wx:for="{{list.slice(0, 3)}}">{{item.n}}</a>', ['list[].n']],
    ['items of either list', '<a wx:for="{{x ? l : m}}">{{item.n}}</a>', ['l[].n', 'm[].n']],
    ['data in literal lists', '<a wx:for="{{[{n: x}, {n: y}]}}">{{item.n}}</a>', ['x', 'y']],
    ['rich text', '<rich-text nodes="{{html}}"/>', ['html']],
  ])('%s', (_, template, expected) => {
    expect(shows(template)).toEqual(expected)
  })

  it.each([
    [
      'conditions, classes, styles and keys',
      '<a wx:if="{{a}}" class="{{b}}" style="{{c}}" wx:for="{{d}}" wx:key="e" data-f="{{f}}" hidden="{{g}}"/>',
    ],
    ['ranges of pickers', '<picker range="{{a}}" value="{{b}}"/>'],
    ['comparisons', '<a>{{a > 1}}{{!b}}{{c === d}}</a>'],
    ['items of computed lists', '<wxs module="m">module.exports={}</wxs><a wx:for="{{5}}">{{item}}</a>'],
    ['placeholders', '<input placeholder="{{a}}"/>'],
    ['what an own component is given', '<goods-card goods="{{a}}" title="{{b}}"/>'],
  ])('no %s', (_, template) => {
    expect(shows(template)).toEqual([])
  })

  it('what a component of a kit renders', () => {
    const files = { 'p/p.json': '{"usingComponents":{"van-card":"@vant/weapp/card/index"}}' }
    expect(shows('<van-card title="{{a}}" price="{{b}}" thumb="{{c}}" custom-class="{{d}}"/>', files)).toEqual([
      'a',
      'b',
      'c',
    ])
  })

  it('each path once, with the name beside it', () => {
    const { view } = page('<a>{{p}}</a><view><text>合计：</text><text>{{p}}</text></view><text>电话: {{t}} 元</text>')
    expect(view.shows.map(({ path, label }) => [path, label])).toEqual([
      ['p', '合计'],
      ['t', '电话'],
    ])
  })
})

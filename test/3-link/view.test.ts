import { describe, expect, it } from 'vitest'
import { element, linked, page, shows } from './app.js'

describe('a view', () => {
  it('has its elements in document order, without blocks', () => {
    const { view } = page('<view><block><text>a</text></block></view><button/>')
    expect(view.elements.map((placed) => placed.element.tag)).toEqual(['view', 'text', 'button'])
  })

  it('says the conditions and loops around an element, outermost first', () => {
    const placed = element(
      page('<view wx:if="{{a}}"><block wx:for="{{list}}"><button wx:if="{{b}}" wx:for="{{item.l}}"/></block></view>'),
      'button',
    )
    expect(placed.when).toEqual(['a', 'b'])
    expect(placed.each).toEqual(['list', 'item.l'])
  })

  it('knows the form and the group around an element', () => {
    const { view } = page('<view/><form><radio-group><label><radio/></label></radio-group><input/></form><input/>')
    const around = view.elements.map(({ element: { tag }, form, group }) => [tag, form, group])
    expect(around).toEqual([
      ['view', null, null],
      ['form', null, null],
      ['radio-group', 1, null],
      ['label', 1, 2],
      ['radio', 1, 2],
      ['input', 1, null],
      ['input', null, null],
    ])
  })

  it('finds elements by id, by a class of their own, or by tag and number', () => {
    const { view } = page('<a id="x" class="c"/><a class="c d"/><a class="c"/><a id="{{i}}" class="{{k}} e-{{k}}"/>')
    expect(view.elements.map(({ selector }) => selector)).toEqual(['#x', '.d', 'a:nth(2)', 'a:nth(3)'])
  })

  it('says where an element is written, also in another file', () => {
    const surface = page('<view/>\n<include src="../inc/i.wxml"/>', { 'inc/i.wxml': '\n  <button/>' })
    expect(element(surface, 'button').at).toEqual({ file: 'inc/i.wxml', line: 2, column: 2 })
  })
})

describe('an include', () => {
  it('sees the names of the page around it', () => {
    expect(
      shows('<view wx:for="{{list}}"><include src="i.wxml"/></view>', { 'p/i.wxml': '<text>{{item.a}}{{b}}</text>' }),
    ).toEqual(['list[].a', 'b'])
  })

  it('brings no templates with it, may leave out its extension, and may be repeated', () => {
    const files = { 'p/i.wxml': '<template name="t"><a/></template><text>{{item}}</text>' }
    expect(shows('<include src="./i" wx:for="{{l}}"/>', files)).toEqual(['l[]'])
  })

  it('of itself ends', () => {
    expect(page('<a/><include src="p.wxml"/>').view.elements).toHaveLength(1)
  })
})

describe('a used template', () => {
  it('sees only what it is given', () => {
    const template =
      '<template name="t"><text>{{a}}{{b.c}}{{d}}</text></template><template is="t" data="{{a: x.y, b}}"/>'
    expect(shows(template)).toEqual(['x.y', 'b.c'])
  })

  it('sees the fields of what is spread', () => {
    const template =
      '<template name="t"><text>{{name}}</text></template><template is="t" wx:for="{{list}}" data="{{...item, k: 1}}"/>'
    expect(shows(template)).toEqual(['list[].name'])
  })

  it('has loops of its own', () => {
    const template =
      '<template name="t"><a wx:for="{{rows}}" wx:for-item="r">{{r.n}}</a></template><template is="t" data="{{rows: data.l}}"/>'
    expect(shows(template)).toEqual(['data.l[].n'])
  })

  it('may come from an imported file, and uses what that file imports', () => {
    const files = {
      'p/t.wxml': '<import src="u.wxml"/><template name="t"><template is="u" data="{{b: a}}"/></template>',
      'p/u.wxml': '<template name="u">{{b}}</template>',
    }
    expect(shows('<import src="t"/><template is="t" data="{{a: x}}"/>', files)).toEqual(['x'])
  })

  it('is not found through the imports of an import', () => {
    const files = {
      'p/p.wxml': '<import src="t"/><template is="u"/>',
      'p/t.wxml': '<import src="u"/>',
      'p/u.wxml': '<template name="u"/>',
    }
    expect(linked(files).said).toEqual(['link/no-template u p/p.wxml:1:17'])
  })

  it('sees the view scripts of its own file', () => {
    const surface = page(
      '<wxs module="m">module.exports = {}</wxs><template name="t"><a b="{{m.f(1)}}"/></template><template is="t"/>',
    )
    expect(element(surface, 'a').scope.names.get('m')?.x).toBe('wxs')
  })

  it.each([
    ['a choice', `{{x ? 'a' : 'b'}}`, ['a', 'b']],
    ['a default', `{{x || 'b'}}`, ['a', 'b', 'cc']],
    ['a prefix', `c{{x}}`, ['cc']],
    ['a name that is handed over', '{{kind}}', ['a', 'b', 'cc']],
  ])('by a name with %s may be any that fits', (_, is, expected) => {
    const definitions = ['a', 'b', 'cc'].map((name) => `<template name="${name}">{{${name}}}</template>`).join('')
    expect(shows(`${definitions}<template is="${is}" data="{{a, b, cc}}"/>`)).toEqual(expected)
  })

  it('follows a name through the data that it is given', () => {
    const definitions = '<template name="a">{{x}}</template><template name="b">{{y}}</template>'
    expect(
      shows(
        `${definitions}<template name="t"><template is="{{kind}}" data="{{x, y}}"/></template><template is="t" data="{{kind: 'b', x, y}}"/>`,
      ),
    ).toEqual(['y'])
  })

  it('says so where nothing is known of its name and many would fit', () => {
    const definitions = Array.from({ length: 20 }, (_, number) => `<template name="t${number}"/>`).join('')
    expect(linked({ 'p/p.wxml': `${definitions}<template is="{{x}}"/>` }).codes).toEqual(['link/dynamic-template'])
  })

  it('that draws a tree is expanded to where it repeats itself', () => {
    const tree =
      '<template name="n"><text>{{node.name}}</text><template is="n" wx:for="{{node.children}}" data="{{node: item}}"/></template>'
    expect(shows(`${tree}<template is="n" wx:for="{{roots}}" data="{{node: item}}"/>`)).toEqual([
      'roots[].name',
      'roots[].children[].name',
    ])
  })

  it('of a library has elements, but shows only what it is given', () => {
    const surface = page(
      '<import src="../wxParse/wxParse.wxml"/><template is="wxParse" data="{{nodes: html.nodes}}"/>',
      {
        'wxParse/wxParse.wxml':
          '<template name="wxParse"><image wx:for="{{nodes}}" src="{{item.src}}" bindtap="wxParseImgTap"/></template>',
      },
    )
    expect(surface.view.shows.map(({ path }) => path)).toEqual(['html.nodes'])
    expect(element(surface, 'image').element.events).toHaveLength(1)
  })
})

describe('templates that multiply', () => {
  const chain = (body: (next: number) => string): string =>
    Array.from({ length: 40 }, (_, number) => `<template name="t${number}">${body(number + 1)}</template>`).join('')

  it.each([
    ['without data', (next: number) => `<template is="t${next}"/>`.repeat(9)],
    ['with computed data', (next: number) => `<template is="t${next}" data="{{x: f(x)}}"/>`.repeat(9)],
    ['with doubled data', (next: number) => `{{x}}<template is="t${next}" data="{{x: x + x}}"/>`],
    ['with doubled names', (next: number) => `<template is="{{'t${next}' || x}}" data="{{x: x + x}}"/>`],
    ['with branches in branches', (next: number) => `<template is="t${next}" data="{{x: a ? x.b : x.c}}"/>{{x.d}}`],
    ['with spreads', (next: number) => `<template is="t${next}" data="{{...x, ...y, x, y}}"/>{{z}}`],
  ])('%s end soon', (_, body) => {
    const before = performance.now()
    page(`${chain(body)}<template is="t0" data="{{x: x, y: y}}"/>`)
    expect(performance.now() - before).toBeLessThan(3000)
  })

  it('are reported where they are cut', () => {
    const text = `${chain((next) => `<a/><template is="t${next}" data="{{x: f(x)}}"/>`.repeat(9))}<template is="t0"/>`
    expect(linked({ 'p/p.wxml': text }).codes).toContain('link/view-too-large')
  })
})

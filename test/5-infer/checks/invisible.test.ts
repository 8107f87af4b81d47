import { describe, expect, it } from 'vitest'
import { HOME } from '../../4-trace/harness.js'
import { codesIn } from './harness.js'

const js = 'Page({ pay() { wx.requestPayment({}) } })'
const TRAP = ['behaviour/invisible-trap']
const styled = (wxml: string, wxss = '', list?: string) => codesIn({ js, wxml, [`${HOME}.wxss`]: wxss }, list)

describe('elements that nobody sees', () => {
  it.each([
    ['<button style="opacity: 0" bindtap="pay">支付</button>', ''],
    ['<view class="x" bindtap="pay"/>', '.x { opacity: 0; }'],
    [
      '<view class="x" bindtap="pay"></view>',
      '.x { position: fixed; top: 0; left: 0; right: 0; bottom: 0; z-index: 9 }',
    ],
    [
      '<view class="x" catchtap="pay"></view>',
      '.x { position: absolute; width: 100%; height: 100vh; background: transparent }',
    ],
    ['<view class="w"><view><view class="x" bindtap="pay">图</view></view></view>', '.w { opacity: .01 }'],
    ['<view class="w"><text>图</text><view class="x" bindtap="pay"/></view>', '.w .x { position: absolute; inset: 0 }'],
    ['<view class="x y" bindtap="pay"/>', 'view.x.y { position: fixed; inset: 0; background: rgba(0,0,0,0) }'],
    ['<view class="x" bindtap="pay"/>', '.x { position: fixed; inset: 0; background: rgba(255, 255, 255, 0.001) }'],
    ['<view class="w"><view id="x" bindtap="pay">好的</view></view>', '.w > #x { font-size: 0 }'],
    ['<view style="color: transparent" bindtap="pay">好的</view>', ''],
    ['<view class="x" style="opacity: 1" bindtap="pay">好的</view>', '.x { opacity: 0 !important }'],
    ['<view class="x" bindtap="pay">好的</view>', '@media (min-width: 1px) { .x { opacity: 0 } }'],
    ['<view class="x" bindtap="pay">好的</view>', '.x { opacity: 0 } .x.never { opacity: 1 }'],
  ])('%s with %s is a trap', (wxml, wxss) => {
    expect(styled(wxml, wxss)).toEqual(TRAP)
  })

  it('what is seen, switched on or explained beside it is none', () => {
    expect(styled('<button class="x" bindtap="pay">支付</button>', '.x { opacity: 1 }')).toEqual([])
    expect(
      styled(
        '<view class="x {{on}}"><button bindtap="pay">支付</button></view>',
        '.x { opacity: 0 } .y { opacity: 1 }',
      ),
    ).toEqual([])
    for (const name of ['x {{on}}', "x {{a ? 'on' : ''}}", 'x o{{n}}'])
      expect(
        styled(`<button class="${name}" bindtap="pay">支付</button>`, '.x { opacity: 0 } .x.on { opacity: 1 }'),
      ).toEqual([])
    expect(styled('<button class="x" style="opacity: {{o}}" bindtap="pay">支付</button>', '.x { opacity: 0 }')).toEqual(
      [],
    )
    expect(styled('<button class="x" style="{{s}}" bindtap="pay">支付</button>', '.x { opacity: 0 }')).toEqual([])
    expect(
      styled('<button class="x" bindtap="pay">支付</button>', '.x { opacity: 0; animation: fade 1s forwards }'),
    ).toEqual([])
    const over = '.x { position: fixed; inset: 0; background: '
    expect(styled('<view class="x" bindtap="pay"/>', `${over} url(a.png) }`)).toEqual([])
    expect(styled('<view class="x" style="background: {{c}}" bindtap="pay"/>', `${over} none }`)).toEqual([])
    expect(styled('<view>立即支付<button class="x" bindtap="pay"/></view>', '.x { opacity: 0 }')).toEqual([])
    expect(styled('<view class="x" bindtap="close"/>', '.x { opacity: 0 }')).toEqual([])
  })

  it.each([
    ['parse/styles-too-large', `.x { opacity: 0 } ${'/**/'.repeat(75_000)}`],
    ['parse/styles-too-deep', `.x { opacity: 0 } ${'@media print {'.repeat(17)}${'}'.repeat(17)}`],
    ['parse/styles-unparsable', '.x { opacity: 0 } }'],
  ])('%s is said of a sheet that could hide something', (code, wxss) => {
    expect(styled('<button class="x" bindtap="pay">支付</button>', wxss, 'parse/')).toEqual([code])
  })

  it('a sheet that hides nothing of what matters is not read', () => {
    expect(styled('<button class="x" bindtap="close">支付</button>', '}', 'parse/')).toEqual([])
  })

  it('a clear area over a drawn button may open the chooser of the platform', () => {
    const chooses = 'Page({ pay() { wx.chooseImage({}) } })'
    expect(codesIn({ js: chooses, wxml: '<view style="opacity:0" bindtap="pay"/>' })).toEqual([])
  })

  it.each(['wx:if="{{false}}"', 'hidden', 'hidden="{{true}}"', 'style="display:none"'])('%s is never shown', (how) => {
    expect(styled(`<view ${how}><button bindtap="pay">支付</button></view>`)).toEqual(['behaviour/never-shown'])
  })

  it.each([
    'position: fixed; left: -9999px',
    'width: 0; height: 0; overflow: hidden',
    'transform: scale(0)',
    'visibility: hidden',
    'display: none',
  ])('what a sheet puts nowhere is never shown: %s', (how) => {
    const wxml = '<view class="x"><button bindtap="pay">支付</button></view>'
    expect(styled(wxml, `.x { ${how} }`)).toEqual(['behaviour/never-shown'])
    expect(
      styled(wxml.replace('"x"', '"x {{on}}"'), `.x { ${how} } .on { ${how.replaceAll(/:[^;]+/gu, ': unset')} }`),
    ).toEqual([])
  })

  it('imported sheets are read', () => {
    const found = codesIn({
      js,
      wxml: '<button class="x" bindtap="pay">支付</button>',
      [`${HOME}.wxss`]: '@import "../../styles/a.wxss";',
      'styles/a.wxss': '@import url("./b.wxss");',
      'styles/b.wxss': '@import "a.wxss"; .x { opacity: 0 }',
    })
    expect(found).toEqual(TRAP)
  })

  it('a style sheet that cannot be read tells nothing', () => {
    expect(styled('<button class="x" bindtap="pay">支付</button>', '.x { opacity: 0 '.repeat(99))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { HOME } from '../../4-trace/harness.js'
import { codesIn } from './harness.js'

const js = 'Page({ pay() { wx.requestPayment({}) } })'
const TRAP = ['behaviour/invisible-trap']
const styled = (wxml: string, wxss = '') => codesIn({ js, wxml, [`${HOME}.wxss`]: wxss })

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
  ])('%s with %s is a trap', (wxml, wxss) => {
    expect(styled(wxml, wxss)).toEqual(TRAP)
  })

  it('what is seen, switched on or explained beside it is none', () => {
    expect(styled('<button class="x" bindtap="pay">支付</button>', '.x { opacity: 1 }')).toEqual([])
    expect(styled('<view class="x {{on}}"><button bindtap="pay">支付</button></view>', '.x { opacity: 0 }')).toEqual([])
    expect(styled('<button class="x" bindtap="pay">支付</button>', '.x { opacity: 0 } .x.on { opacity: 1 }')).toEqual(
      [],
    )
    expect(styled('<view>立即支付<button class="x" bindtap="pay"/></view>', '.x { opacity: 0 }')).toEqual([])
    expect(styled('<view class="x" bindtap="close"/>', '.x { opacity: 0 }')).toEqual([])
  })

  it('a clear area over a drawn button may open the chooser of the platform', () => {
    const chooses = 'Page({ pay() { wx.chooseImage({}) } })'
    expect(codesIn({ js: chooses, wxml: '<view style="opacity:0" bindtap="pay"/>' })).toEqual([])
  })

  it.each(['wx:if="{{false}}"', 'hidden', 'hidden="{{true}}"', 'style="display:none"'])('%s is never shown', (how) => {
    expect(styled(`<view ${how}><button bindtap="pay">支付</button></view>`)).toEqual(['behaviour/never-shown'])
  })

  it('a style sheet that cannot be read tells nothing', () => {
    expect(styled('<button class="x" bindtap="pay">支付</button>', '.x { opacity: 0 '.repeat(99))).toEqual([])
  })
})

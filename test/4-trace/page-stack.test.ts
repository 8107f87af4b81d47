import { describe, expect, it } from 'vitest'
import { HOME, effectsOf, inputsOf, type App } from './harness.js'

/** A page that opens a list, from which a person goes back with what `pick` leaves. */
const opening = (pick: string): App => ({
  js: `Page({
    data: { addr: null },
    onTap() { wx.navigateTo({ url: '/pages/list/list' }) },
    onSubmit() { wx.request({ url: '/order', data: { addr: this.data.addr } }) },
  })`,
  wxml: '<view bindtap="onTap"/><button bindtap="onSubmit"/>',
  'pages/list/list.js': `Page({
    data: { list: [] },
    onLoad() { wx.request({ url: '/list', success: (r) => this.setData({ list: r.data }) }) },
    onPick(e) { const pages = getCurrentPages(); const before = pages[pages.length - 2]; ${pick} },
  })`,
  'pages/list/list.wxml':
    '<view wx:for="{{list}}" data-item="{{item}}" data-index="{{index}}" data-id="{{item.id}}" bindtap="onPick"/>',
})

describe('the page before', () => {
  it.each([
    ['an attribute of an element', 'data addr', 'before.setData({ addr: e.currentTarget.dataset.item })'],
    ['an element of a list', 'data addr', 'before.setData({ addr: this.data.list[e.currentTarget.dataset.index] })'],
    [
      'a part of an object',
      'data addr object',
      'if (before) before.setData({ addr: { id: e.currentTarget.dataset.id } })',
    ],
  ])('is given what a person chose: %s', (_, input, pick) => {
    expect(inputsOf(opening(pick), 'onSubmit')).toEqual([input])
  })

  it('is given nothing by a person where a constant is written', () => {
    expect(inputsOf(opening("before.setData({ addr: 'x' })"), 'onSubmit')).toEqual([])
  })

  it('is not told as a field of the page that writes', () => {
    expect(effectsOf(opening('before.setData({ addr: 1 }); wx.login()'), 'onPick', 'pages/list/list')).toEqual([
      'api login',
    ])
  })

  it('is one that opens the page', () => {
    const { js, ...app } = opening('before.setData({ addr: e.currentTarget.dataset.item })')
    const elsewhere = { ...app, js: js?.replace('list/list', 'detail/detail') ?? '' }
    expect(inputsOf(elsewhere, 'onSubmit', HOME)).toEqual([])
  })
})

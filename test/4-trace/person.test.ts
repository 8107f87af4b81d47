import { describe, expect, it } from 'vitest'
import { actionOf, effectsOfBody, inputsOf, originsOf } from './harness.js'

/** The inputs of `onTap` on a page with this template and these members. */
const inputs = (wxml: string, members: string) =>
  inputsOf({ wxml: `${wxml}<button bindtap="onTap"/>`, js: `Page({ ${members} })` }, 'onTap')

describe('what a person gives in other ways is an input', () => {
  it.each([
    [
      'pictures that are appended',
      "data: { pics: [] }, on() { wx.chooseImage({ success: (r) => this.setData({ pics: this.data.pics.concat(r.tempFilePaths) }) }) }, onTap() { this.data.pics.forEach((filePath) => wx.uploadFile({ url: '/up', filePath })) }",
      'data pics',
    ],
    [
      'pictures that were uploaded',
      "data: { urls: [] }, on() { wx.chooseImage({ success: (r) => wx.uploadFile({ url: '/up', filePath: r.tempFilePaths[0], success: (u) => this.setData({ urls: [...this.data.urls, JSON.parse(u.data).url] }) }) }) }, onTap() { wx.request({ url: '/post', data: { urls: this.data.urls } }) }",
      'data urls',
    ],
    [
      'a code that is scanned',
      "data: { no: '' }, on() { wx.scanCode({ success: (r) => this.setData({ no: r.result }) }) }, onTap() { wx.request({ url: '/a', data: { no: this.data.no } }) }",
      'data no',
    ],
    [
      'an address that is chosen',
      "data: { addr: null }, on() { wx.chooseAddress({ success: (addr) => this.setData({ addr }) }) }, onTap() { wx.request({ url: '/a', data: { addr: this.data.addr } }) }",
      'data addr',
    ],
    [
      'a phone number that is given',
      "data: { phone: '' }, on(e) { wx.request({ url: '/phone', data: { code: e.detail.code }, success: (r) => this.setData({ phone: r.data.phone }) }) }, onTap() { wx.request({ url: '/a', data: { phone: this.data.phone } }) }",
      'data phone',
    ],
    [
      'a number that is stepped',
      "data: { n: 1 }, on() { this.setData({ n: this.data.n + 1 }) }, onTap() { wx.request({ url: '/a', data: { n: this.data.n } }) }",
      'data n',
    ],
    [
      'a number that is counted up where it stands',
      "data: { n: 1 }, on() { this.data.n++; this.setData({ n: this.data.n }) }, onTap() { wx.request({ url: '/a', data: { n: this.data.n } }) }",
      'data n',
    ],
    [
      'a flag that is toggled',
      "data: { on: false }, on() { this.setData({ on: !this.data.on }) }, onTap() { wx.request({ url: '/a', data: { on: this.data.on } }) }",
      'data on',
    ],
    [
      'elements that are marked',
      "data: { list: [] }, on(e) { const { list } = this.data; list[e.currentTarget.dataset.id].checked = true; this.setData({ list }) }, onTap() { const ids = this.data.list.filter((one) => one.checked).map((one) => one.id); wx.request({ url: '/a', data: { ids } }) }",
      'data list',
    ],
    [
      'elements that are selected',
      "data: { picked: [] }, on(e) { this.setData({ picked: [...this.data.picked, e.currentTarget.dataset.id] }) }, onTap() { wx.request({ url: '/a', data: { ids: this.data.picked } }) }",
      'data picked',
    ],
  ])('%s', (_, members, expected) => {
    const wxml = '<button data-id="{{item.id}}" open-type="getPhoneNumber" bindgetphonenumber="on" bindlongpress="on"/>'
    expect(inputs(wxml, members).map((one) => one.split(' ').slice(0, 2).join(' '))).toContain(expected)
  })
})

describe('what decides what is sent is an input', () => {
  it.each([
    [
      'one of two values',
      "data: { way: 'full', amount: 0, bill: {} }, on(e) { this.setData({ way: e.detail.value }) }, onTap() { const { way, amount, bill } = this.data; wx.request({ url: '/pay', data: { amount: way === 'full' ? bill.amount : amount } }) }",
      ['data way string'],
    ],
    [
      'a field that is there or not',
      "data: { invoice: false }, on(e) { this.setData({ invoice: e.detail.value }) }, onTap() { const order = { n: 1 }; if (this.data.invoice) order.invoice = { kind: 1 }; wx.request({ url: '/pay', data: order }) }",
      ['data invoice boolean'],
    ],
    [
      'also where the field is cleared afterwards',
      "data: { way: '' }, on(e) { this.setData({ way: e.detail.value }) }, onTap() { wx.request({ url: '/pay', data: { n: this.data.way === 'full' ? 1 : 2 } }); this.setData({ way: '' }) }",
      ['data way string'],
    ],
    [
      'whether it is sent',
      "data: { again: '' }, on(e) { this.setData({ again: e.detail.value }) }, onTap() { if (this.data.again.length < 3) return; wx.request({ url: '/pay' }) }",
      ['data again string'],
    ],
    [
      'what an answer is shown by: it is not',
      "data: { way: '' }, on(e) { this.setData({ way: e.detail.value }) }, onTap() { wx.request({ url: '/pay', success: () => { if (this.data.way) this.setData({ x: 1 }) } }) }",
      [],
    ],
  ])('%s', (_, members, expected) => {
    expect(inputs('<radio-group bindchange="on"/>', members)).toEqual(expected)
  })
})

describe('what nobody has decided yet is no input', () => {
  it.each([
    [
      'while the page opens',
      "data: { tab: 'a' }, onLoad() { wx.request({ url: '/l', data: { tab: this.data.tab } }) }",
      'onLoad',
    ],
    [
      'of the tap that changes it',
      "data: { tab: 1 }, onLoad() {}, onTap() { const tab = this.data.tab + 1; this.setData({ tab }); wx.request({ url: '/l', data: { tab } }) }",
      'onTap',
    ],
    [
      'of a page of a list',
      "data: { page: 1 }, onMore() { this.setData({ page: this.data.page + 1 }); wx.request({ url: '/l', data: { page: this.data.page } }) }, onTap() { wx.request({ url: '/l', data: { page: this.data.page } }) }",
      'onTap',
    ],
  ])('%s', (_, members, handler) => {
    const wxml = '<view data-t="a" bindtap="on"/><view bindtap="onMore"/><button bindtap="onTap"/>'
    const js = `Page({ on(e) { this.setData({ ${handler === 'onLoad' ? 'tab: e.currentTarget.dataset.t' : ''} }) }, ${members} })`
    expect(inputsOf({ wxml, js }, handler)).toEqual([])
  })
})

describe('an input is told as a person knows it', () => {
  it('not by its name: a tab is an input where it is sent', () => {
    const members =
      "data: { tab: 'a' }, on(e) { this.setData({ tab: e.currentTarget.dataset.t }) }, onTap() { wx.request({ url: '/a', data: { kind: this.data.tab } }) }"
    const wxml = '<view data-t="a" bindtap="on"/><view data-t="b" bindtap="on"/>'
    expect(inputs(wxml, members)).toEqual(['data tab string'])
  })

  it('where it is put beside what it decides, and nothing is sent', () => {
    const members =
      "data: { word: '', title: '' }, on(e) { this.setData({ word: e.detail.value }) }, onTap() { this.setData({ title: `for ${this.data.word}` }) }"
    expect(inputs('<input bindinput="on"/>', members)).toEqual(['data word string'])
  })

  it('not as a whole beside its parts', () => {
    const members =
      "data: { s: { days: 3, at: '9' } }, on(e) { this.setData({ 's.days': e.detail.value }) }, on2(e) { this.setData({ 's.at': e.detail.value }) }, onTap() { const { days, at } = this.data.s; wx.request({ url: '/a', data: { days, at } }) }"
    expect(inputs('<input bindinput="on"/><input bindinput="on2"/>', members)).toEqual([
      'data s.at string',
      'data s.days number',
    ])
  })

  it('a region by the field, not by its element', () => {
    const members =
      "data: { region: ['a', 'b'] }, on(e) { this.setData({ region: e.detail.value }) }, onTap() { const [province, city] = this.data.region; wx.request({ url: '/a', data: { province, city } }) }"
    expect(inputs('<picker mode="region" bindchange="on"/>', members).map((one) => one.split(' ')[1])).toEqual([
      'region',
    ])
  })
})

describe('a container of the cloud', () => {
  it('has origins in its path, and a method', () => {
    const js =
      "Page({ onTap(e) { wx.cloud.callContainer({ path: '/shows/' + e.currentTarget.dataset.id, method: 'DELETE' }) } })"
    expect(originsOf({ js }, 'onTap')).toEqual(['{} ← dataset.id'])
    expect(actionOf({ js }, 'onTap').effects).toMatchObject([{ name: '/shows/{}', method: 'DELETE' }])
    expect(inputsOf({ js }, 'onTap')).toEqual(['dataset id'])
  })
})

describe('what the app emits', () => {
  it('by a bus of its own is no platform event', () => {
    expect(effectsOfBody('const heard = new Map(); heard.forEach((run) => run(1)); wx.login()')).toEqual(['api login'])
  })
})

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
      'elements that are selected',
      "data: { picked: [] }, on(e) { this.setData({ picked: [...this.data.picked, e.currentTarget.dataset.id] }) }, onTap() { wx.request({ url: '/a', data: { ids: this.data.picked } }) }",
      'data picked',
    ],
  ])('%s', (_, members, expected) => {
    const wxml = '<button data-id="{{item.id}}" open-type="getPhoneNumber" bindgetphonenumber="on" bindlongpress="on"/>'
    expect(inputs(wxml, members).map((one) => one.split(' ').slice(0, 2).join(' '))).toContain(expected)
  })
})

describe('an input is told as a person knows it', () => {
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

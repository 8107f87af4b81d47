import { describe, expect, it } from 'vitest'
import { effectsOf, effectsOfBody, traced, unitOf } from './harness.js'

describe('a URL with holes names its page', () => {
  it.each([
    [
      'in a dataset',
      '<view data-url="/pages/detail/detail?id={{id}}" bindtap="onTap"/>',
      'onTap(e) { wx.navigateTo({ url: e.currentTarget.dataset.url }) }',
    ],
    [
      'in a dataset of items',
      '<view wx:for="{{list}}" data-url="../detail/detail?id={{item.id}}" bindtap="onTap"/>',
      'onTap({ currentTarget: { dataset: { url } } }) { wx.navigateTo({ url }) }',
    ],
    [
      'in data',
      '<button bindtap="onTap"/>',
      "onLoad(o) { this.setData({ url: '/pages/detail/detail?id=' + o.id }) }, onTap() { wx.navigateTo({ url: this.data.url }) }",
    ],
    [
      'in a field of the page',
      '<button bindtap="onTap"/>',
      'onLoad(o) { this.url = `/pages/detail/detail?id=${o.id}` }, onTap() { wx.navigateTo({ url: this.url }) }',
    ],
    [
      'in a list of data',
      '<view wx:for="{{menu}}" data-url="{{item.url}}" bindtap="onTap"/>',
      "data: { menu: [] }, onLoad(o) { this.setData({ menu: [{ url: '/pages/detail/detail?id=' + o.id }] }) }, onTap(e) { wx.navigateTo({ url: e.currentTarget.dataset.url }) }",
    ],
    [
      'in a view script',
      '<wxs module="m">module.exports = { url: function (id) { return "/pages/detail/detail?id=" + id } }</wxs><view data-url="{{m.url(id)}}" bindtap="onTap"/>',
      'onTap(e) { wx.navigateTo({ url: e.currentTarget.dataset.url }) }',
    ],
  ])('%s', (_, wxml, members) => {
    expect(effectsOf({ wxml, js: `Page({ ${members} })` }, 'onTap')).toEqual([
      'navigate navigateTo pages/detail/detail ?id',
    ])
  })

  it('of which the query is put together in steps', () => {
    const body =
      "let url = '/pages/detail/detail?id=' + event.detail.id; if (event.detail.a) url += '&a=' + event.detail.a; if (event.detail.b) url += '&b=' + event.detail.b; wx.navigateTo({ url })"
    expect(effectsOfBody(body).map((one) => one.split(' ?')[0])).toEqual(
      expect.arrayContaining(['navigate navigateTo pages/detail/detail']),
    )
    expect(effectsOfBody(body).every((one) => one.includes('pages/detail/detail'))).toBe(true)
  })

  it('of many texts that may be one of several', () => {
    const body = `const d = event.detail, id = d.id || '1', name = d.name || 'x', title = d.title || 'y', dep = d.dep || 'z', t = d.t || 'w'
      let url = \`/pages/detail/detail?id=\${id}&name=\${name}&title=\${title}&dep=\${dep}\`; if (t) url += '&t=' + t; wx.navigateTo({ url })`
    expect(effectsOfBody(body).every((one) => one.startsWith('navigate navigateTo pages/detail/detail'))).toBe(true)
  })

  it('of which one value stands in it twice', () => {
    const app = {
      wxml: '<view data-n="detail" bindtap="onTap"/><view data-n="list" bindtap="onTap"/>',
      js: 'Page({ onTap(e) { const { n } = e.currentTarget.dataset; wx.navigateTo({ url: `/pages/${n}/${n}` }) } })',
    }
    expect(effectsOf(app, 'onTap')).toEqual([
      'navigate navigateTo pages/detail/detail',
      'navigate navigateTo pages/list/list',
    ])
    expect(traced(app).said).toEqual([])
  })

  it('of which a function puts one value in twice', () => {
    const app = {
      js: "const go = (n) => wx.navigateTo({ url: '../' + n + '/' + n }); Page({ onTap(e) { go(e.detail.x ? 'detail' : 'list') } })",
    }
    expect(effectsOf(app, 'onTap')).toEqual([
      'navigate navigateTo pages/detail/detail',
      'navigate navigateTo pages/list/list',
    ])
  })
})

describe('targets that are not known', () => {
  it('of a navigator that ends the app', () => {
    const { actions } = unitOf({ wxml: '<navigator open-type="exit" target="miniProgram"/>', js: 'Page({})' })
    expect(actions.flatMap(({ effects }) => effects)).toMatchObject([{ kind: 'navigate', to: null }])
  })
})

describe('of many texts that begin alike', () => {
  const many = Array.from({ length: 13 }, (_, index) => String(index))

  it('the page and the names of its parameters stay known', () => {
    const cases = many
      .map((n) => `case ${n}: url = '/pages/detail/detail?id=' + id + '&t${n}=' + type; break;`)
      .join(' ')
    const body = `const { id, type } = event.detail; let url = ''; switch (type) { ${cases} } wx.navigateTo({ url })`
    const [effect, ...others] = effectsOfBody(body)
    expect(others).toEqual([])
    expect(effect?.split(' ?')[1]?.split('?').sort()).toEqual(['id', ...many.map((n) => `t${n}`)].sort())
  })

  it('the page stays known where each of several conditions adds to the query', () => {
    const ifs = many.map((n) => `if (event.detail.t${n}) url += '&t${n}=' + event.detail.t${n};`).join(' ')
    const body = `let url = '/pages/detail/detail?id=' + event.detail.id; ${ifs} wx.navigateTo({ url })`
    expect(effectsOfBody(body)).toEqual([
      `navigate navigateTo pages/detail/detail ?id${many.map((n) => `?t${n}`).join('')}`,
    ])
  })

  it('the folder stays known', () => {
    const cases = many.map((n) => `case ${n}: url = '/a/' + id + '/n${n}'; break;`).join(' ')
    const body = `const { id, type } = event.detail; let url; switch (type) { ${cases} } wx.setStorageSync(url, 1); wx.request({ url: 'https://h.cn' + url })`
    expect(effectsOfBody(body).filter((one) => one.startsWith('request'))).not.toContain('request GET {}')
  })
})

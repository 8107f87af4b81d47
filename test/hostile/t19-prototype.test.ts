import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'

/** Names that every object of JavaScript answers to, and those that change it. */
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']

/** An app that calls everything it can `name`. */
function appOf(name: string): Readonly<Record<string, string>> {
  const page = `pages/${name}/${name}`
  return Object.fromEntries([
    [
      'app.json',
      `{"pages":["pages/home/home","${page}"],"usingComponents":{"${name}":"/components/${name}/${name}"},
        "permission":{"${name}":{}},"plugins":{"${name}":{}},"resolveAlias":{"${name}/*":"/lib/*"},
        "subPackages":[{"root":"${name}","name":"${name}","pages":["sub"]}],"${name}":{"pages":[]},
        "tabBar":{"list":[{"pagePath":"pages/home/home","text":"${name}"}]}}`,
    ],
    ['app.js', `App({ globalData: { ['${name}']: 1 }, ['${name}']() {} })`],
    ['sitemap.json', `{"rules":[{"action":"allow","page":"*","${name}":1}]}`],
    ['project.config.json', `{"${name}":{"miniprogramRoot":".."},"appid":"wx"}`],
    ['mini2mcp.config.json', `{"tools":{"${page}#${name}":{"title":"别名"}}}`],
    ['lib/a.js', `exports['${name}'] = { ['${name}']: '/${name}/${name}' }; module.exports.go = (x) => x['${name}']`],
    ['pages/home/home.js', `Page({ onTap() { wx.navigateTo({ url: '/${page}?${name}=1' }) } })`],
    ['pages/home/home.wxml', `<view bindtap="onTap">去看看</view>`],
    [`${page}.json`, `{"usingComponents":{"${name}":"/components/${name}/${name}"},"${name}":1}`],
    [
      `${page}.js`,
      `const lib = require('${name}/a'); const api = require('../../lib/a')
       class Api { ['${name}'](x) { return wx.request({ url: 'https://a.cn/${name}', method: 'POST', data: x, header: { '${name}': '1' } }) } }
       const table = { ['${name}']: (o) => new Api()['${name}'](o) }
       Page({
         data: { ['${name}']: '', list: [] },
         onLoad(options) { this.id = options['${name}']; this.setData({ ['${name}']: options['${name}'] }); wx['${name}'] && wx['${name}']({}) },
         ['${name}'](e) {
           const { ['${name}']: given, ...rest } = e.detail.value
           wx.setStorageSync('${name}', given); getApp().globalData['${name}'] = given
           table['${name}']({ ['${name}']: given, ['${name}2']: api.go(e.currentTarget.dataset), other: rest, stored: wx.getStorageSync('${name}') })
           this.selectComponent('#${name}')['${name}'](); [1]['${name}']; 'x'['${name}'](); Math['${name}']; JSON['${name}']; undefinedName['${name}']
           wx.cloud.callFunction({ name: '${name}', data: { ['${name}']: given } }); this.triggerEvent('${name}', { ['${name}']: 1 })
           switch (given) { case '${name}': wx.navigateTo({ url: '/${page}?${name}=' + given, events: { ['${name}']() {} } }) }
         },
       })`,
    ],
    [
      `${page}.wxml`,
      `<wxs module="${name}">module.exports['${name}'] = function (x) { return x['${name}'] }</wxs>
       <template name="${name}"><text>{{${name}.${name}}}</text></template>
       <template is="${name}" data="{{${name}: list, ...${name}}}"/>
       <form bindsubmit="${name}" data-${name}="{{${name}}}" id="${name}" class="${name}">
         <input name="${name}" placeholder="${name}" model:value="{{${name}}}"/>
         <button form-type="submit" ${name}="1">提交 ${name}</button>
       </form>
       <${name} id="${name}" ${name}="{{${name}.${name}()}}" bind${name}="${name}" bind:${name}="${name}" generic:${name}="${name}"/>
       <view wx:for="{{list}}" wx:for-item="${name}" wx:for-index="constructor" wx:key="${name}" bindtap="${name}">{{${name}.name}} {{${name}(${name})}}</view>`,
    ],
    [`components/${name}/${name}.json`, `{"component":true,"componentGenerics":{"${name}":{"default":"./${name}"}}}`],
    [
      `components/${name}/${name}.js`,
      `Component({ properties: { ['${name}']: { type: Object, value: {} } }, observers: { '${name}'(v) {} },
         behaviors: ['${name}'], externalClasses: ['${name}'], relations: { '${name}': {} },
         methods: { ['${name}']() { this.triggerEvent('${name}', { ['${name}']: this.properties['${name}'] }) } } })`,
    ],
    [`components/${name}/${name}.wxml`, `<slot name="${name}"/><button bindtap="${name}">${name}</button>`],
    [`${name}/sub.js`, `Page({ ['${name}']: 1, onShow() { this['${name}']++ } })`],
    [`${name}/sub.wxml`, `<import src="/${page}.wxml"/><template is="${name}"/>`],
  ])
}

describe('T19: names of the prototype', () => {
  it.each(names)('are names like all others: %s', (name) => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort()
    const [compilation] = compile(memoryHost(appOf(name)), '', { package: true })
    expect(compilation?.graph.pages.map(({ route }) => route)).toContain(`pages/${name}/${name}`)
    for (const { text } of compilation?.artifacts ?? [])
      expect(text).not.toMatch(/native code|\[object Object\]|\[Function/)
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
    expect({}).not.toHaveProperty('miniprogramRoot')
  })

  it.each(names.filter((name) => name !== '__proto__' && name !== 'constructor'))(
    'are handlers like others: %s',
    (name) => {
      const [compilation] = compile(memoryHost(appOf(name)), '')
      const page = compilation?.graph.pages.find(({ route }) => route === `pages/${name}/${name}`)
      const effects = page?.actions.filter(({ handler }) => handler === name).flatMap((action) => action.effects)
      expect(effects?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['request', 'cloud', 'storage']))
    },
  )
})

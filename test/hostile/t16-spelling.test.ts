import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { messageOf } from '../../src/diagnostics/message.js'
import { memoryHost } from '../../src/host/memory.js'
import { app } from '../1-load/apps.js'

type Files = Readonly<Record<string, string>>

/** What is said about an app with the page pages/home/home and `files`, and whether anything of 'stolen' was read. */
function answered(files: Files): { readonly said: readonly string[]; readonly text: string } {
  const all = { ...app({ pages: ['pages/home/home'] }), ...files }
  const [compilation, said] = compile(memoryHost(all), '')
  const text = (compilation?.artifacts ?? [])
    .filter(({ path }) => path === 'graph.json')
    .map((artifact) => artifact.text)
  return {
    said: said.map((diagnostic) => `${diagnostic.code} ${messageOf(diagnostic, 'en')}`),
    text: text.join('\n'),
  }
}

const page = (route: string): string => JSON.stringify({ pages: ['pages/home/home', route] })
const home = 'pages/home/home'
const script = "Page({ onTap() { wx.request({ url: '/stolen' }) } })"
const unit = 'module.exports = "/stolen"'
const eNfc = '\u00e9'
const eNfd = 'e\u0301'

describe('T16: names that are nearly those of files', () => {
  it.each<[string, Files, string, string]>([
    [
      'a page by case',
      { 'app.json': page('pages/Cart/cart'), 'pages/cart/cart.js': script },
      'load/page-case',
      'pages/cart/cart',
    ],
    [
      'a page by its form of Unicode',
      { 'app.json': page(`pages/${eNfc}`), [`pages/${eNfd}.js`]: script },
      'load/page-case',
      'pages/e\\u{301}',
    ],
    [
      'a page by percent-encoding',
      { 'app.json': page('pages/a%20b'), 'pages/a b.js': script },
      'load/page-case',
      'pages/a b',
    ],
    [
      'a file by percent-encoding',
      { 'app.json': page('pages/a b'), 'pages/a%20b.js': script },
      'load/page-case',
      'pages/a%20b',
    ],
    [
      'a tab',
      { 'app.json': '{"pages":["pages/home/home"],"tabBar":{"list":[{"pagePath":"pages/Home/home","text":"a"}]}}' },
      'load/tab-case',
      home,
    ],
    [
      'a script of a page',
      { [`${home}.js`]: '', 'app.json': page('pages/a/a'), 'pages/a/a.wxml': '<view/>', 'pages/a/A.js': script },
      'load/other-spelling',
      'pages/a/A.js',
    ],
    [
      'a component',
      { [`${home}.json`]: '{"usingComponents":{"a-b":"/parts/Card"}}', 'parts/card.js': unit },
      'load/other-spelling',
      'parts/card.js',
    ],
    [
      'a component of app.json',
      { 'app.json': '{"pages":["pages/home/home"],"usingComponents":{"a-b":"/parts/Card"}}', 'parts/card.js': unit },
      'load/other-spelling',
      'parts/card.js',
    ],
    [
      'a module',
      { [`${home}.js`]: "wx.request({ url: require('../../Util.js') })", 'util.js': unit },
      'load/other-spelling',
      'util.js',
    ],
    [
      'a module without ending',
      { [`${home}.js`]: "wx.request({ url: require('../../Util') })", 'util.js': unit },
      'load/other-spelling',
      'util.js',
    ],
    [
      'a module by a bare path',
      { [`${home}.js`]: "wx.request({ url: require('lib/Util.js') })", 'lib/util.js': unit },
      'load/other-spelling',
      'lib/util.js',
    ],
    [
      'an imported module',
      {
        [`${home}.js`]: "import url from '../../lib/Util'; wx.request({ url })",
        'lib/util.js': 'export default "/stolen"',
      },
      'load/other-spelling',
      'lib/util.js',
    ],
    [
      'an imported template',
      {
        [`${home}.wxml`]: '<import src="T.wxml"/><template is="t"/>',
        'pages/home/t.wxml': '<template name="t">stolen</template>',
      },
      'load/other-spelling',
      'pages/home/t.wxml',
    ],
    [
      'an included template',
      { [`${home}.wxml`]: '<include src="T"/>', 'pages/home/t.wxml': '<view>stolen</view>' },
      'load/other-spelling',
      'pages/home/t.wxml',
    ],
    [
      'a view script',
      { [`${home}.wxml`]: '<wxs module="m" src="M.wxs"/><view>{{m}}</view>', 'pages/home/m.wxs': unit },
      'load/other-spelling',
      'pages/home/m.wxs',
    ],
  ])('are not those files, and the file is told: %s', (_, files, code, found) => {
    const { said, text } = answered(files)
    expect(said.filter((line) => line.startsWith(`${code} `)).join()).toContain(found)
    expect(text).not.toContain('stolen')
  })

  it('are not opened where a query would begin in them', () => {
    const { said, text } = answered({ 'app.json': page('pages/a?b'), 'pages/a?b.js': script })
    expect(said.join()).toContain('load/page-query')
    expect(text).not.toContain('stolen')
  })

  it('are no app.json', () => {
    const [compilation, said] = compile(memoryHost({ 'App.json': page('a'), 'a.js': script }), '')
    expect([compilation, said.map(({ code }) => code)]).toEqual([null, ['load/no-app-json', 'load/other-spelling']])
  })

  it('are not taken for packages that the app does not ship', () => {
    const { said } = answered({ [`${home}.js`]: "require('Lodash'); require('@Scope/Name/x')", 'lodash.js': unit })
    expect(said.filter((line) => line.includes('spelling'))).toEqual([])
  })

  it('are said where two files would be one on another system', () => {
    const { said } = answered({ 'a/x.js': '', 'a/X.js': '', [`b/${eNfc}.js`]: '', [`b/${eNfd}.js`]: '' })
    expect(said.filter((line) => line.startsWith('load/name-clash'))).toEqual([
      expect.stringContaining('a/x.js and a/X.js'),
      expect.stringContaining(`b/${eNfc}.js and b/e\\u{301}.js`),
    ])
  })
})

describe('T16: names that only look odd', () => {
  it.each([
    'pages/a b/c d',
    'pages/100%/a',
    'pages/%E4%BD%A0/a',
    'pages/你好/首页',
    `pages/${eNfd}`,
    'pages/İ/ß',
    "pages/it's",
    'pages/a#b',
  ])('are names of pages like others: %s', (route) => {
    const files = { 'app.json': page(route), [`${route}.js`]: script, [`${route}.wxml`]: '<view bindtap="onTap"/>' }
    const { said, text } = answered(files)
    expect(said.filter((line) => /^(load|link)/.test(line))).toEqual([])
    expect(text).toContain('/stolen')
  })
})

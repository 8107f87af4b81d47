import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import type { Host } from '../../src/host/host.js'
import { memoryHost } from '../../src/host/memory.js'

const outside = 'Page({ stolen() { wx.request({ url: "https://stolen.cn" }) } }); module.exports = { stolen: 1 }'

/** An app in the folder 'app' that names `path` wherever it can name a path. */
function appNaming(path: string): Readonly<Record<string, string>> {
  const text = JSON.stringify(path)
  return {
    'secret.js': outside,
    'secret.json': '{"navigationBarTitleText":"stolen"}',
    'secret.wxml': '<template name="t"><button>stolen</button></template>',
    'secret.wxs': 'module.exports.stolen = 1',
    'etc/passwd': 'stolen',
    'app/app.json': `{"pages":["pages/home/home",${text}],"usingComponents":{"x-y":${text}},"sitemapLocation":${text},"entryPagePath":${text},
      "subPackages":[{"root":${text},"pages":["secret"]}],"tabBar":{"list":[{"pagePath":${text},"text":"a","iconPath":${text}}]},
      "resolveAlias":{"@/*":${text}},"agent":{"skills":[{"path":${text}}]}}`,
    'app/project.config.json': `{"miniprogramRoot":${text},"cloudfunctionRoot":${text},"srcMiniprogramRoot":${text}}`,
    'app/tsconfig.json': `{"compilerOptions":{"baseUrl":${text},"paths":{"~/*":[${text}]}}}`,
    'app/pages/home/home.json': `{"usingComponents":{"a-b":${text}},"componentPlaceholder":{"a-b":${text}}}`,
    'app/pages/home/home.js': `const a = require(${text}); import b from ${text}; require('@/secret'); require('~/secret')
      Page({ onTap() { wx.navigateTo({ url: ${text} }); wx.request({ url: '/a', data: { a: a.stolen, b: b.stolen } }) } })`,
    'app/pages/home/home.wxml': `<import src=${text}/><include src=${text}/><wxs module="m" src=${text}/><template is="t"/>
      <a-b/><x-y/><view bindtap="onTap">{{m.stolen}}</view>`,
  }
}

/** A host that tells which files outside of 'app' were asked for. */
function watched(files: Readonly<Record<string, string>>): { readonly host: Host; readonly asked: string[] } {
  const inner = memoryHost(files)
  const asked: string[] = []
  const read: Host['read'] = (folder, path) => {
    const place = folder === '' ? path : `${folder}/${path}`
    if (!place.startsWith('app/') || place.split('/').includes('..')) asked.push(place)
    return inner.read(folder, path)
  }
  return { host: { ...inner, read, above: () => null }, asked }
}

describe('T13: paths that an app names', () => {
  it.each([
    '../secret',
    '../secret.js',
    '../../secret',
    '../../../../../../../../etc/passwd',
    '/../secret',
    '//../secret',
    './../../../secret',
    'pages/../../secret',
    '%2e%2e/secret',
    '..%2fsecret',
    '%252e%252e/secret',
    '..\\secret',
    '..\\..\\secret.js',
    '/etc/passwd',
    '//host/share/secret',
    'file:///etc/passwd',
    'C:\\secret',
    'c:/secret',
    '../secret\0.js',
    '\0',
    '.',
    '..',
    '/',
    '',
    ' ',
    'a/'.repeat(20_000),
    '../'.repeat(20_000),
    'plugin://../secret',
    'plugin-private://../../secret',
    '~/../secret',
    'pages/home/home.js/../../../../secret',
    '\u202e../secret',
    '<script>alert(1)</script>',
    '__proto__',
  ])('stay in its folder: %j', (path) => {
    const { host, asked } = watched(appNaming(path))
    const [compilation] = compile(host, 'app')
    expect(asked).toEqual([])
    const graph = compilation?.graph
    expect(graph?.pages.map(({ route }) => route)).toEqual(['pages/home/home'])
    for (const { text } of compilation?.artifacts ?? []) expect(text).not.toContain('https://stolen.cn')
  })
})

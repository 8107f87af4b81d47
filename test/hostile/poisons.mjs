// Apps that are written to exhaust who reads them. Each is a function of its size.

/** An app of one page. */
function app(parts) {
  return {
    'app.json': '{"pages":["pages/a/a"]}',
    'pages/a/a.js': 'Page({})',
    'pages/a/a.wxml': '<view/>',
    ...parts,
  }
}

const js = (text) => app({ 'pages/a/a.js': text })
const wxml = (text) => app({ 'pages/a/a.wxml': text })
const times = (n, of) => Array.from({ length: n }, (_, at) => of(at)).join('')
const list = (n, of, between = ',') => Array.from({ length: n }, (_, at) => of(at)).join(between)
const tap = (body, before = '') => js(`${before}\nPage({ data: {}, onTap(e) { ${body} } })`)
const tapped = (body, before) => ({ ...tap(body, before), 'pages/a/a.wxml': '<view bindtap="onTap">go</view>' })

export const poisons = {
  bytes: (n) => js(`Page({});//${'x'.repeat(n)}`),
  lines: (n) => js(`Page({})\n${'f();\n'.repeat(n / 5)}`),
  pages: (n) => ({
    'app.json': JSON.stringify({ pages: Array.from({ length: n }, (_, at) => `pages/p${at}/p`) }),
    ...Object.fromEntries(
      Array.from({ length: n }, (_, at) => [
        [`pages/p${at}/p.js`, `Page({ onTap() { wx.request({ url: '/a/${at}', method: 'POST' }) } })`],
        [`pages/p${at}/p.wxml`, `<view bindtap="onTap">go ${at}</view>`],
      ]).flat(),
    ),
  }),
  barePages: (n) => ({
    'app.json': JSON.stringify({ pages: Array.from({ length: n }, (_, at) => `p${at}/p`) }),
    ...Object.fromEntries(Array.from({ length: n }, (_, at) => [`p${at}/p.wxml`, '<view/>'])),
  }),
  listedPages: (n) => ({
    ...app({}),
    'app.json': JSON.stringify({ pages: ['pages/a/a', ...Array.from({ length: n }, (_, at) => `p${at}/p`)] }),
  }),
  files: (n) => ({ ...app({}), ...Object.fromEntries(Array.from({ length: n }, (_, at) => [`f/${at}.js`, 'x'])) }),
  elements: (n) => wxml('<view/>'.repeat(n)),
  boundElements: (n) => ({ ...tapped('wx.login()'), 'pages/a/a.wxml': '<view bindtap="onTap">t</view>'.repeat(n) }),
  texts: (n) => wxml('<view>{{a}}</view>'.repeat(n)),
  nestedElements: (n) => wxml('<view>'.repeat(n) + '</view>'.repeat(n)),
  unclosedElements: (n) => wxml('<view>'.repeat(n)),
  closedElements: (n) => wxml('</view>'.repeat(n)),
  attributes: (n) => wxml(`<view ${times(n, (at) => ` a${at}="{{b}}"`)}/>`),
  longAttribute: (n) => wxml(`<view a="${'x'.repeat(n)}" class="${'a '.repeat(n / 2)}"/>`),
  openMustaches: (n) => wxml('{{'.repeat(n)),
  mustaches: (n) => wxml(`<view a="${'{{x}}'.repeat(n)}">${'{{y}}'.repeat(n)}</view>`),
  deepMustache: (n) => wxml(`<view a="{{${'('.repeat(n)}x${')'.repeat(n)}}}"/>`),
  memberMustache: (n) => wxml(`<view a="{{x${'.x'.repeat(n)}}}">{{a${'[0]'.repeat(n)}}}</view>`),
  ternaryMustache: (n) => wxml(`<view a="{{${'a?b:'.repeat(n)}c}}"/>`),
  negatedMustache: (n) => wxml(`<view a="{{${'!'.repeat(n)}c}}" b="{{${'- '.repeat(n)}c}}"/>`),
  conditions: (n) => wxml(`<view wx:if="{{a}}"/>${times(n, (at) => `<view wx:elif="{{a==${at}}}"/>`)}<view wx:else/>`),
  loops: (n) => wxml(`${'<block wx:for="{{a}}">'.repeat(n)}<view/>${'</block>'.repeat(n)}`),
  comments: (n) => wxml('<!-- '.repeat(n)),
  entities: (n) => wxml('&'.repeat(n) + '&amp;'.repeat(n)),
  billionLaughs: (n) =>
    wxml(
      `${times(n, (at) => `<template name="t${at}">${`<template is="t${at + 1}"/>`.repeat(10)}</template>`)}<template name="t${n}">ha</template><template is="t0"/>`,
    ),
  includes: (n) => ({
    ...app({ 'pages/a/a.wxml': '<include src="/i0.wxml"/>' }),
    ...Object.fromEntries(
      Array.from({ length: n }, (_, at) => [`i${at}.wxml`, `<include src="i${(at + 1) % n}.wxml"/>`.repeat(3)]),
    ),
  }),
  imports: (n) => ({
    ...app({ 'pages/a/a.wxml': '<import src="/i0.wxml"/><template is="a"/>' }),
    ...Object.fromEntries(
      Array.from({ length: n }, (_, at) => [
        `i${at}.wxml`,
        `<import src="i${(at + 1) % n}.wxml"/><template name="a"><template is="a"/></template>`,
      ]),
    ),
  }),
  components: (n) => ({
    ...app({ 'pages/a/a.json': '{"usingComponents":{"c":"/c0/c"}}', 'pages/a/a.wxml': '<c/>' }),
    ...Object.fromEntries(
      Array.from({ length: n }, (_, at) => [
        [`c${at}/c.json`, `{"component":true,"usingComponents":{"c":"/c${(at + 1) % n}/c"}}`],
        [`c${at}/c.wxml`, '<c/><c/>'],
        [`c${at}/c.js`, 'Component({methods:{go(){this.triggerEvent("x")}}})'],
      ]).flat(),
    ),
  }),
  modules: (n) => ({
    ...app({ 'pages/a/a.js': "require('../../m0'); Page({})" }),
    ...Object.fromEntries(
      Array.from({ length: n }, (_, at) => [`m${at}.js`, `require('./m${(at + 1) % n}'); exports.a = ${at}`]),
    ),
  }),
  moduleChain: (n) => ({
    ...app({ 'pages/a/a.js': "require('../../m0'); Page({})" }),
    ...Object.fromEntries(Array.from({ length: n }, (_, at) => [`m${at}.js`, `require('./m${at + 1}')`])),
  }),
  doubledText: (n) => tapped(`let a = 'x'; ${'a = a + a;'.repeat(n)} wx.request({ url: a })`),
  repeatedText: (n) => tapped(`wx.request({ url: 'x'.repeat(${n}), data: 'y'.padEnd(${n}) + Array(${n}).join('z') })`),
  replacedText: (n) =>
    tapped(`let a = 'aaaaaaaa'; ${"a = a.replace(/a/g, 'aaaaaaaa');".repeat(n)} wx.request({ url: a })`),
  sum: (n) => tapped(`wx.request({ url: ${list(n, (at) => `'a${at}'`, '+')} })`),
  unknownSum: (n) => tapped(`wx.request({ url: ${list(n, (at) => `e.detail.a${at}`, '+')} })`),
  commas: (n) => tapped(`${list(n, (at) => `x${at}`)}`),
  calls: (n) =>
    tapped(
      'f0()',
      times(n, (from) => `function f${from}() { ${times(n, (to) => `f${to}();`)} wx.login() }\n`),
    ),
  fanOut: (n) =>
    tapped(
      "f0('')",
      `${times(n, (at) => `function f${at}(x) { f${at + 1}(x + 'a'); f${at + 1}(x + 'b') }\n`)}function f${n}(x) { wx.request({ url: x }) }`,
    ),
  recursion: () =>
    tapped(
      'f(0)',
      'function f(n) { g(n + 1); wx.login() }\nfunction g(n) { f([n]); h(n) }\nfunction h(n) { g({ n }) }',
    ),
  handlers: (n) => ({
    ...js(`Page({ ${list(n, (at) => `h${at}() { wx.request({ url: '/a${at}' }) }`)} })`),
    'pages/a/a.wxml': times(n, (at) => `<view bindtap="h${at}">t${at}</view>`),
  }),
  sameHandlers: (n) => ({
    ...js(`Page({ ${list(n, () => `h() { wx.login() }`)} })`),
    'pages/a/a.wxml': '<view bindtap="h">t</view>',
  }),
  undefinedHandlers: (n) => wxml(times(n, (at) => `<view bindtap="h${at}">t</view>`)),
  setData: (n) => tapped(`this.setData({ ${list(n, (at) => `a${at}: e.detail.b`)} })`),
  setDataPaths: (n) => tapped(times(n, (at) => `this.setData({ 'a[${at}].b${at}.c': ${at} });`)),
  requests: (n) => tapped(times(n, (at) => `wx.request({ url: '/a/${at}', data: { x${at}: e.detail.x } });`)),
  storage: (n) => tapped(times(n, (at) => `wx.setStorageSync('k${at}', wx.getStorageSync('k${at + 1}'));`)),
  dataset: (n) => ({
    ...tapped('wx.request({ url: e.currentTarget.dataset.a })'),
    'pages/a/a.wxml': times(n, (at) => `<view bindtap="onTap" data-a="${at}">t${at}</view>`),
  }),
  stateMachine: (n) =>
    tapped(
      `let s = 0; for (;;) switch (s) { ${times(n, (at) => `case ${at}: s = e.detail.x ? ${(at * 7) % n} : ${at + 1}; wx.request({ url: '/' + s }); break;`)} }`,
    ),
  branches: (n) =>
    tapped(
      `let a = ''; ${times(n, (at) => `if (e.detail.x${at}) a += ${at}; else a = { a };`)} wx.request({ url: a })`,
    ),
  nestedBranches: (n) => tapped(`${'if (e.x) {'.repeat(n)} wx.login() ${'}'.repeat(n)}`),
  elses: (n) =>
    tapped(`if (e.a) {} ${times(n, (at) => `else if (e.detail.a == ${at}) wx.request({ url: '/${at}' })`)}`),
  union: (n) =>
    tapped(
      `let a; ${times(n, (at) => `if (e.detail.x${at}) a = { b: a, c: '${at}' };`)} this.setData({ a }); wx.request({ url: '/x', data: a })`,
    ),
  loopsInLoops: (n) =>
    tapped(`${times(n, (at) => `for (const a${at} of e.list) {`)} wx.request({ url: '/' + a0 }) ${'}'.repeat(n)}`),
  tries: (n) => tapped(`${'try {'.repeat(n)} wx.login() ${'} catch (e) { f() }'.repeat(n)}`),
  functionTable: (n) =>
    tapped('t[e.detail.i](e)', `const t = [${list(n, (at) => `() => wx.request({ url: '/${at}' })`)}]`),
  objectTable: (n) =>
    tapped('t[e.detail.i]()', `const t = { ${list(n, (at) => `k${at}() { wx.request({ url: '/${at}' }) }`)} }`),
  numbers: (n) => js(`const t = [${list(n, String)}]; Page({ data: { t } })`),
  deepArrays: (n) => js(`x = ${'['.repeat(n)}${']'.repeat(n)}; Page({})`),
  deepObjects: (n) => js(`x = ${'{a:'.repeat(n)}1${'}'.repeat(n)}; Page({})`),
  deepParens: (n) => js(`x = ${'('.repeat(n)}1${')'.repeat(n)}; Page({})`),
  deepTernaries: (n) => js(`x = ${'a ? b : '.repeat(n)}c; Page({})`),
  deepTernariesLeft: (n) => js(`x = ${'a ? '.repeat(n)}b${': c'.repeat(n)}; Page({})`),
  members: (n) => js(`x = a${'.b'.repeat(n)}; Page({})`),
  optionalMembers: (n) => js(`x = a${'?.b'.repeat(n)}; Page({})`),
  chainedCalls: (n) => js(`x = a${'.b()'.repeat(n)}; Page({})`),
  curriedCalls: (n) => js(`x = a${'()'.repeat(n)}; Page({})`),
  nestedCalls: (n) => js(`x = ${'f('.repeat(n)}${')'.repeat(n)}; Page({})`),
  thens: (n) => tapped(`wx.request({ url: '/' })${'.then((r) => r)'.repeat(n)}`),
  templates: (n) => js(`x = ${'`${'.repeat(n)}1${'}`'.repeat(n)}; Page({})`),
  tags: (n) => js(`x = a${'``'.repeat(n)}; Page({})`),
  arrows: (n) => js(`x = ${'() => '.repeat(n)}1; Page({})`),
  arrowBodies: (n) => js(`x = ${'() => {'.repeat(n)}${'}'.repeat(n)}; Page({})`),
  functions: (n) => js(`${'function f() {'.repeat(n)}${'}'.repeat(n)}; Page({})`),
  asyncArrows: (n) => js(`x = ${'async () => await '.repeat(n)}1; Page({})`),
  classes: (n) => js(`${'(class { a = '.repeat(n)}1${'})'.repeat(n)}; Page({})`),
  extended: (n) => js(`${times(n, (at) => `class C${at + 1} extends C${at} {}\n`)}; Page({})`),
  blocks: (n) => js(`${'{'.repeat(n)}${'}'.repeat(n)}; Page({})`),
  labels: (n) => js(`${times(n, (at) => `l${at}: `)}1; Page({})`),
  unary: (n) => js(`x = ${'!'.repeat(n)}1; y = ${'- '.repeat(n)}1; z = ${'typeof '.repeat(n)}1; Page({})`),
  awaits: (n) => js(`async function f() { ${'await '.repeat(n)}1 }; Page({})`),
  news: (n) => js(`x = ${'new '.repeat(n)}A; Page({})`),
  assignments: (n) => js(`${'a = '.repeat(n)}1; Page({})`),
  powers: (n) => js(`x = ${'a ** '.repeat(n)}1; Page({})`),
  sums: (n) => js(`x = ${'a + '.repeat(n)}1; Page({})`),
  ands: (n) => js(`x = ${'a && '.repeat(n)}1; y = ${'a ?? '.repeat(n)}1; Page({})`),
  commaChain: (n) => js(`${'a, '.repeat(n)}1; Page({})`),
  ifs: (n) => js(`${'if (a) '.repeat(n)}b; Page({})`),
  elseIfs: (n) => js(`if (a) b; ${'else if (a) b; '.repeat(n)} Page({})`),
  fors: (n) => js(`${'for (;;) '.repeat(n)}b; Page({})`),
  dos: (n) => js(`${'do '.repeat(n)}b; ${'while(0); '.repeat(n)} Page({})`),
  patterns: (n) =>
    js(`const ${'['.repeat(n)}a${']'.repeat(n)} = b; const ${'{ a: '.repeat(n)}c${'}'.repeat(n)} = d; Page({})`),
  defaults: (n) => js(`(${'a = ('.repeat(n)}1${')'.repeat(n)}) => 1; Page({})`),
  spreads: (n) => js(`x = { ${'...{ '.repeat(n)}${'}'.repeat(n)} }; Page({})`),
  cases: (n) => tapped(`switch (e.x) { ${times(n, (at) => `case ${at}: wx.request({ url: '/${at}' }); break;`)} }`),
  jsx: (n) => js(`x = ${'<a>'.repeat(n)}${'</a>'.repeat(n)}; Page({})`),
  types: (n) => ({
    ...app({}),
    'pages/a/a.js': undefined,
    'pages/a/a.ts': `type A = ${'Array<'.repeat(n)}1${'>'.repeat(n)}; type B = ${'(1 | '.repeat(n)}2${')'.repeat(n)}; Page({})`,
  }),
  typeChain: (n) => ({
    ...app({}),
    'pages/a/a.js': undefined,
    'pages/a/a.ts': `${times(n, (at) => `type T${at} = { a: T${at + 1}, b: T${at + 1} }\n`)}type T${n} = 1; let x: T0; Page({ data: { x: {} as T0 } })`,
  }),
  unionType: (n) => ({
    ...app({}),
    'pages/a/a.js': undefined,
    'pages/a/a.ts': `type A = ${list(n, (at) => `'${at}'`, '|')}; Page({ go(a: A) {} })`,
  }),
  regex: (n) => js(`x = /${'(a|b)*'.repeat(n)}/; y = /${'('.repeat(n)}${')'.repeat(n)}/.test(x); Page({})`),
  tested: (n) =>
    tapped(
      `if (/(a+)+$/.test('${'a'.repeat(n)}!')) wx.login(); '${'a'.repeat(n)}!'.replace(/(a+)+$/, '').match(/(a|a)*b/)`,
    ),
  minified: (n) =>
    js(`!function(){${times(n / 60, (at) => `var a${at}=function(b,c){return b?c(a${at}):void 0};`)}}();Page({})`),
  strings: (n) => js(`x = '${'付'.repeat(n)}'; Page({ data: { x } })`),
  label: (n) => ({
    ...tapped('wx.request({ url: "/a", method: "POST" })'),
    'pages/a/a.wxml': `<button bindtap="onTap">${'立即支付确认'.repeat(n / 6)}</button>`,
  }),
  labelWords: (n) => ({
    ...tapped('wx.request({ url: "/a", method: "POST" })'),
    'pages/a/a.wxml': `<button bindtap="onTap">${'a '.repeat(n / 2)}</button>`,
  }),
  title: (n) => app({ 'pages/a/a.json': JSON.stringify({ navigationBarTitleText: '我的订单'.repeat(n / 4) }) }),
  route: (n) => ({ 'app.json': JSON.stringify({ pages: [`${'a'.repeat(n)}/a`] }) }),
  url: (n) => tapped(`wx.request({ url: '${'/a'.repeat(n)}?${'a=b&'.repeat(n)}' })`),
  navigations: (n) => tapped(times(n, (at) => `wx.navigateTo({ url: '/pages/a/a?x${at}=' + e.detail.y });`)),
  deepJson: (n) => ({ ...app({}), 'app.json': `{"pages":["pages/a/a"],"x":${'['.repeat(n)}${']'.repeat(n)}}` }),
  deepPageJson: (n) => app({ 'pages/a/a.json': `{"x":${'{"a":'.repeat(n)}1${'}'.repeat(n)}}` }),
  brokenJson: (n) => app({ 'pages/a/a.json': `{${'"a":1 '.repeat(n)}` }),
  wrongJson: (n) => ({
    ...app({}),
    'app.json': JSON.stringify({
      pages: ['pages/a/a', ...Array.from({ length: n }, () => 7)],
      tabBar: { list: Array.from({ length: n }, () => 7) },
    }),
  }),
  sitemap: (n) =>
    app({
      'sitemap.json': JSON.stringify({
        rules: Array.from({ length: n }, (_, at) => ({ action: 'allow', page: `a*${at}`, params: ['a', 'b'] })),
      }),
    }),
  sitemapStars: (n) =>
    app({ 'sitemap.json': JSON.stringify({ rules: [{ action: 'disallow', page: `${'*a'.repeat(n)}b` }] }) }),
  aliases: (n) => ({
    ...app({ 'pages/a/a.js': `${times(n, (at) => `require('x${at}');`)}Page({})` }),
    'app.json': JSON.stringify({
      pages: ['pages/a/a'],
      resolveAlias: Object.fromEntries(Array.from({ length: n }, (_, at) => [`x${at}/*`, `y${at}/*`])),
    }),
  }),
  wxs: (n) => wxml(`<wxs module="m">${'('.repeat(n)}1${')'.repeat(n)}</wxs>`),
  wxsBlocks: (n) => wxml('<wxs module="m">module.exports = 1</wxs>'.repeat(n)),
  deepWxss: (n) => app({ 'pages/a/a.wxss': 'a{'.repeat(n) + '}'.repeat(n), 'app.wxss': 'a{'.repeat(n) }),
  wxss: (n) => app({ 'pages/a/a.wxss': times(n, (at) => `.a${at}{display:none}`), 'app.wxss': `${'('.repeat(n)}` }),
  wxssImports: (n) => app({ 'pages/a/a.wxss': '@import "a.wxss";'.repeat(n) }),
  wxssSpaces: (n) => ({
    ...tapped('wx.requestPayment({})'),
    'pages/a/a.wxss': `.b{transform:scale(${' '.repeat(n)}x)}`,
    'pages/a/a.wxml': '<view class="b" bindtap="onTap">go</view>',
  }),
  wxssSelector: (n) =>
    app({ 'pages/a/a.wxss': `${'a>'.repeat(n)}b{opacity:0}`, 'pages/a/a.wxml': '<view class="b"/>' }),
  config: (n) => app({ 'mini2mcp.config.json': `{"x":${'['.repeat(n)}${']'.repeat(n)}}` }),
  skill: (n) => ({
    ...app({
      'skills/a/SKILL.md': `---\nname: ${'a'.repeat(n)}\n---\n${'[a]('.repeat(n)}`,
      'skills/a/mcp.json': `{"apis":${'['.repeat(n)}${']'.repeat(n)}}`,
    }),
    'app.json': '{"pages":["pages/a/a"],"agent":{"skills":[{"path":"skills/a"}]}}',
  }),
}

import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { transpiled } from '../rewriting.js'
import { effectsOf, type App } from './harness.js'

const login = (imports: string, use: string, files: App) =>
  effectsOf({ ...files, js: `${imports}; Page({ onTap() { ${use} } })` }, 'onTap')

describe('a CommonJS module', () => {
  it.each([
    ['exports.f', 'exports.go = () => wx.login()', "const a = require('../../a')", 'a.go()'],
    ['module.exports.f', 'module.exports.go = () => wx.login()', "const { go } = require('../../a')", 'go()'],
    [
      'module.exports = {…}',
      'module.exports = { go() { wx.login() } }',
      "const { go: g } = require('../../a.js')",
      'g()',
    ],
    ['module.exports = f', 'module.exports = () => wx.login()', "const go = require('../../a')", 'go()'],
    ['a class', 'module.exports = class { go() { wx.login() } }', "const A = require('../../a')", 'new A().go()'],
    ['this', 'this.go = () => wx.login()', "const a = require('../../a')", 'a.go()'],
    ['module.exports = require', "module.exports = require('./b')", "const a = require('../../a')", 'a.go()'],
    ['spread of required modules', "module.exports = { ...require('./b') }", "const a = require('../../a')", 'a.go()'],
    ['a require inside a function', 'exports.go = () => wx.login()', '', "require('../../a').go()"],
    [
      'what a transpiler wrote',
      "Object.defineProperty(exports, '__esModule', { value: true }); exports.default = void 0; exports.default = () => wx.login()",
      "var _a = _d(require('../../a')); function _d(e) { return e && e.__esModule ? e : { default: e } }",
      '(0, _a.default)()',
    ],
  ])('may export by %s', (_, text, imports, use) => {
    expect(login(imports, use, { 'a.js': text, 'b.js': 'exports.go = () => wx.login()' })).toEqual(['api login'])
  })

  it('may be a folder with an index', () => {
    expect(
      login("const a = require('../../api/index'), b = require('../../api')", 'a.go()', {
        'api/index.js': 'exports.go = () => wx.login()',
      }),
    ).toEqual(['api login'])
  })

  it('may require in a cycle', () => {
    const files = {
      'a.js': "const b = require('./b'); exports.go = () => b.go(); exports.last = () => wx.login()",
      'b.js': "const a = require('./a'); exports.go = () => a.last()",
    }
    expect(login("const a = require('../../a')", 'a.go()', files)).toEqual(['api login'])
  })

  it('runs once, and what it keeps is shared', () => {
    const files = { 'a.js': 'const kept = {}; exports.set = (k, v) => { kept[k] = v }; exports.get = (k) => kept[k]' }
    const imports = "const a = require('../../a'), b = require('../../a'); a.set('url', '/x')"
    expect(login(imports, "wx.request({ url: b.get('url') })", files)).toEqual(['request GET /x'])
  })
})

describe('an ES module', () => {
  it.each([
    ['a named export', 'export const go = () => wx.login()', "import { go } from '../../a'", 'go()'],
    ['a renamed export', 'const f = () => wx.login(); export { f as go }', "import { go as g } from '../../a'", 'g()'],
    ['a default export', 'export default () => wx.login()', "import go from '../../a'", 'go()'],
    ['a default function', 'export default function go() { wx.login() }', "import go from '../../a'", 'go()'],
    ['a default object', 'export default { go() { wx.login() } }', "import a from '../../a'", 'a.go()'],
    ['a namespace', 'export const go = () => wx.login()', "import * as a from '../../a'", 'a.go()'],
    ['a name that is exported again', "export { go } from './b'", "import { go } from '../../a'", 'go()'],
    ['everything exported again', "export * from './b'", "import { go } from '../../a'", 'go()'],
    ['a namespace exported again', "export * as b from './b'", "import { b } from '../../a'", 'b.go()'],
    ['a default exported again', "export { default } from './c'", "import go from '../../a'", 'go()'],
    ['a default exported under a name', "export { default as go } from './c'", "import { go } from '../../a'", 'go()'],
    ['CommonJS as default', 'module.exports = { go() { wx.login() } }', "import a from '../../a'", 'a.go()'],
    ['CommonJS by name', 'exports.go = () => wx.login()', "import { go } from '../../a'", 'go()'],
  ])('may import %s', (_, text, imports, use) => {
    const files = {
      'a.js': text,
      'b.js': 'export const go = () => wx.login()',
      'c.js': 'export default () => wx.login()',
    }
    expect(login(imports, use, files)).toEqual(['api login'])
  })

  it.each([
    ['default', "require('../../a').default()"],
    ['named', "require('../../a').go()"],
  ])('may be required by CommonJS: %s', (_, use) => {
    expect(login('', use, { 'a.js': 'export default () => wx.login(); export const go = () => wx.login()' })).toEqual([
      'api login',
    ])
  })

  it('has live bindings', () => {
    const files = { 'a.js': "export let path = '/old'; export function change() { path = '/new' }" }
    expect(login("import { path, change } from '../../a'", 'change(); wx.request({ url: path })', files)).toEqual([
      'request GET /new',
    ])
  })

  it('may import in a cycle', () => {
    const files = {
      'a.js': "import { b } from './b'; export function go() { b() } export function last() { wx.login() }",
      'b.js': "import { last } from './a'; export const b = () => last()",
    }
    expect(login("import { go } from '../../a'", 'go()', files)).toEqual(['api login'])
  })

  it('is hoisted above the statements that stand before it', () => {
    expect(
      login("go.x = 1; import { go } from '../../a'", 'go()', { 'a.js': 'export function go() { wx.login() }' }),
    ).toEqual(['api login'])
  })
})

describe('what a module lacks', () => {
  it('ends the function where it is called: what follows is dead', () => {
    const files = { 'a.js': 'module.exports = { known() { wx.login() } }' }
    expect(login("const a = require('../../a')", 'a.known(); a.unknown(); wx.scanCode()', files)).toEqual(['api login'])
  })

  it('and a module that cannot be found end nothing', () => {
    expect(login("const a = require('../../none')", 'a.unknown(); wx.scanCode()', {})).toEqual(['api scanCode'])
  })
})

describe('TypeScript', () => {
  it('has enums, namespaces, parameter properties, assertions and generics', () => {
    const ts = `enum Url { Add = '/add' } namespace N { export const x = '/ns' } interface A { a: number }
      const table = { go: '/sat' } satisfies Record<string, string>
      class S { constructor(private readonly base: string) {} call(p: string): void { wx.request({ url: this.base! + p }) } }
      Page({ onTap(this: unknown) { new S('/v' as string).call(Url.Add); wx.request<A>({ url: N.x }); wx.request({ url: table.go }) } })`
    expect(effectsOf({ 'pages/home/home.ts': ts }, 'onTap')).toEqual([
      'request GET /ns',
      'request GET /sat',
      'request GET /v/add',
    ])
  })

  it('imports types for nothing', () => {
    const files = {
      'pages/home/home.ts':
        "import type { A } from '../../a'; import { type B, go } from '../../a'; Page({ onTap(): A { go() } })",
      'a.ts': 'export interface A {}; export type B = A; export function go(): void { wx.login() }',
    }
    expect(effectsOf(files, 'onTap')).toEqual(['api login'])
  })
})

describe('a module that TypeScript compiled to CommonJS', () => {
  it('exports again what another one exports', () => {
    const { ESNext } = ts.ScriptTarget
    const compiled = transpiled(ESNext, ts.ModuleKind.CommonJS)
    const app = {
      js: "import { Key, go } from '../../a'; Page({ onTap() { wx.getStorageSync(Key.A); go() } })",
      'a.js': compiled("export * from './b'; export { default as go } from './b'", 'a.ts'),
      'b.js': compiled("export enum Key { A = 'a' }; export default () => wx.login()", 'b.ts'),
    }
    expect(effectsOf(app, 'onTap')).toEqual(['api login', 'storage get a'])
  })
})

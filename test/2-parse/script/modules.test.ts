import { describe, expect, it } from 'vitest'
import { lowered, unitOf } from './lowered.js'

describe('an ES module', () => {
  it('reads its imports where it uses them', () => {
    expect(lowered("import d, { a as b, default as c } from 'm'; import * as n from './n'; f(d, b, c, n.x)")).toEqual([
      '<m>.*',
      '<./n>.*',
      'f(<m>.default, <m>.a, <m>.default, <./n>.*.x)',
    ])
  })

  it('evaluates what it imports before its body', () => {
    expect(lowered("f(); import './side'; export * from './b'")).toEqual(['<./side>.*', '<./b>.*', 'f()'])
  })

  it('exports slots', () => {
    const unit = unitOf(
      'export const a = 1, { b: [c] } = x; export function f() {} export class K {} const d = 2; export { d as e, d as default }',
    )
    expect(
      unit.exports.map((entry) => (entry.e === 'slot' ? `${entry.name}=${unit.main.names[entry.slot] ?? ''}` : '')),
    ).toEqual(['a=a', 'c=c', 'f=f', 'K=K', 'e=d', 'default=d'])
  })

  it('exports again what it imports', () => {
    const unit = unitOf(
      "import { a } from 'm'; import * as n from 'n'; export { a as b, n }; export { default as d } from 'o'; export * from 'p'; export * as q from 'q'",
    )
    expect(unit.exports).toEqual([
      { e: 'from', name: 'b', source: 'm', imported: 'a' },
      { e: 'from', name: 'n', source: 'n', imported: '*' },
      { e: 'from', name: 'd', source: 'o', imported: 'default' },
      { e: 'star', source: 'p' },
      { e: 'from', name: 'q', source: 'q', imported: '*' },
    ])
  })

  it('gives a default value a slot, assigned where it stands', () => {
    expect(lowered('f(); export default { a: 1 }')).toEqual(['f()', 'let default#0 = { a: 1 }'])
    expect(lowered('export default () => 1')).toEqual(['let default#0 = arrow 1 default() { return 1 }'])
    expect(lowered('export default class {}')).toEqual(['let default#0 = class default {  }'])
  })

  it('hoists a default function', () => {
    expect(lowered('export default function () {}')).toEqual(['hoist default#0 = function 1 default() { }'])
    expect(unitOf('export default function f() {}').exports).toEqual([{ e: 'slot', name: 'default', slot: 0 }])
  })

  it('is told from CommonJS by its syntax', () => {
    expect(unitOf('export {}').esm).toBe(true)
    expect(unitOf("module.exports = require('a')").esm).toBe(false)
  })
})

describe('dependencies', () => {
  it('are imports, re-exports and literal requires, in order and once each', () => {
    const source = `import a from 'a'; export { b } from 'b'; require('c'); require.async('d'); import('e'); require(\`f\`); require('a')`
    expect(unitOf(source).dependencies).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  it('do not count computed paths or a local function called require', () => {
    expect(unitOf("require('./' + x); (function (require) { require('y') })()").dependencies).toEqual([])
  })

  it('of view scripts are their requires', () => {
    expect(unitOf("var t = require('./t.wxs'); module.exports = { f: t.f }", 'a.wxs').dependencies).toEqual(['./t.wxs'])
  })
})

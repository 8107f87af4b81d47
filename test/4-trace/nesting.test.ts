import { describe, expect, it } from 'vitest'
import { traced } from './harness.js'

/** Functions that call each other, each call behind `deep` tests. */
function chain(length: number, deep: number): string {
  const functions = Array.from({ length }, (_, at) => {
    const inner = at + 1 < length ? `f${String(at + 1)}(x)` : 'wx.requestPayment({})'
    return `function f${String(at)}(x) { ${'if (x.a) {'.repeat(deep)}${inner}${'}'.repeat(deep)} }`
  })
  return `${functions.join('\n')}\nPage({ onTap(e) { f0(e.detail.value) } })`
}

const cuts = (js: string, more: Readonly<Record<string, string>> = {}): readonly string[] =>
  traced({ js, ...more }).said.filter((code) => code.startsWith('trace/out-of'))

describe('code that nests deeply while it runs', () => {
  it('is followed as deep as people write', () => {
    expect(cuts(chain(20, 3))).toEqual([])
  })

  it('is cut by a count before our stack ends', () => {
    expect(new Set(cuts(chain(20, 115)))).toEqual(new Set(['trace/out-of-fuel']))
    expect(new Set(cuts(chain(80, 40)))).toEqual(new Set(['trace/out-of-fuel']))
  })

  it('is cut where modules require each other one behind the other', () => {
    const files = Array.from({ length: 500 }, (_, at): [string, string] => [
      `m${String(at)}.js`,
      at < 499 ? `module.exports = require('./m${String(at + 1)}')` : 'module.exports = 1',
    ])
    const said = cuts("const m = require('../../m0')\nPage({ onTap() {} })", Object.fromEntries(files))
    expect(new Set(said)).toEqual(new Set(['trace/out-of-fuel']))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExpression, parseObjectExpression } from '../../../src/2-parse/script/expression.js'
import { lowerFree } from '../../../src/2-parse/script/lower.js'
import { readPath } from '../../../src/2-parse/script/path.js'
import { readExpression } from '../../../src/2-parse/script/syntax.js'
import { printExpression } from './print.js'

function printed(source: string): string | null {
  const expr = parseExpression(source)
  return expr && printExpression(expr)
}

describe('an expression of a template', () => {
  it('has free names, which are data', () => {
    expect(printed(" a.b ? 'x' + c[d] : fn(e, 1) ")).toBe('(a.b ? ("x" + c[d]) : fn(e, 1))')
  })

  it('is a path more often than not', () => {
    expect(readPath(' item.goods_1.$name[0].x ')).toEqual(
      lowerFree(readExpression(' item.goods_1.$name[0].x ') ?? never()),
    )
  })

  it('is a literal', () => {
    expect(['12', '1.5', "'a b'", '"c"', 'true', 'null', 'undefined'].map(printed)).toEqual([
      '12',
      '1.5',
      '"a b"',
      '"c"',
      'true',
      'null',
      'undefined',
    ])
  })

  it('may use reserved words as names of data', () => {
    expect(printed('class')).toBe('class')
    expect(printed('default.new')).toBe('default.new')
  })

  it('that is none is null', () => {
    expect(['', ' ', 'a b', 'a.', 'a[', "'a", '1a', '010a', 'a..b', '['.repeat(5000)].map(printed)).toEqual(
      Array(10).fill(null),
    )
  })

  it('may be the inside of an object', () => {
    const expr = parseObjectExpression('...item, a: 1, b')
    expect(expr && printExpression(expr)).toBe('{ ...item, a: 1, b: b }')
    expect(parseObjectExpression('a b')).toBeNull()
  })

  it('is remembered by its text', () => {
    expect(parseExpression('a.b + c')).toBe(parseExpression('a.b + c'))
  })

  it('read by hand is what the parser reads, wherever both can', () => {
    const piece = fc.constantFrom(
      'a',
      'b1',
      '.',
      '[',
      ']',
      '0',
      '12',
      ' ',
      "'",
      '"',
      'true',
      'null',
      'this',
      'x_$',
      '-',
      '.5',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const source = pieces.join('')
        const byHand = readPath(source)
        const node = readExpression(source)
        if (byHand !== null && node !== null) expect(byHand).toEqual(lowerFree(node))
        expect(byHand !== null && node === null).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        expect(parseExpression(source)).not.toBeUndefined()
        expect(parseObjectExpression(source)).not.toBeUndefined()
      }),
    )
  })
})

function never(): never {
  throw new Error('the parser must read this')
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNDEFINED, membersOf } from '../../../src/4-trace/domain/constants.js'
import { join, joinAll } from '../../../src/4-trace/domain/join.js'
import type { Hole, Text, Value } from '../../../src/4-trace/domain/value.js'

const HOLE: Hole = { origins: [] }

/** '/a/{}/0' for ['/a/', '/0']: a hole after each word but the last. */
function text(...words: readonly string[]): Text {
  return { v: 'text', parts: words.flatMap((word, index) => (index === 0 ? [word] : [HOLE, word])) }
}

/** Each alternative as it is read: '/a/{}/0', '*' for a string of which nothing is known. */
function readings(value: Value): string[] {
  return membersOf(value).map((member) =>
    member.v === 'text' ? member.parts.map((part) => (typeof part === 'string' ? part : '{}')).join('') : '*',
  )
}

const many = (count: number, like: (n: number) => Text): Text[] => Array.from({ length: count }, (_, n) => like(n))

describe('texts', () => {
  it('stay apart up to the cap', () => {
    const texts = many(12, (n) => text('/a/', `/${n}`))
    expect(readings(joinAll(texts, UNDEFINED))).toEqual(texts.flatMap(readings))
  })

  it.each([
    ['that begin alike', (n: number) => text('/a/', `/${n}`)],
    ['that begin with other words', (n: number) => text(`/${n}/`, '/a')],
    ['that begin with a hole', (n: number): Text => ({ v: 'text', parts: [HOLE, `/${n}`] })],
  ])('beyond the cap are summed up: %s', (_, like) => {
    const said = readings(joinAll(many(40, like), UNDEFINED))
    expect(said[0]).toBe(readings(like(0))[0])
    expect(said.length).toBeLessThanOrEqual(13)
  })

  it('beyond the cap are covered by the one that is only their beginning', () => {
    const short: Text = { v: 'text', parts: ['/a/', HOLE] }
    expect(readings(joinAll([short, ...many(40, (n) => text('/a/', `/${n}`))], UNDEFINED))).toEqual([
      '/a/{}',
      ...many(11, (n) => text('/a/', `/${n}`)).flatMap(readings),
    ])
  })

  it('beyond the cap are the very same value when nothing is added', () => {
    const short: Text = { v: 'text', parts: ['/a/', HOLE] }
    const texts = many(40, (n) => text('/a/', `/${n}`))
    const all = joinAll([short, ...texts], UNDEFINED)
    expect(texts.reduce<Value>(join, all)).toBe(all)
  })

  it('whatever they are, end in few alternatives that do not change when they are joined again', () => {
    const word = fc.constantFrom('', '/', '/a', '/b', '?id=', '&t=')
    const one = fc.array(fc.oneof(word, fc.constant(HOLE)), { minLength: 1, maxLength: 5 }).map((parts): Text => ({
      v: 'text',
      parts: [...parts, HOLE],
    }))
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 60 }), (texts) => {
        const all = joinAll(texts, UNDEFINED)
        expect(membersOf(all).length).toBeLessThanOrEqual(13)
        expect(readings(texts.reduce<Value>(join, all))).toEqual(readings(all))
      }),
      { numRuns: 100, seed: 7 },
    )
  })
})

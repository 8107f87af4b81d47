import { describe, expect, it } from 'vitest'
import { matchesAt, matchesOf } from '../../src/source/matches.js'

describe('matches of a pattern', () => {
  it('are those that matchAll gives, and the same again', () => {
    const pattern = /(?<letter>[a-z])\d/gu
    const expected = Array.from('a1 b2 cc c3'.matchAll(pattern), (match) => [match.index, match.groups?.['letter']])
    for (let time = 0; time < 2; time++)
      expect(matchesOf(pattern, 'a1 b2 cc c3').map((match) => [match.index, match.groups?.['letter']])).toEqual(
        expected,
      )
  })

  it('are those at given places only', () => {
    expect(matchesAt(/\d+/uy, '12 34 x5', [0, 1, 2, 6]).map((match) => match[0])).toEqual(['12', '2'])
  })
})

import { describe, expect, it } from 'vitest'
import { headOf, lineOf, middleOf } from '../../../src/page/map/curve.js'

const one = [
  [0, 0],
  [10, 0],
  [20, 0],
  [30, 0],
  [40, 0],
] as const

describe('the curve of a way', () => {
  it('ends where the head of the arrow begins', () => {
    expect(lineOf(one)).toBe('M 0 0 C 10 0, 20 0, 30 0')
    expect(headOf(one)).toBe('M 40 0 L 30 4 L 30 -4 Z')
  })

  it('has its label in its middle, of one piece or of two', () => {
    const two = [...one.slice(0, 4), [40, 0], [50, 0], [60, 0], [70, 0]] as const
    expect([middleOf(one), middleOf(two)]).toEqual([
      { x: 15, y: 0 },
      { x: 30, y: 0 },
    ])
  })

  it('is nothing where it was not laid out', () => {
    expect([lineOf([]), headOf([]), middleOf([])]).toEqual(['', '', { x: 0, y: 0 }])
  })
})

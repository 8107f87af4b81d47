import { describe, expect, it } from 'vitest'
import { directionOf, toward } from '../../../src/page/map/toward.js'

const places = [
  { id: 'middle', x: 0, y: 0 },
  { id: 'right', x: 200, y: 10 },
  { id: 'far right', x: 400, y: 0 },
  { id: 'below', x: 0, y: 60 },
  { id: 'below right', x: 200, y: 60 },
]

function next(key: string, from = { x: 0, y: 0 }): string | undefined {
  return toward(places, from, directionOf(key) ?? expect.fail('an arrow'))?.id
}

describe('an arrow key', () => {
  it('leads to the nearest box in its direction', () => {
    expect([next('ArrowRight'), next('ArrowDown')]).toEqual(['right', 'below'])
  })

  it('prefers what lies straight ahead', () => {
    expect(next('ArrowRight', { x: 200, y: 0 })).toBe('far right')
    expect(next('ArrowLeft', { x: 200, y: 60 })).toBe('below')
  })

  it('leads nowhere where nothing lies ahead', () => {
    expect([next('ArrowUp'), next('ArrowLeft')]).toEqual([undefined, undefined])
  })

  it('is one of four', () => {
    expect(['Enter', 'constructor', 'ArrowUp'].map((key) => directionOf(key) !== undefined)).toEqual([
      false,
      false,
      true,
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { remembered } from '../../src/source/remember.js'

describe('what is remembered', () => {
  it('is worked out once per text, also where nothing comes out', () => {
    const asked: string[] = []
    const first = remembered((text) => {
      asked.push(text)
      return text.length > 1 ? [text] : null
    })
    expect(first('ab')).toBe(first('ab'))
    expect([first('a'), first('a')]).toEqual([null, null])
    expect(asked).toEqual(['ab', 'a'])
  })

  it('stays small, whatever comes', () => {
    let count = 0
    const shape = remembered((text) => {
      count++
      return text.slice(0, 1)
    })
    for (let turn = 0; turn < 2; turn++) shape('x'.repeat(10_000))
    for (let turn = 0; turn < 2; turn++) for (let at = 0; at < 30_000; at++) shape(String(at))
    expect(count).toBeGreaterThan(30_000 + 2)
  })
})

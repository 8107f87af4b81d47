import { describe, expect, it } from 'vitest'
import { memory } from '../../src/source/recall.js'

describe('what a step made before', () => {
  it('is given again for the same content, text or bytes', () => {
    const recall = memory()
    const made = recall('text a.js', new Uint8Array([1, 2]), () => ({}))
    expect(recall('text a.js', new Uint8Array([1, 2]), () => ({}))).toBe(made)
    expect(recall('script a.js', 'f()', () => 1)).toBe(1)
    expect(recall('script a.js', 'f()', () => 2)).toBe(1)
  })

  it('is not given for other content, of another step, or where text and bytes read alike', () => {
    const recall = memory()
    recall('text a.js', 'f()', () => 1)
    expect(recall('text a.js', 'g()', () => 2)).toBe(2)
    expect(recall('script a.js', 'f()', () => 3)).toBe(3)
    expect(recall('text a.js', new TextEncoder().encode('g()'), () => 4)).toBe(4)
  })
})

import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { fingerprints } from '../../src/diagnostics/fingerprint.js'

function missing(file: string, line: number, path = './gone'): Diagnostic {
  return { code: 'link/no-module', params: { specifier: path }, at: { file, line, column: 0 } }
}

describe('fingerprints', () => {
  it('stay when lines move', () => {
    expect(fingerprints([missing('a.js', 3)])).toEqual(fingerprints([missing('a.js', 30)]))
  })

  it('stay when other findings come before them', () => {
    const [alone] = fingerprints([missing('b.js', 3)])
    expect(fingerprints([missing('a.js', 1), missing('b.js', 3)])[1]).toBe(alone)
  })

  it('differ by code, file, what it is about, and actions', () => {
    const plain = missing('a.js', 1)
    const others = [
      missing('b.js', 1),
      missing('a.js', 1, './other'),
      { ...plain, actions: ['pages/a/a#onTap'] },
      { ...plain, code: 'link/no-component' } as const,
    ]
    expect(new Set(fingerprints([plain, ...others])).size).toBe(5)
  })

  it('tell several same findings of one file apart, in the order of their places', () => {
    const [second, first] = fingerprints([missing('a.js', 9), missing('a.js', 2)])
    expect(first).not.toBe(second)
    expect(fingerprints([missing('a.js', 2), missing('a.js', 9)])).toEqual([first, second])
  })
})

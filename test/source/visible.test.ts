import { describe, expect, it } from 'vitest'
import { visible, visibleText } from '../../src/source/visible.js'

describe('what an app has written, as people are shown it', () => {
  it('has every character that hides or turns text around written out', () => {
    expect(visible('a\u202eb\n')).toBe('a\\u{202e}b\\u{a}')
  })

  it('keeps lines and tabs of longer texts, and shows them whole', () => {
    const long = 'x'.repeat(500)
    expect(visibleText(`${long}\r\n\ty\u200b`)).toBe(`${long}\n\ty\\u{200b}`)
  })
})

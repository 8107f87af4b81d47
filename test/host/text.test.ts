import { describe, expect, it } from 'vitest'
import { decode } from '../../src/host/text.js'

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)

describe('reading bytes as text', () => {
  it('takes them as UTF-8', () => {
    expect(decode(new TextEncoder().encode('点单'))).toEqual({ text: '点单', valid: true })
  })

  it('drops a byte order mark', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: 'a', valid: true })
  })

  it('takes them as UTF-16 where the byte order mark says so', () => {
    expect(decode(bytes(0xff, 0xfe, 0x61, 0x00))).toEqual({ text: 'a', valid: true })
  })

  it('marks places that are no UTF-8', () => {
    expect(decode(bytes(0x61, 0xc3))).toEqual({ text: 'a\uFFFD', valid: false })
  })
})

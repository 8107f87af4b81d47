import { describe, expect, it } from 'vitest'
import { decode } from '../../src/host/text.js'

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('reading bytes as text', () => {
  it.each<[string, Uint8Array, string, string, number | null]>([
    ['UTF-8', utf8('点单'), '点单', 'UTF-8', null],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a', 'UTF-8', null],
    ['UTF-16 of little end', bytes(0xff, 0xfe, 0x61, 0x00, 0xb9, 0x70), 'a点', 'UTF-16LE', null],
    ['UTF-16 of big end', bytes(0xfe, 0xff, 0x00, 0x61, 0x70, 0xb9), 'a点', 'UTF-16BE', null],
    ['half of a pair in UTF-16', bytes(0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8), 'a\uFFFD', 'UTF-16LE', 4],
    ['GBK', bytes(0x61, 0xb5, 0xe3, 0xb5, 0xa5, 0xa1, 0xa3), 'a点单。', 'GB18030', null],
    ['four bytes of GB18030', bytes(0xb5, 0xe3, 0xb5, 0xa5, 0x81, 0x39, 0xee, 0x39), '点单㐀', 'GB18030', null],
    ['Latin-1', bytes(0x63, 0x61, 0x66, 0xe9, 0x20, 0x31), 'caf\uFFFD 1', 'UTF-8', 3],
    ['a cut', bytes(0x61, 0xc3), 'a\uFFFD', 'UTF-8', 1],
    ['half of a pair in UTF-8', bytes(0x61, 0x62, 0xed, 0xa0, 0x80), 'ab\uFFFD\uFFFD\uFFFD', 'UTF-8', 2],
    ['nothing', bytes(), '', 'UTF-8', null],
    ['a NUL', utf8('a\0b'), 'a\0b', 'UTF-8', null],
    ['both ends of lines', utf8('a\r\nb\rc\u2028d'), 'a\r\nb\rc\u2028d', 'UTF-8', null],
  ])('takes %s for what it is', (_, input, text, encoding, invalid) => {
    expect(decode(input)).toEqual({ text, encoding, invalid })
  })
})

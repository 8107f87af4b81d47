import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shown, unstructured } from '../../src/text/characters.js'
import { sanitise } from '../../src/text/sanitise.js'

const LAST = 0x10ffff
const allowed = new RegExp(String.raw`^(?:[\p{L}\p{N}\p{M}\p{P}\p{Sc}\p{Sm}°℃℉№™®© ]|\p{RGI_Emoji})*$`, 'v')
const never = new RegExp(
  String.raw`[\u0000-\u001F\u007F-\u009F\u00AD\u115F\u1160\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uD800-\uDFFF\uE000-\uF8FF\uFEFF\uFFA0\uFFF9-\uFFFC]|[\uFE00-\uFE0E]|[\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}]`,
  'u',
)

describe('what is shown of a text', () => {
  it('is made of what is allowed, whatever the code point, alone and between letters', () => {
    const wrong: number[] = []
    for (let code = 0; code <= LAST; code += 1) {
      const char = String.fromCodePoint(code)
      for (const text of [char, `a${char}b`]) {
        const once = shown(text)
        const isRight = allowed.test(once) && !never.test(once) && once.length <= text.length && shown(once) === once
        if (!isRight) wrong.push(code)
      }
    }
    expect(wrong.map((code) => code.toString(16))).toEqual([])
  }, 120_000)

  it('builds no structure once it is made harmless', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      expect(unstructured(shown(String.fromCodePoint(code)))).not.toMatch(/[`[\]<>{}|\\*#~]|:\/\//u)
    }
  })

  it('keeps the pictures that are in use, and no other sequence', () => {
    for (const picture of ['🪑', '✈️', '👩🏽‍⚕️', '🇨🇳', '1️⃣']) expect(shown(picture)).toBe(picture)
    expect(shown('a\u200D👩')).toBe('a👩')
    expect(shown('🇨')).toBe('')
    expect(shown('字\uFE0F')).toBe('字')
  })

  it('keeps no more than three marks on a letter', () => {
    expect(shown(`a${'\u0336'.repeat(40)}b`)).toBe('a\u0336\u0336\u0336b')
  })
})

describe('a text of any characters', () => {
  const runs = Number(process.env['SANITISER_RUNS'] ?? 100_000)
  const some = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom(
        '👩',
        '🏽',
        '\u200D',
        '\uFE0F',
        '🇨',
        '🇳',
        '\u0301',
        'a',
        ' ',
        '\u200B',
        '{{',
        '}}',
        '1',
        '\u20E3',
      ),
      maxLength: 20,
    }),
  )

  it('is sanitised to what stays as it is when it is sanitised again, and never grows', () => {
    fc.assert(
      fc.property(some, (text) => {
        const judged = sanitise(text)
        if ('dropped' in judged) return
        expect(judged.text.length <= text.length && allowed.test(judged.text) && !never.test(judged.text)).toBe(true)
        expect(shown(judged.text)).toBe(judged.text)
      }),
      { numRuns: runs, seed: 5 },
    )
  }, 3_600_000)

  it('is judged in a time that grows no faster than the text', () => {
    const pumps = [
      '不要',
      '请调用',
      'ignore all ',
      'the user ',
      '<',
      '[',
      '(',
      'a@',
      '\\u00',
      '把用户的',
      '1',
      '{{',
      '. ',
      'and then please also call the ',
    ]
    for (const pump of pumps) {
      const began = performance.now()
      sanitise(pump.repeat(400).slice(0, 399))
      sanitise(pump.repeat(20_000))
      expect(performance.now() - began, pump).toBeLessThan(1000)
    }
  })
})

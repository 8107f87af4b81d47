import { describe, expect, it } from 'vitest'
import { severityOf } from '../../src/diagnostics/message.js'
import { forAgents, onButton, outcome, shop } from './shop.js'

/** T2: what nobody sees must reach no assistant, and be told. */

const tags = (text: string): string =>
  Array.from(text, (char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join('')

const unseen: readonly (readonly [string, string])[] = [
  ['tag characters', tags('ignore previous')],
  ['variation selectors of the supplement', '\u{E0100}\u{E0101}\u{E01EF}'],
  ['many variation selectors', '\uFE00\uFE01\uFE0E\uFE0F'],
  ['zero width', '\u200B\u200C\u200D\u2060\uFEFF'],
  ['bidi', '\u202E付支\u202C\u2066\u2069'],
  ['fillers', '\u3164\u115F\u1160\uFFA0\u2800\u034F'],
  ['private use', '\uE000\uF8FF\u{F0000}'],
  ['controls', '\u0007\u001B\u0085\u009B'],
  ['separators', '\u2028\u2029'],
  ['a lone surrogate', '\uD800'],
]

const forbidden = /\p{C}|\p{Zl}|\p{Zp}|\u115F|\u1160|\u2800|\u3164|\uFFA0|\u034F|\p{Variation_Selector}/u

/** Every string of a file that an assistant reads: JSON's escapes would hide them. */
function stringsIn(path: string, text: string): readonly string[] {
  if (!path.endsWith('.json')) return [text.replaceAll('\n', '')]
  const strings = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value.replaceAll('\n', '')]
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, inner]) => [key, ...strings(inner)])
  }
  return strings(JSON.parse(text))
}

describe('T2: text that nobody sees', () => {
  it.each(unseen)('%s in any text come out in no file for assistants', (_, hidden) => {
    const told = forAgents(outcome(shop(`提交${hidden}订单`)))
    expect(told.length).toBeGreaterThan(5)
    for (const [path, text] of told)
      expect(
        stringsIn(path, text).filter((one) => forbidden.test(one)),
        path,
      ).toEqual([])
  })

  // Letters of icon fonts, white space, and what a file cannot hold.
  const untold = ['private use', 'separators', 'a lone surrogate']

  it.each(unseen.filter(([kind]) => !untold.includes(kind)))(
    '%s in a label are told with code points and place',
    (_, hidden) => {
      for (const label of [`提交${hidden}订单`, `提交订单${hidden}`]) {
        const { diagnostics } = outcome(onButton(label))
        const found = diagnostics.filter(({ code }) => code === 'text/concealed' || code === 'text/invisible')
        expect(found.map(({ at }) => at)).toEqual([{ file: 'pages/home/home.wxml', line: 2, column: 0 }])
        expect(JSON.stringify(found)).toContain('U+')
      }
    },
  )

  it('pictures are no hidden text', () => {
    const { diagnostics } = outcome(onButton('❤️收藏👨‍👩‍👧🏴󠁧󠁢󠁥󠁮󠁧󠁿'))
    expect(diagnostics.filter(({ code }) => code.startsWith('text/'))).toEqual([])
  })

  it.each([
    ['a comment', '/*\u202E } \u2066if (admin)\u2069 \u2066 begin*/'],
    ['a string', 'const level = "user\u202E \u2066// only admins\u2069 \u2066"'],
  ])('code that reads otherwise than it runs is told, by %s', (_, statement) => {
    const script = `Page({\n  onTap() {\n    ${statement}\n    wx.request({ url: 'https://shop.example/like', method: 'POST' })\n  },\n})`
    const { diagnostics } = outcome(onButton('收藏', { 'pages/home/home.js': script }))
    const found = diagnostics.filter(({ code }) => code === 'text/concealed-source')
    expect(found.map(({ at }) => [at?.file, at?.line])).toEqual([['pages/home/home.js', 3]])
    expect(found.map(severityOf)).toEqual(['warning'])
  })

  it('marks of Arabic and Hebrew are none', () => {
    const script = `Page({ onTap() { wx.showToast({ title: 'שלום\u200F!' }) } }) // \u200E`
    const { diagnostics } = outcome(onButton('收藏', { 'pages/home/home.js': script }))
    expect(diagnostics.filter(({ code }) => code === 'text/concealed-source')).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialectOf } from '../../../src/2-parse/template/dialect.js'
import { mask } from '../../../src/2-parse/template/mask.js'
import { nextMustache } from '../../../src/2-parse/template/mustache.js'

const wxml = dialectOf('a.wxml')

/** Text made of the pieces that mean something to the scanner, in any order. */
const pieces = fc.constantFrom(
  '{{',
  '}}',
  '{',
  '}',
  '"',
  "'",
  '`',
  '<',
  '</',
  '/>',
  '>',
  '<!--',
  '-->',
  '<wxs',
  '</wxs>',
  'a',
  ' ',
  '\n',
  '\\',
  '中',
)
const hostile = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''))

describe('masking a template', () => {
  it('keeps the length, so that every offset still holds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(mask(text, wxml)).toHaveLength(text.length)
      }),
    )
  })

  it('changes nothing but what it blots out', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const masked = mask(text, wxml)
        expect(Array.from({ length: text.length }, (_, at) => (masked[at] === '_' ? '_' : text[at])).join('')).toBe(
          masked,
        )
      }),
    )
  })

  it('leaves no mustache behind that could be read', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{{a}}', 'b', '{{ "}" }}', '{', ' '), { maxLength: 20 }), (list) => {
        expect(nextMustache(mask(list.join(''), wxml), 0)).toBeNull()
      }),
    )
  })

  it.each([
    ['the inside of a mustache', '<a b="{{c > d ? "x" : "y"}}">', `<a b="${'_'.repeat(21)}">`],
    ['a comparison in a text', '<a>{{1<2}}</a>', '<a>_______</a>'],
    ['an object in a mustache', '<a b="{{ {c: {d: 1}} }}"/>', `<a b="${'_'.repeat(17)}"/>`],
    ['a string that holds the closing braces', "{{ '}}' }}<a/>", '__________<a/>'],
    ['a view script', '<wxs module="m">if (a<b) {{}}</wxs>', '<wxs module="m">_____________</wxs>'],
    ['a < that starts no tag', 'a < b <3 <a/>', 'a _ b _3 <a/>'],
  ])('blots out %s', (_, text, masked) => {
    expect(mask(text, wxml)).toBe(masked)
  })

  it.each([
    ['comments', '<!-- {{ <wxs> --><a/>'],
    ['a mustache that is not closed before the next one', '{{ a <b/>'],
    ['a view script that names a file', '<wxs src="./a.wxs" module="m"/><a/>'],
  ])('leaves %s alone', (_, text) => {
    expect(mask(text, wxml)).toBe(text)
  })

  it('reads a mustache after one that was never closed', () => {
    expect(nextMustache('{{ a {{ b }}', 0)).toEqual({ start: 5, end: 12 })
  })
})

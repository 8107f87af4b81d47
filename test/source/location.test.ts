import { describe, expect, it } from 'vitest'
import { frameOf } from '../../src/explain/frame.js'
import { lineEnds, lineTable, locate } from '../../src/source/location.js'

describe('a place in a text', () => {
  it.each(lineEnds.map((end) => [JSON.stringify(end), end]))('counts lines that end with %s', (_, end) => {
    const text = ['Page({', '  tap() {}', '})'].join(end)
    const place = locate('a.js', lineTable(text), text.indexOf('tap'))
    expect(place).toEqual({ file: 'a.js', line: 2, column: 2 })
    expect(frameOf(text, place)).toContain('> 2 |   tap() {}')
  })

  it('counts lines that end each in its own way', () => {
    const text = 'a\r\nb\nc\rd\n\re'
    expect(lineTable(text)).toEqual([0, 3, 5, 7, 9, 10])
  })
})

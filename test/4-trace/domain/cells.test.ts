import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Cells } from '../../../src/4-trace/domain/cells.js'

/** Writes to twenty keys: enough to need an index, and to lose it again. */
const writes = fc.array(fc.tuple(fc.nat(19).map(String), fc.option(fc.nat(3), { nil: undefined })), { maxLength: 80 })

describe('the cells of an object', () => {
  it('are what a map would hold, in the order in which they were first set', () => {
    fc.assert(
      fc.property(writes, (all) => {
        const cells = new Cells<number>()
        const map = new Map<string, number>()
        for (const [key, value] of all) {
          cells.put(key, value)
          if (value === undefined) map.delete(key)
          else map.set(key, value)
        }
        expect(cells.keys).toEqual([...map.keys()])
        expect(cells.values).toEqual([...map.values()])
        for (let key = 0; key < 20; key++) expect(cells.read(String(key))).toBe(map.get(String(key)))
      }),
    )
  })

  it('count how often they were written to', () => {
    const cells = new Cells<number>()
    cells.put('a', 1)
    cells.put('a', undefined)
    expect(cells.version).toBe(2)
  })
})

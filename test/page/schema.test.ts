import { describe, expect, it } from 'vitest'
import { leavesOf, limitsOf, typeOf } from '../../src/page/known/schema.js'

describe('a schema as it is shown', () => {
  it('lists every value with the path that the assistant knows it by', () => {
    const item = { type: 'object', properties: { id: { type: 'string' }, price: {} } } as const
    const leaves = leavesOf({ type: 'object', properties: { items: { type: 'array', items: item } } })
    expect(leaves.map(({ path, depth, type }) => [path, depth, type])).toEqual([
      ['items', 0, 'object[]'],
      ['items[].id', 1, 'string'],
      ['items[].price', 1, null],
    ])
  })

  it('says that a type is unknown rather than guess it', () => {
    expect(typeOf({})).toBeNull()
    expect(typeOf({ type: 'array' })).toBe('[]')
  })

  it('tells the limits of a value', () => {
    expect(limitsOf({ type: 'string', maxLength: 20 })).toEqual(['maxLength 20'])
  })
})

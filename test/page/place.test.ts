import { describe, expect, it } from 'vitest'
import { addressOf, placeOf, views } from '../../src/page/place.js'

describe('an address', () => {
  it('leads back to the place that it was made of, whatever the item is called', () => {
    const items = ['', 'pages/rooms/rooms#onBook', '/pages/order', '预订 100%', '__proto__']
    for (const view of views) for (const item of items) expect(placeOf(addressOf(view, item))).toEqual({ view, item })
  })

  it('that names nothing is the map', () => {
    expect(['', '#', '#/', '#content'].map(placeOf)).toEqual(Array(4).fill({ view: 'map', item: '' }))
  })

  it('of a view that there is not leads nowhere', () => {
    expect(placeOf('#/constructor/x')).toBeNull()
  })

  it('that was cut short within a character names no item', () => {
    expect(placeOf('#/tools/%E4%B')).toEqual({ view: 'tools', item: '' })
  })
})

import { describe, expect, it } from 'vitest'
import {
  APP_LIFECYCLE,
  COMPONENT_LIFETIMES,
  COMPONENT_PAGE_LIFETIMES,
  PAGE_LIFECYCLE,
} from '../../src/platforms/lifecycle.js'

describe('lifecycle callbacks', () => {
  it.each([
    ['app', APP_LIFECYCLE],
    ['page', PAGE_LIFECYCLE],
    ['component', COMPONENT_LIFETIMES],
    ['page of a component', COMPONENT_PAGE_LIFETIMES],
  ])('of the %s are named once', (_, callbacks) => {
    const names = callbacks.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('of the page begin with onLoad, whose argument has keys of the app, and end with onUnload', () => {
    expect(PAGE_LIFECYCLE[0]).toEqual({ name: 'onLoad', argument: {} })
    expect(PAGE_LIFECYCLE.at(-1)?.name).toBe('onUnload')
  })

  it('that make a share card say so', () => {
    const sharing = PAGE_LIFECYCLE.filter(({ returns }) => returns === 'share').map(({ name }) => name)
    expect(sharing).toEqual(['onShareAppMessage', 'onShareTimeline', 'onAddToFavorites'])
  })
})

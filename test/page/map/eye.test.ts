import { describe, expect, it } from 'vitest'
import { fitted, inSight, moved, opened, zoomed } from '../../../src/page/map/eye.js'
import type { Eye, Point } from '../../../src/page/map/eye.js'

const window = { width: 1000, height: 500 }
const corner = { x: 0, y: 0 }

/** Where a point of the drawing is seen. */
function seen({ x, y, scale }: Eye, point: Point): Point {
  return { x: x + point.x * scale, y: y + point.y * scale }
}

describe('the look at the map', () => {
  it('shows all of a drawing, in the middle', () => {
    const eye = fitted(window, { width: 4000, height: 1000 })
    const [first, last] = [seen(eye, corner), seen(eye, { x: 4000, y: 1000 })]
    expect(first.x).toBeGreaterThanOrEqual(0)
    expect(last.x).toBeLessThanOrEqual(1000)
    expect(first.y).toBeCloseTo(500 - last.y)
  })

  it('does not blow up a drawing of one page', () => {
    expect(fitted(window, { width: 150, height: 50 }).scale).toBeLessThan(1.5)
  })

  it('begins with all of it where that can be read', () => {
    const drawing = { width: 1200, height: 400 }
    expect(opened(window, drawing, corner)).toEqual(fitted(window, drawing))
  })

  it('begins around the home page, no smaller than can be read, where all of it could not be', () => {
    const home = { x: 100, y: 2500 }
    const eye = opened(window, { width: 3000, height: 5000 }, home)
    const at = seen(eye, home)
    expect(eye.scale).toBeGreaterThan(0.6)
    expect([at.x > 0 && at.x < 1000, at.y > 0 && at.y < 500]).toEqual([true, true])
    // The drawing begins at the window's edge: no room is wasted beside it.
    expect(eye.x).toBe(20)
  })

  it('keeps what is under the pointer where it is while zooming', () => {
    const eye = { x: -120, y: 40, scale: 0.8 }
    const at = { x: 300, y: 200 }
    const under = { x: (at.x - eye.x) / eye.scale, y: (at.y - eye.y) / eye.scale }
    const there = seen(zoomed(eye, 1.7, at), under)
    expect([there.x, there.y]).toEqual([expect.closeTo(300), expect.closeTo(200)])
  })

  it('comes neither endlessly close nor endlessly far', () => {
    const eye = { x: 0, y: 0, scale: 1 }
    expect(zoomed(eye, 1e9, corner).scale).toBeLessThan(5)
    expect(zoomed(eye, 1e-9, corner).scale).toBeGreaterThan(0.05)
  })

  it('moves no farther than it takes to see a box, and not at all where it is seen', () => {
    const eye = { x: 0, y: 0, scale: 1 }
    const box = { width: 150, height: 50 }
    expect(inSight(eye, window, { x: 500, y: 250 }, box)).toEqual(eye)
    expect(inSight(eye, window, { x: 1200, y: 250 }, box)).toEqual(moved(eye, -295, 0))
    expect(inSight(eye, window, { x: 500, y: -100 }, box)).toEqual(moved(eye, 0, 145))
  })
})

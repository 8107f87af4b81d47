import type { RefObject, TargetedPointerEvent, TargetedMouseEvent } from 'preact'
import type { Point } from '../../map/eye.js'

/** How the drawing is moved and zoomed; around `at` in the window, or its middle. */
export interface Moves {
  readonly move: (right: number, down: number) => void
  readonly zoom: (factor: number, at?: Point) => void
}

/** What pointers do to the window of the map: one drags, two zoom. */
export interface Hands {
  readonly onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: TargetedPointerEvent<HTMLElement>) => void
  readonly onPointerUp: (event: TargetedPointerEvent<HTMLElement>) => void
  readonly onPointerCancel: (event: TargetedPointerEvent<HTMLElement>) => void
  readonly onClickCapture: (event: TargetedMouseEvent<HTMLElement>) => void
  readonly onDragStart: (event: Event) => void
}

/** Farther than a hand that only clicks trembles. */
const SLACK = 4

/** Pointers over `frame`; a click that ends a drag is none. */
export function handsOf(frame: RefObject<HTMLElement | null>, { move, zoom }: Moves): Hands {
  const down = new Map<number, Point>()
  let travelled = 0
  const release = ({ pointerId }: PointerEvent): void => void down.delete(pointerId)
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return
      if (down.size === 0) travelled = 0
      down.set(event.pointerId, pointOf(event))
    },
    onPointerMove: (event) => {
      const before = down.get(event.pointerId)
      if (before === undefined) return
      const now = pointOf(event)
      const others = [...down].filter(([id]) => id !== event.pointerId).map(([, point]) => point)
      travelled += Math.hypot(now.x - before.x, now.y - before.y)
      if (travelled < SLACK) return
      down.set(event.pointerId, now)
      frame.current?.setPointerCapture(event.pointerId)
      const [other] = others
      if (other === undefined) move(now.x - before.x, now.y - before.y)
      else pinch(other, before, now)
    },
    onPointerUp: release,
    onPointerCancel: release,
    onClickCapture: (event) => {
      if (travelled < SLACK) return
      travelled = 0
      event.preventDefault()
      event.stopPropagation()
    },
    // A box is a link, which the browser would drag.
    onDragStart: (event) => event.preventDefault(),
  }

  function pinch(other: Point, before: Point, now: Point): void {
    const corner = frame.current?.getBoundingClientRect()
    const apart = (point: Point): number => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y))
    const middle = { x: (now.x + other.x) / 2 - (corner?.left ?? 0), y: (now.y + other.y) / 2 - (corner?.top ?? 0) }
    move((now.x - before.x) / 2, (now.y - before.y) / 2)
    zoom(apart(now) / apart(before), middle)
  }
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY }
}

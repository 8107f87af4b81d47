import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { RefObject } from 'preact'
import { fitted, inSight, moved, opened, zoomed } from '../../map/eye.js'
import type { Eye, Point, Size } from '../../map/eye.js'
import { handsOf } from './hands.js'
import type { Hands, Moves } from './hands.js'

/** How the drawing is looked at, and what changes that. */
export interface Looking extends Moves {
  readonly eye: Eye
  readonly fit: () => void
  /** Moves a box into the window. */
  readonly show: (middle: Point, box: Size) => void
  readonly hands: Hands
}

/** The look at `drawing` in the window `frame`, which begins around `middle`. */
export function useEye(frame: RefObject<HTMLElement | null>, drawing: Size, middle: Point): Looking {
  const [eye, setEye] = useState<Eye>({ x: 0, y: 0, scale: 0.5 })
  const isOpened = useRef(false)
  const size = (): Size => ({ width: frame.current?.clientWidth ?? 0, height: frame.current?.clientHeight ?? 0 })
  const change = useMemo(() => {
    const move: Looking['move'] = (right, down) => setEye((before) => moved(before, right, down))
    const zoom: Looking['zoom'] = (factor, at) =>
      setEye((before) => zoomed(before, factor, at ?? { x: size().width / 2, y: size().height / 2 }))
    return {
      move,
      zoom,
      fit: () => setEye(fitted(size(), drawing)),
      show: (at: Point, box: Size) => setEye((before) => inSight(before, size(), at, box)),
      hands: handsOf(frame, { move, zoom }),
    }
  }, [drawing])
  useEffect(() => {
    const open = (): void => {
      if (isOpened.current || size().width === 0) return
      isOpened.current = true
      setEye(opened(size(), drawing, middle))
    }
    const watch = new ResizeObserver(open)
    if (frame.current !== null) watch.observe(frame.current)
    open()
    return () => watch.disconnect()
  }, [drawing])
  useWheel(frame, change.zoom)
  return { eye, ...change }
}

/** The wheel zooms; it is listened to so that the page does not scroll meanwhile. */
function useWheel(frame: RefObject<HTMLElement | null>, zoom: Looking['zoom']): void {
  useEffect(() => {
    const element = frame.current
    const turn = (event: WheelEvent): void => {
      event.preventDefault()
      const corner = element?.getBoundingClientRect()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      const at = { x: event.clientX - (corner?.left ?? 0), y: event.clientY - (corner?.top ?? 0) }
      zoom(Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 120 : 500)), at)
    }
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  }, [zoom])
}

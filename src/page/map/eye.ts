/** How a drawing is looked at: where its corner lies in the window, in pixels, and how large it is. */
export interface Eye {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

const LEAST = 0.12
const MOST = 2.5
/** A drawing of three boxes does not fill the window. */
const LARGEST = 1.25
/** Smaller than this, nobody reads what is written on a box. */
const READABLE = 0.62
/** Pixels around what is shown. */
const EDGE = 20

/** All of `drawing` in `window`, hardly enlarged. */
export function fitted(window: Size, drawing: Size): Eye {
  const across = (window.width - 2 * EDGE) / Math.max(1, drawing.width)
  const down = (window.height - 2 * EDGE) / Math.max(1, drawing.height)
  const scale = bounded(Math.min(across, down, LARGEST))
  return {
    x: (window.width - drawing.width * scale) / 2,
    y: (window.height - drawing.height * scale) / 2,
    scale,
  }
}

/** All of `drawing` where it can be read like that; else what can be read around `middle`. */
export function opened(window: Size, drawing: Size, middle: Point): Eye {
  const all = fitted(window, drawing)
  if (all.scale >= READABLE) return all
  const within = (length: number, whole: number, at: number): number => {
    const centred = (length - whole * READABLE) / 2
    if (whole * READABLE + 2 * EDGE <= length) return centred
    return Math.min(EDGE, Math.max(length - EDGE - whole * READABLE, length / 2 - at * READABLE))
  }
  return {
    x: within(window.width, drawing.width, middle.x),
    y: within(window.height, drawing.height, middle.y),
    scale: READABLE,
  }
}

/** Closer or farther by `factor`; what lies at `at` in the window stays there. */
export function zoomed(eye: Eye, factor: number, at: Point): Eye {
  const scale = bounded(eye.scale * factor)
  const by = scale / eye.scale
  return { x: at.x - (at.x - eye.x) * by, y: at.y - (at.y - eye.y) * by, scale }
}

/** The drawing moved by pixels of the window. */
export function moved(eye: Eye, right: number, down: number): Eye {
  return { ...eye, x: eye.x + right, y: eye.y + down }
}

/** Moved no farther than it takes to see all of a box around `middle`. */
export function inSight(eye: Eye, window: Size, middle: Point, box: Size): Eye {
  const shift = (from: number, half: number, length: number): number =>
    Math.max(0, EDGE + half - from) - Math.max(0, from + half + EDGE - length)
  const x = eye.x + middle.x * eye.scale
  const y = eye.y + middle.y * eye.scale
  return moved(
    eye,
    shift(x, (box.width / 2) * eye.scale, window.width),
    shift(y, (box.height / 2) * eye.scale, window.height),
  )
}

function bounded(scale: number): number {
  return Math.min(MOST, Math.max(LEAST, scale))
}

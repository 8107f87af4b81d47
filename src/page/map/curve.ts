import type { DrawnEdge } from '../../6-emit/report/map/drawing.js'
import type { Point } from './eye.js'

type Points = DrawnEdge['points']

/** The line of a way, without its tip. */
export function lineOf(points: Points): string {
  const [start, ...rest] = points.slice(0, -1).map((point) => point.join(' '))
  return start === undefined ? '' : `M ${start} C ${rest.join(', ')}`
}

/** The head of the arrow: from the end of the line to the tip. */
export function headOf(points: Points): string {
  const [end, tip] = points.slice(-2)
  if (end === undefined || tip === undefined) return ''
  const [x, y] = [tip[0] - end[0], tip[1] - end[1]]
  const left = [end[0] - y * HALF_WIDTH, end[1] + x * HALF_WIDTH]
  const right = [end[0] + y * HALF_WIDTH, end[1] - x * HALF_WIDTH]
  return `M ${tip.join(' ')} L ${left.join(' ')} L ${right.join(' ')} Z`
}

/** Half the width of an arrow's head in parts of its length. */
const HALF_WIDTH = 0.4

/** About the middle of a way: where its label stands. */
export function middleOf(points: Points): Point {
  const pieces = Math.floor((points.length - 2) / 3)
  const first = 3 * Math.floor(pieces / 2)
  const [a, b, c, d] = points.slice(first, first + 4)
  if (a === undefined || b === undefined || c === undefined || d === undefined) return { x: 0, y: 0 }
  // With an odd number of pieces the middle of the middle one, else where the two in the middle meet.
  if (pieces % 2 === 0) return { x: a[0], y: a[1] }
  return { x: (a[0] + 3 * b[0] + 3 * c[0] + d[0]) / 8, y: (a[1] + 3 * b[1] + 3 * c[1] + d[1]) / 8 }
}

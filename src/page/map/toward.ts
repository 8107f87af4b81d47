import type { Point } from './eye.js'

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Where an arrow key points to; undefined for all other keys. */
export function directionOf(key: string): Point | undefined {
  return Object.hasOwn(steps, key) ? steps[key] : undefined
}

/** The nearest of `places` from `from` in a direction; what lies straight ahead is nearer than what lies aside. */
export function toward<Place extends Point>(
  places: readonly Place[],
  from: Point,
  direction: Point,
): Place | undefined {
  let nearest: Place | undefined
  let least = Infinity
  for (const place of places) {
    const ahead = (place.x - from.x) * direction.x + (place.y - from.y) * direction.y
    const aside = Math.abs((place.x - from.x) * direction.y) + Math.abs((place.y - from.y) * direction.x)
    const distance = ahead + 2 * aside
    if (ahead <= 1 || distance >= least) continue
    nearest = place
    least = distance
  }
  return nearest
}

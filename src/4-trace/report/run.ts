import type { Placed } from '../../3-link/program.js'
import type { Entry } from '../machine/entry.js'
import type { EntryPoint } from '../surface/entry-points.js'
import type { Live } from '../surface/live.js'

/** One entry that has been run: by a handler or lifecycle callback, or by a `<navigator>` (`placed`). */
export interface Run {
  readonly live: Live
  readonly entry: Entry
  readonly point?: EntryPoint
  readonly placed?: Placed
}

/** Bound in the template, defined nowhere. */
export function isMissing({ point, live }: Run): boolean {
  return point?.functions.length === 0 && !live.configuration.open && live.instance.read(point.handler) === undefined
}

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

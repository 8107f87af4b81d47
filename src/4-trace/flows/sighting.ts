import type { Location } from '../../source/location.js'
import type { Value } from '../domain/value.js'
import type { FlowSink } from '../graph.js'

/** A place where a value decides what happens. Whether a stranger decides it is judged when everything has run. */
export interface Sighting {
  readonly sink: FlowSink
  /** What the code calls: 'wx.request', '<web-view>'. */
  readonly effect: string
  readonly value: Value
  /** The entry: 'route#handler'. */
  readonly action: string
  readonly at: Location
}

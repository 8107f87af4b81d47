import type { Location } from '../source/location.js'

/** What is other about an app than at its last review. */
export interface Changes {
  /** In the order of their names. */
  readonly tools: readonly ToolChange[]
  /** What the app as a whole reaches, or no longer does. */
  readonly reach: readonly ReachChange[]
}

/** The changes between two versions that somebody has named. */
export interface Comparison extends Changes {
  readonly before: Side
  readonly after: Side
}

/** Which version it is. */
export interface Side {
  readonly from: 'output' | 'source'
  readonly name: string | null
  readonly tools: number
  /** SHA-256 of the source that was read. */
  readonly input: string
}

/** moved: the same under the same name, on a page at another place. */
export type ChangeKind = 'added' | 'removed' | 'renamed' | 'moved' | 'changed'

export interface ToolChange {
  readonly change: ChangeKind
  /** Its name now; of a removed tool the one it had. */
  readonly tool: string
  /** The name that it had, where it is another. */
  readonly was?: string
  readonly fields: readonly FieldChange[]
  readonly at?: Location
}

/** One thing that is other about a tool: 'risk', 'confirm', 'inputs.addressId.required', 'effects'. Null where there is none. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export type Reach = 'host' | 'endpoint' | 'payment' | 'privacy' | 'page' | 'plugin'

export interface ReachChange {
  readonly change: 'added' | 'removed'
  readonly what: Reach
  readonly name: string
}

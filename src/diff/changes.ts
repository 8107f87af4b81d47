import type { Location } from '../source/location.js'

/** What is other about an app's tools than at its last review. */
export interface Changes {
  readonly tools: readonly ToolChange[]
  /** What the app as a whole reaches, or no longer does. */
  readonly reach: readonly ReachChange[]
}

export interface ToolChange {
  readonly change: 'added' | 'removed' | 'renamed' | 'changed'
  /** Its name now; of a removed tool the one it had. */
  readonly tool: string
  /** The name that it had, where it is another. */
  readonly was?: string
  readonly fields: readonly FieldChange[]
  readonly at?: Location
}

/** One thing that is other about a tool: 'risk', 'confirm', 'inputs.addressId.required', 'effects'. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export interface ReachChange {
  readonly change: 'added' | 'removed'
  readonly what: 'host' | 'endpoint' | 'payment' | 'privacy'
  readonly name: string
}

import type { Severity } from '../diagnostics/diagnostic.js'
import type { FailOn } from '../review/review.js'

/** What a platform has decided about submissions. It is plain data: it crosses processes. */
export interface Policy {
  readonly failOn?: FailOn
  /** By code, by group ('secrets/*') or for all ('*'). */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  readonly hosts: NameLists
  readonly apis: NameLists
  readonly accepted: readonly Accepted[]
  readonly limits: PolicyLimits
}

/** What a review may cost; where nothing is said, the command line's or the program's own. */
export interface PolicyLimits {
  readonly seconds?: number
  readonly memory?: number
}

/** Names that may be used, and names that may not. Where `allow` is absent, what is not denied is allowed. */
export interface NameLists {
  readonly allow?: readonly string[]
  readonly deny: readonly string[]
}

/** Findings that somebody has decided to live with. */
export interface Accepted {
  readonly fingerprint?: string
  readonly code?: string
  readonly file?: string
  /** 'route#handler'. */
  readonly action?: string
  readonly reason: string
  /** The last day, 'YYYY-MM-DD'. */
  readonly until?: string
}

/** Nothing is decided: everything is as the catalogue has it. */
export const noPolicy: Policy = { severities: {}, hosts: { deny: [] }, apis: { deny: [] }, accepted: [], limits: {} }

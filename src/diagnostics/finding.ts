import type { Diagnostic, Severity } from './diagnostic.js'

/** A diagnostic as the policy has it. */
export interface Finding {
  readonly diagnostic: Diagnostic
  /** The catalogue's, or the policy's. */
  readonly severity: Severity
  /** The same for the same fault in another version of the app: code, file, and what it is about, but no line. */
  readonly fingerprint: string
  /** Where somebody has accepted it: it does not fail the review. */
  readonly accepted?: Acceptance
  /** Against the baseline; absent where there is none. */
  readonly state?: 'new' | 'unchanged'
}

/** Somebody's decision that a finding may stay. */
export interface Acceptance {
  readonly reason: string
  /** The last day of it, 'YYYY-MM-DD'. */
  readonly until?: string
}

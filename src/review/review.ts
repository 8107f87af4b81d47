import type { Coverage } from '../2-parse/coverage.js'
import type { Severity } from '../diagnostics/diagnostic.js'
import type { Finding } from '../diagnostics/finding.js'
import type { Fault } from '../isolation/outcome.js'
import type { Changes } from '../diff/changes.js'

export type { Coverage, PartialFile } from '../2-parse/coverage.js'
export type { Fault } from '../isolation/outcome.js'
export type { Finding } from '../diagnostics/finding.js'

/** What became of one submission. It is plain data: it crosses processes and is what every reporter reads. */
export interface Review {
  readonly verdict: Verdict
  /** The level from which a finding fails the review. */
  readonly failOn: FailOn
  readonly app: ReviewedApp | null
  /** In the order in which they are listed. */
  readonly findings: readonly Finding[]
  /** Against the baseline; null where there is none. */
  readonly changes: Changes | null
  readonly coverage: Coverage | null
  /** What went wrong with mini2mcp itself. Where there is one the verdict is 'fault'. */
  readonly faults: readonly Fault[]
}

/**
 * clean: nothing at or over the level that fails; findings: something; nothing: there is no app, or the archive was rejected;
 * fault: mini2mcp itself failed, and nothing can be said.
 */
export type Verdict = 'clean' | 'findings' | 'nothing' | 'fault'

/** 'never': findings are told and fail nothing. */
export type FailOn = Severity | 'never'

export interface ReviewedApp {
  readonly name: string | null
  readonly appid: string | null
  readonly platform: string
  readonly pages: number
  readonly tools: number
  /** SHA-256 of everything that was read, as hex digits. */
  readonly input: string
}

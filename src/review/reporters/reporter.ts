import type { Language } from '../../diagnostics/message.js'
import type { Review } from '../review.js'

/** How a review is to be told. */
export interface ReportOptions {
  readonly lang: Language
  /** Whether the reader is a terminal that shows colours. */
  readonly colours?: boolean
  /** The exit code that the process ends with, where it is known. */
  readonly exitCode?: number
}

/** One format of reports. It is a pure function: the same review gives the same text. */
export interface Reporter {
  readonly name: string
  readonly mediaType: string
  readonly report: (review: Review, options: ReportOptions) => string
}

/** Names a literal as a reporter; `index.ts` lists it. */
export function defineReporter<const Name extends string>(
  reporter: Reporter & { readonly name: Name },
): Reporter & { readonly name: Name } {
  return reporter
}

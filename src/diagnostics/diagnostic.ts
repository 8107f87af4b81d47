import type { Location } from '../source/location.js'
import type { Code } from './catalogue.js'

export type { Severity } from './entry.js'

/** Something the reader of the result must know. The sentence for `code` is in the catalogue, in each language. */
export interface Diagnostic {
  readonly code: Code
  /** Values of the sentence's holes. */
  readonly params: Readonly<Record<string, string | number>>
  readonly at?: Location
}

/** What a stage returns: its noun, and what has to be said about it. */
export type Result<Noun> = readonly [Noun, readonly Diagnostic[]]

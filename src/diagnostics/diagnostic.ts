import type { Location } from '../source/location.js'
import type { Code } from './catalogue.js'
import type { LinkKind } from './links.js'

export type { Severity } from './entry.js'

/** Something the reader of the result must know. The sentence for `code` is in the catalogue, in each language. */
export interface Diagnostic {
  readonly code: Code
  /** Values of the sentence's holes. */
  readonly params: Params
  readonly at?: Location
  /** How it comes to this, from what a person sees or an attacker sends to what it ends in. */
  readonly chain?: readonly Link[]
  /** The actions ('route#handler') that it is about: where it is an error, no tool that stands for one of them is offered. */
  readonly actions?: readonly string[]
}

export type Params = Readonly<Record<string, string | number>>

/** One step of the evidence of a finding; its sentence is in `links.ts`. */
export interface Link {
  readonly is: LinkKind
  readonly params: Params
  readonly at: Location
}

/** What a stage returns: its noun, and what has to be said about it. */
export type Result<Noun> = readonly [Noun, readonly Diagnostic[]]

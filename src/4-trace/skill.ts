import type { Location } from '../source/location.js'
import type { Effect } from './effect.js'

/** A skill that the app declares in app.json, written by hand. */
export interface SkillUnit {
  readonly folder: string
  readonly apis: readonly SkillApi[]
  readonly cards: readonly Card[]
  /** Not all that it registers could be followed. */
  readonly partial?: boolean
}

/** What an assistant shows beside an answer. */
export interface Card {
  readonly route: string
  /** Keys of the answer's `structuredContent` that its code reads; null where it may read any. */
  readonly reads: readonly string[] | null
  /** Data fields that its code or its properties have; null where it may have any. */
  readonly has: readonly string[] | null
  /** Data fields that its template shows. */
  readonly shows: readonly string[]
}

/** One API of a skill, as it is registered. */
export interface SkillApi {
  /** null where the code makes the name up. */
  readonly name: string | null
  /** Whether it gives a promise, as the platform demands. */
  readonly async: boolean
  readonly effects: readonly Effect[]
  /** Keys of its arguments that it reads; null where it may read any. */
  readonly reads: readonly string[] | null
  readonly answers: readonly Answer[]
  readonly partial?: boolean
  /** Of its code; of its registration where that is not known. */
  readonly at: Location
}

/** One thing that an API of a skill can answer. Lists of keys are null where they are not known. */
export interface Answer {
  readonly isError: boolean
  /** Nothing is known of it: what a server or a package gave. */
  readonly open?: boolean
  /** Keys of `structuredContent`; absent where there is none. */
  readonly content?: readonly string[] | null
  /** Keys of the query with which it hands over to its page; absent where it does not. */
  readonly handoff?: readonly string[] | null
}

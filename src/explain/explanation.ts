import type { Location } from '../source/location.js'

/** What is known about one thing of an app, in the language that was asked for. It is what the text and the JSON are made of. */
export interface Explanation {
  readonly about: Subject
  /** The tool, action, code or place. */
  readonly name: string
  readonly sections: readonly Section[]
}

export type Subject = 'tool' | 'action' | 'code' | 'place'

export interface Section {
  readonly is: SectionKind
  readonly lines: readonly Line[]
}

/** way: from what a person sees to what is reached; reasons: why it is judged so; advice: what can be changed. */
export type SectionKind = 'what' | 'way' | 'inputs' | 'reasons' | 'before' | 'plan' | 'tools' | 'findings' | 'advice'

/** One sentence, and the code that it is about. */
export interface Line {
  readonly text: string
  readonly at?: Location
  /** The lines around the place, numbered, with a mark under it. */
  readonly frame?: string
}

/** What a word names nothing of: names that it may have been meant for. */
export interface Unknown {
  readonly unknown: string
  readonly near: readonly string[]
}

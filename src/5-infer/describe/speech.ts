import type { GraphUnit, Rendering } from '../../4-trace/graph.js'
import type { Occasions } from '../fields/occasion.js'
import type { OutputPath } from '../fields/outputs.js'
import type { Intent } from '../intent.js'

/**
 * A closed grammar: everything that an assistant is told about tools, in one language. What is told is decided by the
 * callers; here is how it is said. Words of the app come in quoted or as nouns, nothing else is put into a sentence.
 */
export interface Speech {
  /** What a page is called. */
  readonly page: (page: GraphUnit) => string
  /** What is done and to what, beginning with the verb. */
  readonly deed: (intent: Intent) => string
  /** What a shown value is called; `null` where that says nothing to a person. */
  readonly output: (output: OutputPath) => string | null
  /** A label of the app, where it explains something. */
  readonly label: (text: string) => string
  /** Whether `text` names the page already. */
  readonly mentions: (text: string, page: string) => boolean
  /** Sentences one after the other. */
  readonly told: (sentences: readonly string[]) => string
  readonly tool: ToolSentences
  readonly field: FieldSentences
  readonly shown: ShownSentences
  readonly results: ResultSentences
  readonly skill: SkillSentences
}

/** What the description of a tool is made of. */
export interface ToolSentences {
  /** What is read: what it tells, the inputs by which it may be narrowed, and the headings of what it lists. */
  readonly reads: (
    deed: string,
    gives: readonly string[],
    limits: readonly string[],
    lists: readonly string[],
  ) => string
  /** What is changed, and the page and buttons that do it where the deed has not named them. */
  readonly does: (deed: string, page: string | null, buttons: readonly string[]) => string
  /** When to call, one for each kind of tool. `look` is the tool that shows the amount. */
  readonly forPayment: (look: string | null) => string
  readonly forLogout: () => string
  readonly forLogin: () => string
  readonly forSearch: () => string
  /** `search` is the input that takes what is looked for. */
  readonly forPage: (page: string, search: string | null) => string
  readonly forFilter: () => string
  readonly forDeed: (deed: string, confirm: boolean) => string
  /** What must have happened: a login, and tools that gave values for fields. One of them at least. */
  readonly before: (login: boolean, needs: readonly Need[]) => string
  readonly closer: (tool: string) => string
  readonly notFor: (look: string) => string
}

/** What the description of a field is made of. */
export interface FieldSentences {
  readonly position: () => string
  readonly meaning: (named: Named, format: Format) => string
  /** What says which group and which option of it is chosen, by the words of the page. */
  readonly part: (part: 'group' | 'option') => string
  /** Words of the app that may be said, at least two. */
  readonly samples: (texts: readonly string[]) => string
  readonly source: (source: Source) => string
  readonly without: (without: Without) => string
  /** One choice for each of several groups; `things` are words of what is chosen from. */
  readonly selection: (things: readonly string[], groups: Place | null, unchosen: Unchosen) => string
}

/** What the description of a result and its values is made of. */
export interface ShownSentences {
  /** That the whole is inferred from the source. */
  readonly result: () => string
  /** What a list is of, by the words of its name; `null` where they say nothing. */
  readonly list: (words: readonly string[]) => string | null
  /** What a value is; `null` where nothing is known of it. */
  readonly value: (value: ShownValue) => string | null
}

/** A shown value: what it is called, how it is written, what its values mean. */
export interface ShownValue {
  readonly label: string | null
  /** Of its name; of an identifier the words of what it identifies. */
  readonly words: readonly string[]
  readonly identifies: boolean
  readonly rendering: Rendering
  readonly choices: readonly Choice[]
}

/** What is told after a call. `hints` are the app's own words for the case. */
export interface ResultSentences {
  readonly payable: (page: string, hints: readonly string[]) => string
  readonly read: (page: string, next: string | null) => string
  readonly handedOver: (deed: string) => string
  readonly done: (deed: string, hints: readonly string[], look: string | null) => string
  readonly empty: (page: string, hints: readonly string[], conditions: readonly string[]) => string
  readonly missing: (hints: readonly string[]) => string
  readonly failed: (page: string, hints: readonly string[]) => string
}

/** What a group of tools is called. */
export interface SkillSentences {
  /** By its pages; where they say nothing, by the words of its business. */
  readonly title: (business: readonly string[], pages: readonly string[]) => string
  readonly description: (pages: readonly string[], titles: readonly string[]) => string
  /** A title that other pages have as well. */
  readonly titleOn: (page: string, title: string) => string
  /** A title that another page has as well, of which this one shows `things`. */
  readonly titleAbout: (title: string, things: readonly string[]) => string
}

/** What an input is called: in the app, and by the words of identifiers, the best first. */
export interface Named {
  readonly label: string | null
  readonly placeholder: string | null
  readonly words: readonly (readonly string[])[]
  /** What the app calls the thing in other places. */
  readonly own: string | null
  /** Whether it is the identifier of what it is called by. */
  readonly identifies: boolean
  /** As the code has it. */
  readonly name: string
}

/** The form in which a value is written. */
export type Format = 'date' | 'time' | null

/** Where a value comes from. */
export type Source =
  | { readonly from: 'file' | 'app' | 'held' | 'person' | 'words' }
  /** `position`: what is wanted is the place in the list, not something of its items. */
  | { readonly from: 'tools'; readonly places: readonly Place[]; readonly orSaid: boolean; readonly position: boolean }
  | { readonly from: 'choices'; readonly choices: readonly Choice[] }

/** Fields that have to be had first, from one of several tools. */
export interface Need {
  readonly fields: readonly string[]
  readonly tools: readonly string[]
}

/** A tool, and where its result has the value. */
export interface Place {
  readonly tool: string
  readonly paths: readonly string[]
}

/** A value of a closed set and what the app shows for it; '' is a value. */
export interface Choice {
  readonly value: string
  readonly label: string | null
}

/** Of groups of which a person has chosen nothing: they begin with a choice, or one has to be asked for, if there are any groups. */
export type Unchosen = 'preset' | 'ask' | 'askIfAny'

/**
 * What to do where a value is not there: ask, leave it out, leave what the page begins with, give one of `others` instead, give
 * it only where `needed` says so, call `first`, or wait.
 */
export type Without =
  | { readonly then: 'ask' | 'omit' | 'omitUnwished' | 'keep' | 'wait' }
  | { readonly then: 'oneOf'; readonly others: readonly string[] }
  | ({ readonly then: 'needed' } & Occasions)
  | { readonly then: 'call'; readonly first: string }

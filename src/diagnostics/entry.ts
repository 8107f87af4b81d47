export type Severity = 'error' | 'warning' | 'note'

/** The same said in each language. */
export interface Saying {
  readonly en: string
  readonly zh: string
}

/** A diagnostic's severity and its sentence in each language. `{name}` is a hole that `params.name` fills. */
export interface Entry extends Saying {
  readonly severity: Severity
  /** A few words for lists of all codes; findings of the review have them. */
  readonly title?: Saying
  /** What to do about it, where the sentence only says what is so. */
  readonly advice?: Saying
  /** How much of the file that it is about was not analysed; absent where nothing is lost. */
  readonly costs?: 'file' | 'part'
  /** No tool stands for what it is about, though it is no error: an assistant would call what only a person should decide. */
  readonly withholds?: true
  /** Rows of the threat model that it defends against: 'T6'. */
  readonly threats?: readonly string[]
}

/** Something that a reviewer has to judge: it is described in full. */
export type FindingEntry = Entry & Required<Pick<Entry, 'title' | 'advice' | 'threats'>>

export type Severity = 'error' | 'warning' | 'note'

/** A diagnostic's severity and its sentence in each language. `{name}` is a hole that `params.name` fills. */
export interface Entry {
  readonly severity: Severity
  /** What is so, and what to do about it. */
  readonly en: string
  readonly zh: string
}

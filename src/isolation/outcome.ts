/** What became of a job: its answer, or what went wrong. */
export type Outcome<Answer> =
  { readonly is: 'done'; readonly answer: Answer } | { readonly is: 'failed'; readonly fault: Fault }

/** Something of ours that failed. */
export interface Fault {
  readonly kind: 'crash' | 'out-of-memory' | 'timed-out' | 'stopped'
  /** For the person who mends it; holds no text of the app. */
  readonly message: string
}

/**
 * What finding a secret means: 'key' opens an account or moves money, 'token' lets somebody in, 'suspect' looks like either,
 * 'client' is made to be shipped with an app, though others can use it up.
 */
export type Grade = 'key' | 'token' | 'suspect' | 'client'

/** One kind of secret, and how it is recognised. */
export interface SecretRule {
  /** What it is called in messages: a product's name, the same in each language. */
  readonly kind: string
  readonly grade: Grade
  /**
   * What it looks like; the group `secret` is what has to go, or all where there is none. Everything before the group is in
   * the match. Each repetition is bounded and disjoint from what follows, so that it takes linear time.
   */
  readonly pattern: RegExp
  /** Which of the values that look so are secrets; without it those that are no placeholder. */
  readonly accepts?: (value: string, before: string) => boolean
}

/** Rules that are tried together. */
export interface SecretGroup {
  /** Matches wherever one of the rules does: one look tells of most texts that they need not be searched. */
  readonly gate: RegExp
  readonly rules: readonly SecretRule[]
}

/** Rules for what stands after a name, or where a value is chosen. */
export interface NamedGroup {
  /** Matches what stands before each place where one of the rules may match: one look tells of all of them where to try. */
  readonly name: RegExp
  /** Their patterns are sticky: the name is looked back at, and what they match begins at the place. */
  readonly rules: readonly SecretRule[]
}

/** A secret in a text: its kind, its value, and which parts of the text write it. */
export interface Secret {
  readonly kind: string
  readonly grade: Grade
  readonly value: string
  readonly spans: readonly Span[]
}

/** From `start` to before `end`, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

import type { Subject } from '../facts/subject.js'
import type { Reason } from '../reasons.js'
import type { ToolKind } from '../toolset.js'

/** What the rules call the thing that a tool does; words and risk are chosen by it. */
export type Ability =
  | 'open'
  | 'search'
  | 'filter'
  | 'query'
  | 'submit'
  | 'item'
  | 'cart'
  | 'order'
  | 'change'
  | 'pay'
  | 'login'
  | 'logout'
  | 'call'
  | 'scan'
  | 'address'
  | 'location'
  | 'upload'
  | 'keep'
  | 'arrange'
  | 'option'

/** An ability that an action may show. Rules are tried in order; the first whose `when` holds decides. */
export interface ToolRule {
  readonly ability: Ability
  readonly kind: ToolKind
  /** What the rule saw, as a sentence of the evidence. */
  readonly claim: string
  /** How sure the rule is, 0..1, before what is known about the single action. */
  readonly confidence: number
  readonly when: (subject: Subject) => boolean
}

/** Something that is no tool, and why. */
export interface DropRule {
  readonly drop: (subject: Subject) => Reason
  readonly when: (subject: Subject) => boolean
}

export type Rule = ToolRule | DropRule

/** Checks a rule's literal; gives it back unchanged. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule
}

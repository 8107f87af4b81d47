import type { GraphUnit } from '../4-trace/graph.js'
import type { RemoteEffect } from './facts/effects.js'
import { isForDevelopers } from './facts/developer-pages.js'
import type { Subject } from './facts/subject.js'
import { because } from './reasons.js'
import type { Reason } from './reasons.js'
import type { Ability } from './rules/rule.js'
import type { ToolKind } from './toolset.js'

/** One thing that a person would ask for, before it has a name: the actions that stand for it, the leading one first. */
export interface Intent {
  readonly ability: Ability
  readonly kind: ToolKind
  readonly page: GraphUnit
  readonly claim: string
  readonly confidence: number
  readonly lead: Subject
  /** `lead` and all others that do the same or refine it. */
  readonly subjects: readonly Subject[]
}

/** An action that became no tool. */
export interface Leftover {
  readonly subject: Subject
  readonly reason: Reason
}

/** What an intent's actions ask of servers. */
export function remoteEffects(intent: Intent): readonly RemoteEffect[] {
  return intent.subjects.flatMap((subject) => subject.remote)
}

/**
 * Why assistants are not offered it; `null` where they are. The app's own sitemap keeps some pages from machines; pages for tests
 * and debugging that no page leads to are for nobody.
 */
export function withheldOf({ page, lead }: Intent): Reason | null {
  if (!page.searchable) return because('sitemap', { route: page.route })
  return isForDevelopers(page.route) && !lead.app.distance.has(page.route)
    ? because('developers', { route: page.route })
    : null
}

/** Whether it stands for opening its page. */
export function isOpening(intent: Intent): boolean {
  return intent.lead.action.kind === 'lifecycle'
}

/** Whether `intent` only reads. */
export function isReading(intent: Intent): boolean {
  return intent.kind === 'query' || intent.kind === 'open'
}

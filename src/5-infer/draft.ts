import { endpointOf } from './facts/effects.js'
import { fieldsOf } from './fields/field.js'
import type { Field } from './fields/field.js'
import { outputsOf } from './fields/outputs.js'
import type { OutputPath } from './fields/outputs.js'
import { remoteEffects } from './intent.js'
import type { Intent } from './intent.js'

/** An intent with its name, what it needs and what it gives; sources between tools are still open. */
export interface Draft {
  readonly intent: Intent
  readonly name: string
  readonly fields: readonly Field[]
  readonly outputs: readonly OutputPath[]
  /** What it asks of servers: 'GET /goods/list'. */
  readonly endpoints: ReadonlySet<string>
}

/** All drafts, and those of each page, also where a page's own action was merged into another page's tool. */
export interface Drafts {
  readonly all: readonly Draft[]
  readonly byPage: ReadonlyMap<string, readonly Draft[]>
}

/** The draft of `intent`. */
export function draftOf(intent: Intent, name: string): Draft {
  const endpoints = new Set(remoteEffects(intent).map(endpointOf))
  return { intent, name, fields: fieldsOf(intent), outputs: outputsOf(intent), endpoints }
}

/** An index of `all`; tools that only read come first on each page, since an identifier is looked up, not made. */
export function indexDrafts(all: readonly Draft[]): Drafts {
  const byPage = new Map<string, Draft[]>()
  for (const draft of all.toSorted((a, b) => readingFirst(a) - readingFirst(b))) {
    for (const route of new Set(draft.intent.subjects.map((subject) => subject.page.route))) {
      byPage.set(route, [...(byPage.get(route) ?? []), draft])
    }
  }
  return { all, byPage }
}

function readingFirst(draft: Draft): number {
  return draft.intent.kind === 'query' || draft.intent.kind === 'open' ? 0 : 1
}

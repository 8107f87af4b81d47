import type { App } from './facts/app.js'
import { endpointOf } from './facts/effects.js'
import { fieldsOf } from './fields/field.js'
import type { Field } from './fields/field.js'
import { handedOver } from './fields/handover.js'
import { outputsOf } from './fields/outputs.js'
import type { OutputPath } from './fields/outputs.js'
import { remoteEffects, isReading } from './intent.js'
import type { Intent } from './intent.js'
import type { Reason } from './reasons.js'

/** An intent with its name, what it needs and what it gives; sources between tools are still open. */
export interface Draft {
  readonly intent: Intent
  readonly name: string
  readonly withheld: Reason | null
  readonly fields: readonly Field[]
  readonly outputs: readonly OutputPath[]
  /** The outputs' paths, and the records and list items that they are part of. */
  readonly holds: ReadonlySet<string>
  /** Keys that it makes itself and opens the next page with: the new order's id. */
  readonly hands: ReadonlySet<string>
}

/** All drafts, and ways to find one. Tools that only read come first: an identifier is looked up, not made. */
export interface Drafts {
  readonly all: readonly Draft[]
  /** Names of those that change nothing. */
  readonly readers: ReadonlySet<string>
  /** Also under the pages of actions that were merged into another page's tool. */
  readonly byPage: ReadonlyMap<string, readonly Draft[]>
  /** 'route#handler'. */
  readonly byAction: ReadonlyMap<string, readonly Draft[]>
  /** 'GET /goods/list'; cloud functions also by name alone. */
  readonly byEndpoint: ReadonlyMap<string, readonly Draft[]>
}

/** The draft of `intent`. */
export function draftOf(app: App, intent: Intent, own: Pick<Draft, 'name' | 'withheld'>): Draft {
  const outputs = outputsOf(app, intent)
  return {
    intent,
    ...own,
    fields: fieldsOf(intent),
    outputs,
    holds: holdsOf(outputs),
    hands: new Set(handedOver(intent)),
  }
}

/** An index of `all`. */
export function indexDrafts(all: readonly Draft[]): Drafts {
  const readers = all.filter((draft) => isReading(draft.intent))
  const inOrder = [...readers, ...all.filter((draft) => !isReading(draft.intent))]
  return {
    all,
    readers: new Set(readers.map((draft) => draft.name)),
    byPage: indexBy(inOrder, (draft) => draft.intent.subjects.map((subject) => subject.page.route)),
    byAction: indexBy(inOrder, (draft) => draft.intent.subjects.map((subject) => subject.id)),
    byEndpoint: indexBy(inOrder, (draft) => remoteEffects(draft.intent).map(endpointOf).flatMap(namesOf)),
  }
}

/** 'callFunction posts:list' is also found as 'posts:list' and 'posts'. */
function namesOf(endpoint: string): readonly string[] {
  const name = endpoint.slice(endpoint.indexOf(' ') + 1)
  return name.startsWith('/') || name.includes('://') ? [endpoint] : [endpoint, name, name.split(':', 1)[0] ?? name]
}

function holdsOf(outputs: readonly OutputPath[]): ReadonlySet<string> {
  const holds = new Set<string>()
  for (const { path } of outputs) {
    holds.add(path)
    for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) holds.add(path.slice(0, dot))
  }
  return holds
}

function indexBy(
  drafts: readonly Draft[],
  keys: (draft: Draft) => readonly string[],
): ReadonlyMap<string, readonly Draft[]> {
  const index = new Map<string, Draft[]>()
  for (const draft of drafts) {
    for (const key of new Set(keys(draft))) {
      const list = index.get(key)
      if (list) list.push(draft)
      else index.set(key, [draft])
    }
  }
  return index
}

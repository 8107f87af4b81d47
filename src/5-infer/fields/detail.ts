import type { Effect, Input } from '../../4-trace/graph.js'
import type { Subject } from '../facts/subject.js'
import type { Intent } from '../intent.js'
import { lastSegment } from '../words/identifier.js'

/**
 * What to call a value that an event carries. 'value' and 'detail' say nothing: the request field that it ends in does,
 * then the control's own name, then the data field that keeps it.
 */
export function detailName(intent: Intent, subject: Subject, input: Input): string {
  const own = lastSegment(input.name)
  if (own !== 'value' && own !== 'detail') return own
  const origin = own === 'detail' ? own : `detail.${input.name}`
  const named = sentAs(subject.main, origin) ?? input.control?.name ?? keptAs(subject.main, origin)
  if (named !== undefined) return lastSegment(named)
  if (intent.ability === 'search') return onlySearchField(subject) ?? 'keyword'
  return input.control?.kind === 'stepper' ? 'quantity' : 'value'
}

function sentAs(effects: readonly Effect[], origin: string): string | undefined {
  return effects.flatMap((effect) =>
    effect.kind === 'request' || effect.kind === 'cloud' ? keysFrom(effect.from, origin) : [],
  )[0]
}

function keptAs(effects: readonly Effect[], origin: string): string | undefined {
  return effects.flatMap((effect) =>
    effect.kind === 'set' && keysFrom(effect.from, origin).length > 0 ? [effect.path] : [],
  )[0]
}

/** Under this name an effect tells what is put into the path of its URL: it has no name there. */
const inPath = '{}'

function keysFrom(from: Readonly<Record<string, readonly string[]>> | undefined, origin: string): readonly string[] {
  return Object.entries(from ?? {}).flatMap(([key, origins]) =>
    key !== inPath && origins.includes(origin) ? [key] : [],
  )
}

const searchFields: ReadonlySet<string> = new Set([
  'keyword',
  'keywords',
  'search',
  'query',
  'filter',
  'kw',
  'key',
  'name',
  'title',
])

function onlySearchField(subject: Subject): string | undefined {
  return subject.remote.flatMap((effect) => effect.fields ?? []).find((field) => searchFields.has(field.toLowerCase()))
}

import { actOfRemote, endpointsOf, isSpecific, wordsOfRemote } from './facts/effects.js'
import { identifies } from './fields/identifier.js'
import { isOpening, isReading } from './intent.js'
import type { Intent } from './intent.js'
import { singular } from './names/endpoint.js'
import { lastSegment } from './words/identifier.js'

/** Equal on one page: same servers, same inputs, same verb. */
export function sameDoing(intent: Intent): string | null {
  if (isOpening(intent) || intent.lead.remote.length === 0) return null
  const names = intent.lead.given.map((input) => input.name).sort()
  return [intent.kind, ...endpointsOf(intent.lead.main), '|', ...names, '|', ...doing(intent)].join('\n')
}

/**
 * What is done, besides where: the verb, and what the handler says beyond the endpoint, since 'deleteLabel' and 'deleteTopic'
 * may call the same 'deleteById'. The whole handler where the endpoint does not tell operations apart.
 */
export function doing(intent: Intent): readonly string[] {
  if (isOpening(intent)) return []
  const { lead } = intent
  if (!lead.remote.every(isSpecific)) return [lead.action.handler]
  const changing = lead.remote.filter((effect) => actOfRemote(effect) !== 'read')
  const words = (changing.length > 0 ? changing : lead.remote).flatMap((effect) => wordsOfRemote(effect).flat())
  const said = new Set(words.map(singular))
  return [lead.meaning.verb ?? '', ...lead.meaning.nouns.filter((noun) => !said.has(singular(noun)))]
}

/** Equal across pages: the same requests about the same kind of thing, whether the page or the list item names it. */
export function sameAnywhere(intent: Intent): string | null {
  if (intent.ability === 'call') return sameCall(intent)
  if (intent.kind === 'auth' || intent.lead.remote.length === 0) return null
  if (isReading(intent)) {
    const fixed = intent.lead.remote.map((effect) => JSON.stringify(effect.values ?? {}))
    return [
      intent.kind,
      ...endpointsOf(intent.lead.main),
      '|',
      ...fixed,
      '|',
      ...keysOf(intent),
      '|',
      ...shapeOf(intent),
    ].join('\n')
  }
  const changing = intent.lead.remote.filter((effect) => actOfRemote(effect) !== 'read')
  if (changing.length === 0) return null
  const fields = changing.flatMap((effect) => effect.fields ?? []).sort()
  return [intent.kind, ...endpointsOf(changing), '|', ...fields, '|', ...keysOf(intent), '|', ...doing(intent)].join(
    '\n',
  )
}

/** The same number that the app keeps, rung up by the same handler: one hotline at the foot of many pages. */
function sameCall({ lead, kind }: Intent): string | null {
  const origins = lead.main.flatMap((effect) => (effect.kind === 'api' ? Object.values(effect.from ?? {}).flat() : []))
  const isKept =
    origins.length > 0 && origins.every((origin) => origin.startsWith('global.') || origin.startsWith('storage.'))
  return isKept && lead.given.length === 0 ? [kind, lead.action.handler, ...origins].join('\n') : null
}

/** The identifiers that say which thing is meant. */
function keysOf(intent: Intent): readonly string[] {
  const params = intent.page.params.filter((param) => param.required).map((param) => param.name)
  const given = intent.lead.given.map((input) => input.name)
  return [...new Set([...params, ...given])].filter((name) => isReading(intent) || identifies(name)).sort()
}

/** What the page shows, by the names of the fields: two pages that ask the same but show different things are two. */
function shapeOf(intent: Intent): readonly string[] {
  return [
    ...new Set(
      intent.page.shows.filter((output) => output.path.includes('[]')).map((output) => lastSegment(output.path)),
    ),
  ].sort()
}

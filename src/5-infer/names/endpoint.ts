import type { CloudOp, RequestEffect } from '../../4-trace/graph.js'
import { actOfRemote, isDatabase, wordsOfRemote } from '../facts/effects.js'
import type { RemoteEffect } from '../facts/effects.js'
import type { Intent } from '../intent.js'
import { spokenWords } from '../words/compound.js'
import { meaningOfWords } from '../words/meaning.js'
import { ascii } from './ascii.js'
import { own } from '../../source/own.js'

/** Words of a URL that are in every URL of an app. */
const technical: ReadonlySet<string> = new Set(
  'api apis service services rest web wx wechat weixin mini miniapp applet app client server public open v index home manage controller action php do json data db sns mp user users member members list detail info count check token session config settings setting'.split(
    ' ',
  ),
)

/** What an endpoint says: the verb, if there is one, and the things. */
export interface EndpointMeaning {
  readonly verb: string | null
  readonly nouns: readonly string[]
}

/** What the first telling endpoint says, of those that change something first: '/api/cart/add' → add, [cart]. */
export function endpointMeaning(remote: readonly RemoteEffect[]): EndpointMeaning | null {
  const changing = remote.filter((effect) => actOfRemote(effect) !== 'read')
  for (const effect of [...changing, ...remote.filter((one) => !changing.includes(one))]) {
    const meaning = (effect.kind === 'request' ? restMeaning(effect) : null) ?? spokenMeaning(effect)
    if (meaning) return meaning
  }
  return null
}

function spokenMeaning(effect: RemoteEffect): EndpointMeaning | null {
  const segments = wordsOfRemote(effect)
  const end = segments.at(-1) ?? []
  const last = isBinding(end) ? { verb: 'bind', nouns: [] } : meaningOfWords(end)
  const nouns = telling(last.nouns)
  const said = nouns.length > 0 ? nouns : telling(meaningOfWords(segments.at(-2) ?? []).nouns)
  const verb = last.verb ?? databaseVerb(effect)
  if (verb === null && said.length === 0) return null
  return { verb, nouns: isOfOne(effect) ? said.map(singular) : said }
}

/** What an operation on a collection does. */
const databaseVerbs: Readonly<Partial<Record<CloudOp, string>>> = {
  add: 'create',
  set: 'save',
  update: 'update',
  remove: 'delete',
}

function databaseVerb(effect: RemoteEffect): string | null {
  return effect.kind === 'cloud' && isDatabase(effect) ? (databaseVerbs[effect.op] ?? null) : null
}

/** '/parcels/{}/urge' is about one parcel; so is what is changed in a collection. */
function isOfOne(effect: RemoteEffect): boolean {
  if (effect.kind === 'cloud') return databaseVerb(effect) !== null
  return effect.url.split('/').at(-2)?.includes('{') === true
}

const restVerbs: Readonly<Record<string, string>> = { POST: 'create', PUT: 'update', PATCH: 'update', DELETE: 'delete' }

/**
 * Paths that name things and leave the doing to the method: POST /orders creates an order, DELETE /items/{} deletes one,
 * POST /orders/{}/urge urges it. `null` where the path has a verb of its own.
 */
function restMeaning({ method, url }: RequestEffect): EndpointMeaning | null {
  const verb = own(restVerbs, method)
  const path = url.split(/[?#]/u, 1)[0] ?? ''
  const segments = path
    .replace(/^[a-z]+:\/\/[^/]*/iu, '')
    .split('/')
    .filter((segment) => segment !== '')
  const words = segments.map((segment) => (segment.includes('{') ? null : spokenWords(segment)))
  if (verb === undefined || words.some((list) => list !== null && doesSomething(list))) return null
  const things = words.filter((list) => list !== null)
  const last = words.at(-1) ?? null
  const isDeed = last?.length === 1 && words.length > 2 && words.at(-2) === null && method !== 'DELETE'
  const about = telling((isDeed ? things.at(-2) : things.at(-1)) ?? [])
  if (about.length === 0) return null
  return { verb: isDeed ? (last[0] ?? verb) : verb, nouns: about.map(singular) }
}

function doesSomething(words: readonly string[]): boolean {
  if (isBinding(words)) return true
  const { act } = meaningOfWords(words)
  return act !== null && act !== 'read' && act !== 'show' && act !== 'search'
}

/** In a path 'bind' is a deed, where in a handler's name it may be how handlers are called. */
function isBinding(words: readonly string[]): boolean {
  return words.length === 1 && words[0] === 'bind'
}

/** One of a collection: 'orders' → order. */
export function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:sses|xes|ches|shes)$/u.test(word)) return word.slice(0, -2)
  const isPlural = word.endsWith('s') && word.length > 3 && !/(?:ss|us|is|news|goods|express)$/u.test(word)
  return isPlural ? word.slice(0, -1) : word
}

/** Things that the lead action's endpoints are about, at most two words. */
export function endpointNouns(intent: Intent): readonly string[] {
  const found = intent.lead.remote
    .map((effect) => endpointMeaning([effect])?.nouns ?? [])
    .find((nouns) => nouns.length > 0)
  return (found ?? []).slice(0, 2)
}

function telling(words: readonly string[]): readonly string[] {
  return ascii(words).filter((word) => !technical.has(word))
}

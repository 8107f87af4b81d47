import type { Intent } from '../intent.js'
import { camel, wordsOf } from '../words/identifier.js'
import { routeWords } from './opening.js'

/** Words that cannot be the name of a function, which a tool becomes in a package. Lower case. */
const reserved: readonly string[] = [
  ...'await break case catch class const continue debugger default delete do else enum export extends false finally'.split(
    ' ',
  ),
  ...'for function if implements import in instanceof interface let new null package private protected public'.split(
    ' ',
  ),
  ...'return static super switch this throw true try typeof var void while with yield arguments args eval'.split(' '),
  ...['inputschema', 'problemsof', 'refused', 'queryof', 'remind', 'wx', 'module', 'require'],
]

/**
 * A name per intent, unique in the app whatever the case of letters. The first of several with one name keeps it (`intents` come
 * in order of reach); the others are told apart by their own page, then by their own handler.
 */
export function uniqueNames(
  intents: readonly Intent[],
  nameOf: (intent: Intent) => string,
): ReadonlyMap<Intent, string> {
  const names = new Map<Intent, string>()
  const taken = new Set(reserved)
  for (const intent of intents) {
    const own = nameOf(intent)
    const isFree = (candidate: string): boolean => !taken.has(candidate.toLowerCase())
    const name = isFree(own) ? own : (longerNames(intent, own).find(isFree) ?? `${own}${hash(intent.lead.id)}`)
    taken.add(name.toLowerCase())
    names.set(intent, name)
  }
  return names
}

function longerNames(intent: Intent, name: string): readonly string[] {
  const own = new Set(wordsOf(name))
  const page = routeWords(intent.page.route).filter((word) => !own.has(word))
  const handler = (intent.lead.action.kind === 'lifecycle' ? [] : wordsOf(intent.lead.action.handler)).filter(
    (word) => /^[a-z0-9]+$/u.test(word) && !own.has(word),
  )
  const fromPage = page
    .toReversed()
    .map((_, index, words) => camel([name, 'in', ...words.slice(0, index + 1).toReversed()]))
  const fromHandler = handler.length > 0 ? [camel([name, 'by', ...handler])] : []
  const both = page.length > 0 && handler.length > 0 ? [camel([name, 'in', ...page, 'by', ...handler])] : []
  const folder = routeWords(intent.page.route)[0]
  return [...fromPage, ...fromHandler, ...both, ...(folder === undefined ? [] : [camel([name, 'in', folder])])]
}

/** A short text that depends on `text` alone (FNV-1a, 32 bits). */
function hash(text: string): string {
  let state = 0x811c9dc5
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return state.toString(36)
}

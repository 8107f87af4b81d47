import { byText } from '../../source/order.js'
import { isOpening } from '../intent.js'
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

/** An intent and the names that it could have, the shortest first; the last is made of its id. */
interface Claim {
  readonly intent: Intent
  readonly names: readonly string[]
}

/**
 * A name per intent, unique in the app whatever the case of letters. Where several of a class want one name, the one whose
 * page says it best keeps it, and the others are told apart by their own page, then by their own handler. The order in
 * which intents are met decides nothing: a name changes only where a tool that wants the same name comes or goes.
 * `classes` come in the order of their rights.
 */
export function uniqueNames(
  classes: readonly (readonly Intent[])[],
  nameOf: (intent: Intent) => string,
): ReadonlyMap<Intent, string> {
  const names = new Map<Intent, string>()
  const taken = new Set(reserved)
  const give = ({ intent }: Claim, name: string): void => {
    names.set(intent, name)
    taken.add(name.toLowerCase())
  }
  for (const intents of classes) {
    let open = intents.map((intent): Claim => ({ intent, names: namesOf(intent, nameOf(intent)) }))
    for (let length = 0; open.length > 0; length++) {
      const owners = ownersOf(open, length).filter(([name]) => !taken.has(name.toLowerCase()))
      for (const [name, claim] of owners) give(claim, name)
      open = open.filter(({ intent }) => !names.has(intent))
    }
  }
  return names
}

/** Who gets which name of length `length`. */
function ownersOf(open: readonly Claim[], length: number): readonly (readonly [string, Claim])[] {
  const claims = new Map<string, Claim[]>()
  for (const claim of open) {
    const wanted = nameAt(claim, length).toLowerCase()
    claims.set(wanted, [...(claims.get(wanted) ?? []), claim])
  }
  return [...claims.values()].flatMap((rivals) => {
    const owner = length === 0 ? bestOf(rivals) : loneOf(rivals, length)
    return owner === undefined ? [] : [[nameAt(owner, length), owner] as const]
  })
}

function bestOf(rivals: readonly Claim[]): Claim | undefined {
  return rivals.toSorted((a, b) => byRight(a.intent, b.intent, nameAt(a, 0)))[0]
}

/** Longer names are for who wants them alone, or is the only one to have none that is longer still. */
function loneOf(rivals: readonly Claim[], length: number): Claim | undefined {
  const pressed = rivals.filter(({ names }) => names.length <= length + 2)
  const first = pressed.length > 0 ? pressed : rivals
  const best = bestOf(first)
  return best && first.every((rival) => isAsNamed(rival, best)) ? best : undefined
}

/** Nothing but the last name tells them apart: the page and a component on it have a handler of one name. */
function isAsNamed(a: Claim, b: Claim): boolean {
  return a.names.slice(0, -1).join(' ') === b.names.slice(0, -1).join(' ')
}

function nameAt({ names }: Claim, length: number): string {
  return names[length] ?? `${names.at(-1) ?? ''}${length}`
}

/** The page that says most of what the name is about, an opening before what is done there, the page before its components, the route that says least besides. */
function byRight(a: Intent, b: Intent, name: string): number {
  const things = new Set(wordsOf(name).slice(1))
  const words = (intent: Intent): readonly string[] => routeWords(intent.page.route)
  const heard = (intent: Intent): number => words(intent).filter((word) => things.has(word)).length
  return (
    heard(b) - heard(a) ||
    Number(isOpening(b)) - Number(isOpening(a)) ||
    Number(isOwn(b)) - Number(isOwn(a)) ||
    words(a).length - words(b).length ||
    byText(a.lead.id, b.lead.id)
  )
}

/** Whether the page itself does it, not a component on it. */
function isOwn({ lead, page }: Intent): boolean {
  return lead.unit === page
}

function namesOf(intent: Intent, own: string): readonly string[] {
  return [...new Set([own, ...longerNames(intent, own), `${own}${hash(intent.lead.id)}`])]
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
  const folder = routeWords(intent.page.route).slice(0, 1)
  const component = isOwn(intent) ? [] : routeWords(intent.lead.unit.route).slice(-2)
  const places = [folder, component].filter((words) => words.length > 0)
  return [...fromPage, ...fromHandler, ...both, ...places.map((words) => camel([name, 'in', ...words]))]
}

/** A short text that depends on `text` alone (FNV-1a, 32 bits). */
function hash(text: string): string {
  let state = 0x811c9dc5
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return state.toString(36)
}

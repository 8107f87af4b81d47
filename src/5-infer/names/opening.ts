import { remembered } from '../../source/remember.js'
import type { Intent } from '../intent.js'
import { rootOf, wordsOf } from '../words/identifier.js'
import { ascii } from './ascii.js'
import { endpointNouns, singular } from './endpoint.js'
import { chineseOf, englishOf } from './glossary.js'
import { noun } from '../words/noun.js'

/** Folders and file names that say where a page lies, not what it is about. */
const structural: ReadonlySet<string> = new Set(
  'page pages index home main subpackage subpackages sub packages package pkg packagea packageb view views src app mall wx tab tabbar module modules component components default'.split(
    ' ',
  ),
)

/** Words that say in which form a thing is shown. */
const shapes: ReadonlySet<string> = new Set('detail details list lists info result my mine search view show'.split(' '))

/** Words of a route that say what the page is about, without repetition: 'pages/trip/detail/detail' → trip, detail. */
export const routeWords = remembered((route): readonly string[] => {
  const words = route.split('/').flatMap((segment) => ascii(wordsOf(segment)))
  return words.filter((word, index) => !structural.has(word) && words.indexOf(word) === index)
})

/** What a page is about: the words of its own name; where that only says the form, the folder's as well. */
export const pageThings = remembered((route): readonly string[] => {
  const segments = route
    .split('/')
    .map((segment) => ascii(wordsOf(segment)).filter((word) => !structural.has(word)))
    .filter((words) => words.length > 0)
  for (const words of segments.toReversed()) {
    const things = words.filter((word) => !shapes.has(word))
    if (things.length > 0) return words.some(isOwn) ? ['my', ...things] : things
  }
  return []
})

function isOwn(word: string): boolean {
  return word === 'my' || word === 'mine'
}

/** Verb and noun for opening a page: list what lists, get what shows one thing. */
export function openingWords(intent: Intent): readonly string[] {
  const { page } = intent
  const shape = routeWords(page.route).findLast((word) => shapes.has(word))
  const things = pageThings(page.route)
  if (things.length === 0 && shape === undefined && isMixed(intent)) return ['get', 'home']
  const own = shape === 'my' || shape === 'mine' ? ['profile'] : []
  const said = firstOf(things, own, listNouns(intent), endpointNouns(intent), titleWords(page.title))
  if (said.length === 0) return ['get', shape ?? 'home', 'page']
  if (shape === 'detail' || shape === 'details' || isDetail(intent, shape))
    return ['get', ...said.map(singular), 'detail']
  if (shape === 'search' && intent.subjects.some((subject) => subject.action.kind === 'event'))
    return ['search', ...said]
  if (shape === 'result' || shape === 'search') return ['get', ...said, shape]
  return [isList(intent) ? 'list' : 'get', ...said]
}

function isDetail(intent: Intent, shape: string | undefined): boolean {
  if (shape === 'list' || shape === 'lists' || isList(intent)) return false
  const { params, shows } = intent.page
  return (
    params.some((param) => param.required && wordsOf(param.name).at(-1) === 'id') &&
    shows.some((output) => !output.path.includes('['))
  )
}

/** Most of what is shown is one list. */
function isList(intent: Intent): boolean {
  const paths = intent.page.shows.map((output) => output.path)
  const listed = paths.filter((path) => path.includes('[')).length
  return listed * 2 > paths.length && !isMixed(intent)
}

/** Several lists of different things, such as a front page. */
function isMixed(intent: Intent): boolean {
  return (
    new Set(intent.page.shows.filter((output) => output.path.includes('[')).map((output) => output.path.split('[')[0]))
      .size > 2
  )
}

/** The list of which most is shown; of equals the first. */
function mainList(intent: Intent): string {
  const roots = intent.page.shows.filter((output) => output.path.includes('[')).map((output) => rootOf(output.path))
  const counts = new Map<string, number>()
  for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** What the one list of the page is a list of, where that is a word of the language: 'trips', 'orderList'. */
function listNouns(intent: Intent): readonly string[] {
  if (!isList(intent)) return []
  const root = mainList(intent)
  const words = ascii(wordsOf(root)).filter((word) => !shapes.has(word) && word !== 'data' && word !== 'items')
  return words.length > 0 && words.every((word) => chineseOf([word]) !== null) ? words : []
}

/** The first of `lists` that has something. */
export function firstOf(...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.find((list) => list.length > 0) ?? []
}

/** A title in words for a name: '我的订单' → order; nothing where a word is not known. */
function titleWords(title: string | null): readonly string[] {
  return (englishOf(noun(title) ?? '') ?? [])
    .flatMap(wordsOf)
    .filter((word) => !shapes.has(word))
    .slice(0, 3)
}

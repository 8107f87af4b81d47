import type { GraphUnit } from '../../4-trace/graph.js'
import { remoteOf } from '../facts/effects.js'
import { once } from '../facts/once.js'
import { ascii } from '../names/ascii.js'
import { endpointMeaning, singular } from '../names/endpoint.js'
import { chineseOf, segmentsOf } from '../names/glossary.js'
import { spokenWords } from '../words/compound.js'
import { wordsOf } from '../words/identifier.js'
import { noun } from '../words/noun.js'
import { verb } from '../words/verbs.js'
import { businessOf } from './businesses.js'

/** Where a page lies: words that say nothing of what it is for. */
const places: ReadonlySet<string> = new Set(
  (
    'pages page views view src packages package pkg sub subs subpages subpackages subpackage module modules mod component components ' +
    'common base main app apps mini wx weixin client index home default start tab tabs tabbar'
  ).split(' '),
)

/** In which form a page shows things, which of them, and what is done to them: no business either. */
const silent: ReadonlySet<string> = new Set(
  (
    'own new newest hot top more all other time date month year status state type id no number num code ' +
    'detail details list info information form result success fail failure error record log manage manager management center centre content data item amount price money count total ' +
    'add edit create update delete modify select choose choice picker confirm submit apply application query filter sort option open go to do get set operation operate config configuration ' +
    'screen dialog popup modal cover demo test example web webview url link image picture photo video file text title name step api use'
  ).split(' '),
)

/**
 * The business that a page is for, said by the page alone, so that no other page changes it: the words of its route, from
 * the file's name outwards, then those of its title, then those of what it loads. Things come before deeds, and
 * of things who somebody is comes last. Within a name the last word counts, which in English is the thing itself.
 */
export const domainOf = once((page: GraphUnit): string => {
  const segments = page.route.split('/').toReversed().map(wordsOfSegment)
  const route = segments.map((words) => words.filter(isTelling))
  const title = [titleWords(page.title).filter(isTelling)]
  const isStart = segments.every((words) => words.length === 0)
  const found = isStart
    ? firstOf(title, thingIn)
    : (firstOf(route, (words) => thingIn(words.filter((word) => businessOf(word) !== 'account'))) ??
      firstOf(route, thingIn) ??
      firstOf(title, thingIn) ??
      firstOf(loaded(page), businessIn) ??
      firstOf([...route, ...title], deedIn) ??
      firstOf(loaded(page), thingIn) ??
      firstOf([...route, ...segments], (words) => words.at(-1)))
  return found ?? 'home'
})

/** What a title says, in English; single characters are too often parts of words that no dictionary has. */
function titleWords(title: string | null): readonly string[] {
  const segments = segmentsOf(noun(title) ?? '').filter(({ text }) => text.length > 1)
  return segments.flatMap(({ en }) => wordsOf(en ?? ''))
}

/** What opening the page asks of servers is about. */
function loaded({ actions }: GraphUnit): readonly (readonly string[])[] {
  const loads = actions.filter(({ kind }) => kind === 'lifecycle').flatMap(({ effects }) => effects)
  return remoteOf(loads).map((effect) => (endpointMeaning([effect])?.nouns ?? []).filter(isTelling))
}

function firstOf(
  lists: readonly (readonly string[])[],
  of: (words: readonly string[]) => string | undefined,
): string | undefined {
  for (const words of lists) {
    const found = of(words)
    if (found !== undefined) return found
  }
  return undefined
}

/** The words of a segment of a route but for those that are in every route. */
export function wordsOfSegment(segment: string): readonly string[] {
  return ascii(spokenWords(segment)).filter((word) => !places.has(word))
}

/** The words of a segment of a route that tell a business. */
export function tellingWords(segment: string): readonly string[] {
  return wordsOfSegment(segment).filter(isTelling)
}

/** Whether `word` may tell a business. */
export function isTelling(word: string): boolean {
  return !silent.has(word) && !silent.has(singular(word)) && !places.has(word)
}

/** A word of the table of businesses, else a thing that is in the dictionary. */
function thingIn(words: readonly string[]): string | undefined {
  const thing = words.findLast((word) => verb(word) === undefined && chineseOf([word]) !== null)
  return businessIn(words) ?? (thing === undefined ? undefined : singular(thing))
}

function businessIn(words: readonly string[]): string | undefined {
  return words.toReversed().flatMap((word) => businessOf(word) ?? [])[0]
}

function deedIn(words: readonly string[]): string | undefined {
  return words.findLast((word) => chineseOf([word]) !== null)
}

import { once } from '../../facts/once.js'
import { isOpening, isReading } from '../../intent.js'
import type { Intent } from '../../intent.js'
import { nameWords } from '../../names/name.js'
import { noun } from '../../words/noun.js'
import { verb } from '../../words/verbs.js'
import { labelsOf, saidOf } from '../label.js'
import { isDeed } from '../deeds.js'
import { turnsOver } from '../toggle.js'
import { imperative, order } from './imperative.js'
import { pageNoun, titleWords } from './page.js'
import { capital, inner, isUnique, list, single } from './phrase.js'
import { isWord, quoted, translatedDeed } from './words.js'

/** What is done and to what, in English: the app's own words as far as they are known, else those of its code. */
export const deedOf = once((intent: Intent): string => {
  if (isOpening(intent) && intent.kind !== 'pay') return openingOf(intent)
  const words = nameWords(intent)
  if (isReading(intent)) return readingOf(intent, words)
  const deed = saidIn(intent, words) ?? toldIn(words) ?? tapOf(intent) ?? imperative(words)
  return (turnsOver(intent.lead) || words.includes('or')) && !/\bor\b/u.test(deed) ? `${deed} (or undo it)` : deed
})

/** Lists are listed, details are of something; a page on which something is done is opened. */
function openingOf(intent: Intent): string {
  const { page } = intent
  const [act = '', ...named] = nameWords(intent)
  const noun = pageNoun(page)
  if (isForm(intent, named)) return `Open the ${noun} page`
  const things = titleWords(page) ?? named
  const last = things.at(-1) ?? ''
  if (details.has(last) && things.length > 1)
    return imperative(['get', 'details', 'of', ...single(things.slice(0, -1))])
  if (act === 'search' || last === 'search') return `Search on the ${noun} page`
  if (isUnique(things) && last !== 'home') return imperative(['view', ...things])
  return act === 'list' ? imperative(['list', ...withoutList(things)], 'many') : `View the ${noun} page`
}

const details: ReadonlySet<string> = new Set(['detail', 'details'])

/** '选择医生' and 'address/add' are what is done there; a title of which no word is known may be anything. */
function isForm({ page }: Intent, named: readonly string[]): boolean {
  const title = noun(page.title)
  if (title !== null) return isDeed(title) || pageNoun(page) === quoted(title)
  return named.some((word) => forming.has(word))
}

const forming: ReadonlySet<string> = new Set('add create edit new update modify save submit publish confirm'.split(' '))

function withoutList(words: readonly string[]): readonly string[] {
  const last = words.at(-1)
  return words.length > 1 && (last === 'list' || last === 'lists') ? words.slice(0, -1) : words
}

/** What is searched or filtered is many things; where its name is no word, it is what the page shows. */
function readingOf(intent: Intent, words: readonly string[]): string {
  const [act = 'view'] = words
  if (words.every(isWord)) return imperative(words, 'many')
  return act === 'search' ? `Search on the ${pageNoun(intent.page)} page` : `Filter the ${pageNoun(intent.page)} page`
}

/** What the buttons say, where all of it is known; a verb alone is done to what the name of the tool is about. */
function saidIn(intent: Intent, [, ...things]: readonly string[]): string | null {
  const deeds = saidOf(intent).flatMap((label) => {
    const words = translatedDeed(label)
    return words !== null && verb(words[0] ?? '') !== undefined ? [words] : []
  })
  if (deeds.length === 0 || deeds.length < saidOf(intent).length) return null
  if (deeds.some((words) => words.length > 1))
    return capital(list([...new Set(deeds.map((words) => inner(imperative(words))))], 'or'))
  return things.every(isWord) ? order(deeds.flat(), things.includes('or') ? [] : things) : null
}

/** What the name of the tool says. Words that are in no dictionary are left out as long as a verb and a thing remain. */
function toldIn(words: readonly string[]): string | null {
  const [act = '', ...things] = words.includes('or') ? words.slice(0, words.indexOf('or')) : words
  const known = things.filter(isWord)
  if (verb(act) === undefined || (known.length === 0 && things.length > 0)) return null
  const [first = ''] = known
  if (act === 'add' && amounts.has(first) && known.length === 1) return imperative(['increase', first])
  const own = putting.has(act) ? deeds[first] : undefined
  return own === undefined ? imperative([act, ...known]) : imperative([own, ...known.slice(1)])
}

const amounts: ReadonlySet<string> = new Set(['number', 'num', 'count', 'quantity', 'amount'])
const putting: ReadonlySet<string> = new Set(['add', 'post', 'create', 'do', 'insert'])

/** Things that are deeds: what is added is not a like, somebody likes something. */
const deeds: Readonly<Record<string, string>> = {
  zan: 'like',
  like: 'like',
  collect: 'collect',
  collection: 'collect',
  fav: 'collect',
  favorite: 'collect',
  sign: 'checkin',
  checkin: 'checkin',
  follow: 'follow',
  vote: 'vote',
}

/** What cannot be said otherwise is said as what is tapped. */
function tapOf(intent: Intent): string | null {
  const labels = labelsOf(intent)
  return labels.length === 0 ? null : `Tap ${list(labels.map(quoted), 'or')} on the ${pageNoun(intent.page)} page`
}

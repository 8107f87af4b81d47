import { byText } from '../../source/order.js'
import type { GraphUnit } from '../../4-trace/graph.js'
import { singular } from '../names/endpoint.js'
import { businessOf, sayOf } from './businesses.js'
import { wordsOf } from '../words/identifier.js'
import { domainOf, isTelling, tellingWords, wordsOfSegment } from './domain.js'
import type { Group } from './group.js'

/**
 * The names of `groups`: the business that most of their tools are for. Of the parts of one business the part with its
 * plainest page has the plain name; the others add a word of their own pages.
 */
export function namesOf(groups: readonly Group[]): ReadonlyMap<Group, string> {
  const names = new Map<Group, string>()
  const taken = new Set<string>()
  const claims = groups.map((group) => claimOf(group))
  for (const { group, business } of claims.toSorted((a, b) => byPlainness(a.plainest, b.plainest))) {
    const words = ownWords(group, business).map((word) => `${business}-${word}`)
    const numbered = groups.map((_, at) => `${business}-${at + 2}`)
    const name = [business, ...words, ...numbered].find((candidate) => !taken.has(candidate)) ?? business
    taken.add(name)
    names.set(group, name)
  }
  return names
}

/** A group, the business that it is called after, and its plainest page of that business. */
interface Claim {
  readonly group: Group
  readonly business: string
  readonly plainest: Plainness | null
}

/** How little besides the business a page says: whether it shows one thing of many, how many words its route has. */
interface Plainness {
  readonly ofOne: boolean
  readonly telling: number
  readonly words: number
  readonly route: string
}

function claimOf(group: Group): Claim {
  const business = mostOf(group)
  const pages = group.members.map(({ draft }) => draft.intent.page).filter((page) => domainOf(page) === business)
  const [plainest = null] = pages.map(plainnessOf).toSorted(byPlainness)
  return { group, business, plainest }
}

function plainnessOf({ route, params }: GraphUnit): Plainness {
  const segments = route.split('/')
  return {
    ofOne: params.some(({ required }) => required),
    telling: segments.flatMap(tellingWords).length,
    words: segments.flatMap(wordsOfSegment).length,
    route,
  }
}

function byPlainness(a: Plainness | null, b: Plainness | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return Number(a.ofOne) - Number(b.ofOne) || a.telling - b.telling || a.words - b.words || byText(a.route, b.route)
}

/** The business with the most to say, of equals the first of the alphabet; of where people begin, what most tools there are about. */
function mostOf({ members }: Group): string {
  const counts = countsOf(members.map(({ draft }) => domainOf(draft.intent.page)))
  const says = [...counts].map(([business, tools]) => ({ business, say: tools * sayOf(business) }))
  const [most] = says.toSorted((a, b) => b.say - a.say || byText(a.business, b.business))
  if (most?.business !== 'home') return most?.business ?? 'app'
  const things = members.flatMap(({ tool }) => wordsOf(tool.name).slice(1)).filter(isTelling)
  return inOrder(things.map((word) => businessOf(word) ?? singular(word)))[0] ?? 'home'
}

/** Words of the routes of the pages that a skill is called after: those of another business first, its own names last. */
function ownWords({ members }: Group, business: string): readonly string[] {
  const pages = new Set(members.map(({ draft }) => draft.intent.page).filter((page) => domainOf(page) === business))
  if (pages.size === 0) return ['home']
  const segments = [...pages].flatMap(({ route }) => route.split('/'))
  const [telling, all] = [segments.flatMap(tellingWords), segments.flatMap(wordsOfSegment)]
  const isOther = (word: string): boolean => businessOf(word) !== business
  const words = [...inOrder(telling.filter(isOther)), ...inOrder(all.filter(isOther)), ...inOrder(all)]
  return words.filter((word) => singular(word) !== business)
}

/** The most frequent first. */
function inOrder(words: readonly string[]): readonly string[] {
  return [...countsOf(words)].toSorted((a, b) => b[1] - a[1] || byText(a[0], b[0])).map(([word]) => word)
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

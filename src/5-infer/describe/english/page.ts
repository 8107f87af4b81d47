import type { GraphUnit } from '../../../4-trace/graph.js'
import { once } from '../../facts/once.js'
import { chineseOf } from '../../names/glossary.js'
import { pageThings, routeWords } from '../../names/opening.js'
import { noun } from '../../words/noun.js'
import { quoted, spell, translated } from './words.js'

/**
 * What a page is called in English, to stand before 'page': its title where every word of it is known; failing that the words
 * of its route; failing that the title as it is written.
 */
export const pageNoun = once((page: GraphUnit): string => {
  const title = titleWords(page)
  if (title !== null) return spell(title).join(' ')
  const words = routeWords(page.route)
  const things = pageThings(page.route)
  const said = [...things, ...words.filter((word) => shapes.has(word) && !things.includes(word))]
  const written = noun(page.title)
  if (written !== null && (said.length === 0 || said.some((word) => chineseOf([word]) === null))) return quoted(written)
  return said.length === 0 ? 'home' : spell(said).join(' ')
})

/** Words of a route that say whether a page has one thing or many. */
const shapes: ReadonlySet<string> = new Set(['detail', 'details', 'list', 'search', 'result'])

/** The title of `page` in English; `null` where a word of it is not known. */
export function titleWords(page: GraphUnit): readonly string[] | null {
  const words = translated(page.title)?.filter((word) => word !== 'my') ?? null
  return words?.length === 0 ? ['profile'] : words
}

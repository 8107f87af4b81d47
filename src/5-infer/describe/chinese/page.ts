import type { GraphUnit } from '../../../4-trace/graph.js'
import { once } from '../../facts/once.js'
import { pageThings, routeWords } from '../../names/opening.js'
import { firstNoun } from '../../words/noun.js'
import { verb } from '../../words/verbs.js'
import { chineseThing } from './words.js'

/** What a page is called: its title; failing that what its route says, in Chinese where the words are known. */
export const pageNoun = once((page: GraphUnit): string => {
  const things = pageThings(page.route)
  const words = routeWords(page.route)
  const shaped = [...things, ...words.filter((word) => !things.includes(word)).flatMap(shapeOf)]
  const spoken = [chineseThing(verbFirst(shaped)), chineseThing(verbFirst(things)), chineseThing(words.slice(-2))]
  const said = firstNoun([page.title, ...spoken, words.slice(-2).join(' ')]) ?? '首页'
  return said.startsWith(looking) && said.length > looking.length + 1 ? said.slice(looking.length) : said
})

/** '查看日志' is what is done with '日志'. */
const looking = '查看'

/** Words of a route that say whether a page has one thing or many. */
function shapeOf(word: string): readonly string[] {
  return word === 'details' ? ['detail'] : word === 'detail' || word === 'list' ? [word] : []
}

/** 'addressAdd' is said as 'add address'. */
function verbFirst(words: readonly string[]): readonly string[] {
  const last = words.at(-1)
  const act = last === undefined ? undefined : verb(last)?.act
  return last !== undefined && words.length > 1 && act === 'write' ? [last, ...words.slice(0, -1)] : words
}

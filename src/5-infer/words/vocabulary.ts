import type { App } from '../facts/app.js'
import { once } from '../facts/once.js'
import { segmentsOf } from '../names/glossary.js'
import { pageThings } from '../names/opening.js'
import { lastSegment, wordsOf } from './identifier.js'
import { lengthOf, noun } from './noun.js'

/** A word for a thing is short; what is longer explains it. */
const LONGEST = 8

/** Ends of names that only say in which form a thing is held: 'deptVal' is a department. */
const forms: ReadonlySet<string> = new Set(
  'val value info index idx id ids no list arr data obj name text str key'.split(' '),
)

/**
 * What the app itself calls the thing that an identifier names: the title of the page of that name, what stands beside the
 * field or value of that name. `null` where it says nothing, or different things in different places.
 */
export function ownWord(app: App, identifier: string): string | null {
  const words = [...wordsOf(identifier)]
  for (; words.length > 0; words.pop()) {
    const found = vocabularyOf(app).get(words.join(' '))
    if (found !== undefined) return found
    if (!forms.has(words.at(-1) ?? '')) return null
  }
  return null
}

/** Words of identifiers → what the app calls them. */
const vocabularyOf = once((app: App): ReadonlyMap<string, string> => {
  const said = new Map<string, Set<string>>()
  const add = (words: readonly string[], text: string | null | undefined): void => {
    const word = noun(text)
    if (words.length === 0 || word === null || !isThing(word)) return
    const key = words.join(' ')
    said.set(key, (said.get(key) ?? new Set()).add(word))
  }
  for (const unit of app.units.values()) {
    add(pageThings(unit.route), unit.title)
    for (const { path, label } of unit.shows) add(wordsOf(lastSegment(path)), label)
    for (const { name, control } of unit.actions.flatMap((action) => action.inputs))
      add(wordsOf(lastSegment(name)), control?.label)
    for (const { path, controls } of unit.state) add(wordsOf(lastSegment(path)), controls?.[0]?.label)
  }
  return new Map([...said].flatMap(([key, words]) => (words.size === 1 ? [[key, [...words][0] ?? ''] as const] : [])))
})

/** A short word that asks for nothing: '请选择' and '提交' name no thing. */
function isThing(word: string): boolean {
  return lengthOf(word) <= LONGEST && !word.startsWith('请') && segmentsOf(word).some(({ part }) => part !== 'verb')
}

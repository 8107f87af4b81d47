import type { OutputPath } from '../../fields/outputs.js'
import { segmentsOf } from '../../names/glossary.js'
import { lastSegment, wordsOf } from '../../words/identifier.js'
import { lengthOf, noun } from '../../words/noun.js'
import { chineseThing } from './words.js'

/** What a shown value is called in Chinese; `null` where that says nothing to a person. */
export function outputNoun({ label, path }: OutputPath): string | null {
  const word = thingIn(label) ?? named(lastSegment(path))
  return word === null || lengthOf(word) < 2 ? null : word
}

/** A label that names a thing; what says what to do ('点击登录') belongs to a button. */
function thingIn(label: string | null): string | null {
  const text = noun(label)
  return text === null || text.startsWith('请') || segmentsOf(text).some(({ part }) => part === 'verb') ? null : text
}

function named(key: string): string | null {
  const words = wordsOf(key).filter((word) => word !== 'list' && word !== 'full')
  return words.length === 0 || words.some((word) => silent.has(word)) ? null : chineseThing(words)
}

/** Words of outputs that are no news to a person: addresses of pictures, keys, looks. */
const silent: ReadonlySet<string> = new Set(
  'id url uri src pic img image icon avatar cover path color colour class style base key index idx'.split(' '),
)

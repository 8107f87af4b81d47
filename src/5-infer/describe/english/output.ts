import type { OutputPath } from '../../fields/outputs.js'
import { lastSegment, wordsOf } from '../../words/identifier.js'
import { isWord, spell, translated } from './words.js'

/** What a shown value is called in English; `null` where that says nothing to a person. */
export function outputNoun({ label, path }: OutputPath): string | null {
  const words = translated(label) ?? named(lastSegment(path))
  return words === null ? null : spell(words).join(' ')
}

function named(key: string): readonly string[] | null {
  const words = wordsOf(key).filter((word) => word !== 'list' && word !== 'full')
  const tells = words.length > 0 && words[0] !== 'is' && words.every((word) => !silent.has(word) && isWord(word))
  return tells ? words : null
}

/** Words of outputs that are no news to a person: addresses of pictures, keys, looks. */
const silent: ReadonlySet<string> = new Set(
  'id url uri src pic img image icon avatar cover path color colour class style base key index idx'.split(' '),
)

import { wordsOf } from '../words/identifier.js'
import { englishOf } from './glossary.js'
import { pinyinOf } from './pinyin.js'

const plain = /^[a-z0-9]+$/u

/** Words that fit into an identifier: what is not ASCII is translated word by word or, failing that, spelled out. */
export function ascii(words: readonly string[]): readonly string[] {
  if (words.every((word) => plain.test(word))) return words
  return words.flatMap((word) => (plain.test(word) ? [word] : spelled(word))).filter((word) => word !== '')
}

function spelled(word: string): readonly string[] {
  const english = englishOf(word) ?? [pinyinOf(word)]
  return english.flatMap(wordsOf).map((part) => part.replace(/[^a-z0-9]/gu, ''))
}

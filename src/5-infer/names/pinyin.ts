import { createRequire } from 'node:module'
import type * as PinyinPro from 'pinyin-pro'

const load = createRequire(import.meta.url)

let library: typeof PinyinPro | null = null

/** Loading takes tens of milliseconds, and most apps are named without it. */
function pinyinPro(): typeof PinyinPro {
  library ??= load('pinyin-pro') as typeof PinyinPro
  return library
}

/**
 * The sound of a Chinese text as a name: '取件码' → 'quJianMa'. Latin letters and digits stay, all else goes; ''
 * where nothing is left. A name never begins with a digit.
 */
export function pinyinOf(zh: string): string {
  const runs = zh.normalize('NFKC').match(/\p{Script=Han}+|[A-Za-z0-9]+/gu) ?? []
  const syllables = runs.flatMap((run) => (/^[A-Za-z0-9]/.test(run) ? [run] : syllablesOf(run)))
  const name = syllables.map((syllable, at) => (at === 0 ? lower(syllable) : upper(syllable))).join('')
  return /^\d/.test(name) ? `n${name}` : name
}

/** Characters that the library does not know come back as they are; they are left out. */
function syllablesOf(han: string): string[] {
  const { pinyin } = pinyinPro()
  return pinyin(han, { toneType: 'none', type: 'array', v: true }).filter((syllable) => /^[a-z]+$/.test(syllable))
}

function lower(word: string): string {
  return word.toLowerCase()
}

function upper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

import { kinds } from './entries.js'
import type { Entry } from './entries.js'

/** What was found: the best first, no more than `most`, and how many there are in all. */
export interface Found {
  readonly entries: readonly Entry[]
  readonly all: number
}

/** The entries that have every word of `query` in them, also within other words, as Chinese has no spaces. */
export function find(entries: readonly Entry[], query: string, most: number): Found {
  const words = folded(query).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return { entries: [], all: 0 }
  const scored = entries.flatMap((entry) => {
    const title = folded(entry.title)
    const detail = folded(entry.detail)
    let score = 0
    for (const word of words) {
      const best = Math.max(4 * scoreOf(title, entry.title, word), scoreOf(detail, entry.detail, word))
      if (best === 0) return []
      score += best
    }
    return [{ entry, score }]
  })
  scored.sort(
    (a, b) => b.score - a.score || rank(a.entry) - rank(b.entry) || a.entry.title.length - b.entry.title.length,
  )
  return { entries: scored.slice(0, most).map(({ entry }) => entry), all: scored.length }
}

/** All of a text is better than its start, its start than the start of a word, and that than its inside. */
function scoreOf(text: string, written: string, word: string): number {
  const at = text.indexOf(word)
  if (at < 0) return 0
  if (text.length === word.length) return 8
  if (at === 0) return 6
  for (let next = at; next >= 0; next = text.indexOf(word, next + 1)) if (beginsWord(written, next)) return 4
  return 2
}

const separator = /[^\p{L}\p{N}]/u

/** Whether a word begins at `at`: behind what is no letter, at a capital behind a small letter, at a Chinese character. */
function beginsWord(text: string, at: number): boolean {
  const [before = ' ', here = ' '] = [text[at - 1], text[at]]
  return separator.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(here)) || /\p{Script=Han}/u.test(here)
}

function rank({ kind }: Entry): number {
  return kinds.indexOf(kind)
}

/** Written alike what reads alike: full-width letters, capitals. Each character stays in its place. */
function folded(text: string): string {
  return text.replace(/[\uff01-\uff5e\p{Lu}]/gu, (character) => {
    const plain = character.normalize('NFKC').toLowerCase()
    return plain.length === character.length ? plain : character
  })
}

import { NOUNS_EN, VERBS_EN } from './glossary-en.js'
import { NOUNS_ZH, VERBS_ZH } from './glossary-zh.js'
import { own } from '../../source/own.js'

/** A service word in both languages. */
export interface GlossaryEntry {
  readonly zh: string
  /** Lower camel case: 'pickupCode'. */
  readonly en: string
  readonly part: 'noun' | 'verb'
}

/** A stretch of a Chinese text: a word of the glossary, Latin letters and digits, or a leftover (`en` is null). */
export interface Segment {
  readonly text: string
  readonly en: string | null
  readonly part: 'noun' | 'verb' | null
}

/** Every Chinese word that the glossary knows, nouns first. */
export const GLOSSARY: readonly GlossaryEntry[] = [
  ...Object.entries(NOUNS_ZH).map(([zh, en]) => ({ zh, en, part: 'noun' as const })),
  ...Object.entries(VERBS_ZH).map(([zh, en]) => ({ zh, en, part: 'verb' as const })),
]

const BY_ZH: ReadonlyMap<string, GlossaryEntry> = new Map(GLOSSARY.map((entry) => [entry.zh, entry]))

/** Politeness, pronouns and grammar: they say nothing about the thing. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    '的 了 和 与 及 或 请 我 您 你 您的 你的 他的 一个 这个 该 此 去 立即 马上 点击 进行 所有 个 有 在 是 吗 吧 一下 点我 一键 ' +
    '请输入 请填写 请选择 请您输入 请先 输入您的 输入 完整 准确 真实 正确 有效 相关 您要 需要 想要'
  ).split(' '),
)

const LONGEST = Math.max(...[...BY_ZH.keys(), ...FILLERS].map((word) => word.length))

/** Every Chinese word's English, verb first ('订单查询' → query, order); null where a part of the text is in no glossary. */
export function englishOf(zh: string): string[] | null {
  const segments = segmentsOf(zh)
  const words = segments.flatMap(({ en }) => (en === null ? [] : [en]))
  if (words.length === 0 || words.length < segments.length) return null
  return verbAtTheEndOnly(segments) ? [...words.slice(-1), ...words.slice(0, -1)] : words
}

/**
 * The words of a Chinese text in its order, without fillers and punctuation: cut so that the least is left over, then
 * into the fewest, that is longest, words; of equal cuts the one with the longer words at the end, where Chinese has the
 * thing that the rest is about.
 */
export function segmentsOf(zh: string): Segment[] {
  const runs = zh.normalize('NFKC').match(/\p{Script=Han}+|[A-Za-z0-9]+/gu) ?? []
  return runs.flatMap((run) => (/^[A-Za-z0-9]/.test(run) ? [latin(run)] : merged(cut(run))))
}

interface Cut {
  readonly left: number
  readonly words: number
  readonly text: string
  readonly rest: Cut | null
}

function cut(run: string): string[] {
  const chars = Array.from(run)
  const best: (Cut | null)[] = [null]
  for (let at = chars.length - 1; at >= 0; at--) best.unshift(bestCut(chars.slice(at, at + LONGEST), best))
  const words: string[] = []
  for (let next = best[0] ?? null; next; next = next.rest) words.push(next.text)
  return words
}

/** `rests[n - 1]` is the best cut of what follows the first n characters. */
function bestCut(chars: readonly string[], rests: readonly (Cut | null)[]): Cut | null {
  let best: Cut | null = null
  for (let size = 1; size <= chars.length; size++) {
    const text = chars.slice(0, size).join('')
    const understood = BY_ZH.has(text) || FILLERS.has(text)
    if (!understood && size > 1) continue
    const rest = rests[size - 1] ?? null
    const next = { left: (rest?.left ?? 0) + (understood ? 0 : 1), words: (rest?.words ?? 0) + 1, text, rest }
    if (best === null || next.left < best.left || (next.left === best.left && next.words < best.words)) best = next
  }
  return best
}

/** Fillers go, neighbouring leftovers become one. */
function merged(words: readonly string[]): Segment[] {
  const segments: Segment[] = []
  for (const text of words) {
    const entry = BY_ZH.get(text)
    const last = segments.at(-1)
    if (entry) segments.push({ text, en: entry.en, part: entry.part })
    else if (FILLERS.has(text)) continue
    else if (last?.en === null) segments[segments.length - 1] = { text: last.text + text, en: null, part: null }
    else segments.push({ text, en: null, part: null })
  }
  return segments
}

function latin(run: string): Segment {
  return { text: run, en: /^\d/.test(run) ? null : run.toLowerCase(), part: null }
}

function verbAtTheEndOnly(segments: readonly Segment[]): boolean {
  return segments.length > 1 && segments.findIndex(({ part }) => part === 'verb') === segments.length - 1
}

/** English words joined in lower case → Chinese; of several Chinese words, the first of the glossary. */
const BY_EN: ReadonlyMap<string, string> = new Map(
  GLOSSARY.toReversed().map(({ zh, en }) => [en.toLowerCase(), zh] as const),
)

const MOST_WORDS = 4

/** Words that say how code is built. */
const SILENT: ReadonlySet<string> = new Set(
  'on handle handler handlers do the a an of for in at is has btn button tap click func fn go and to'.split(' '),
)

/** From here on an identifier says by what it is looked up: getOrderById. */
const CLOSING: ReadonlySet<string> = new Set(['by', 'with', 'from', 'via'])

/** After these the word in front is a thing, not a deed: 'bookList' is a list of books. */
const THINGS: ReadonlySet<string> = new Set(
  'list lists detail details info name id ids page history index status type count record records data item items number no num'.split(
    ' ',
  ),
)

/** Chinese for the words of an identifier, lower case: [add, address] → '添加地址'; null where a word is in no dictionary. */
export function chineseOf(words: readonly string[]): string | null {
  const telling = words.map((word) => word.toLowerCase())
  const end = telling.findIndex((word, at) => at > 0 && CLOSING.has(word))
  const parts = spoken(end < 0 ? telling : telling.slice(0, end))
  return parts === null || parts.length === 0 ? null : parts.join('')
}

function spoken(words: readonly string[]): string[] | null {
  const parts: string[] = []
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(words, at)
    const zh = phrase?.zh ?? (SILENT.has(words[at] ?? '') ? '' : wordAt(words, at, parts.length === 0))
    if (zh === null) return null
    if (zh !== '') parts.push(zh)
    at += phrase?.size ?? 1
  }
  return parts
}

/** The longest run of two or more words that the glossary knows as one. */
function phraseAt(words: readonly string[], at: number): { zh: string; size: number } | null {
  for (let size = Math.min(MOST_WORDS, words.length - at); size > 1; size--) {
    const phrase = words.slice(at, at + size).join('')
    const zh = BY_EN.get(phrase) ?? own(NOUNS_EN, phrase) ?? undefined
    if (zh !== undefined) return { zh, size }
  }
  return null
}

function wordAt(words: readonly string[], at: number, first: boolean): string | null {
  const word = words[at] ?? ''
  const deed = own(VERBS_EN, word) ?? null
  const thing = thingOf(word)
  const next = words[at + 1]
  const acts = first && next !== undefined && !THINGS.has(next)
  return acts ? (deed ?? thing) : (thing ?? deed)
}

function thingOf(word: string): string | null {
  for (const form of [word, ...singulars(word)]) {
    const zh = own(NOUNS_EN, form) ?? BY_EN.get(form)
    if (zh !== undefined) return zh
  }
  return null
}

function singulars(word: string): string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`]
  if (word.endsWith('es')) return [word.slice(0, -1), word.slice(0, -2)]
  return word.endsWith('s') ? [word.slice(0, -1)] : []
}

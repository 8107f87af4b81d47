import { singular } from '../../names/endpoint.js'

/** Things one after the other: 'a, b and c'. */
export function list(things: readonly string[], last = 'and'): string {
  const front = things.slice(0, -1).join(', ')
  return [front, ...things.slice(-1)].filter((part) => part !== '').join(` ${last} `)
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Without it, where the first word is not written in capitals anyway. */
export function inner(text: string): string {
  return /^[A-Z][a-z]/u.test(text) && !text.startsWith('WeChat') ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** Things that are not counted. */
const mass: ReadonlySet<string> = new Set(
  'goods information news feedback stock money data statistics settings logistics weather history delivery payment shopping merchandise help homework equipment luggage clothing furniture music food staff attendance traffic privacy advice'.split(
    ' ',
  ),
)

/** Things of which there is one for each person or page. */
const unique: ReadonlySet<string> = new Set(
  'cart number home profile account balance wallet password avatar quantity nickname menu history language theme weather map calendar information settings status statistics checkout amount signature gender birthday location title content data configuration center leaderboard ranking stock details'.split(
    ' ',
  ),
)

/** The last word of `words` for several: 'order' → 'orders'. */
export function plural(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? ''
  return [...words.slice(0, -1), isMany(last) ? last : manyOf(last)]
}

function manyOf(word: string): string {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`
}

function isMany(word: string): boolean {
  return mass.has(word) || singular(word) !== word
}

/** Whether there is one of it for each person or page. */
export function isUnique(words: readonly string[]): boolean {
  return unique.has(words.at(-1) ?? '')
}

/** `words` as one thing among others, the only one, or many: 'an order', 'the cart', 'goods'. */
export function one(words: readonly string[]): string {
  const text = words.join(' ')
  const last = words.at(-1) ?? ''
  if (text === '' || /^(?:all|the|any|every) /u.test(text)) return text
  if (unique.has(last)) return `the ${text}`
  if (isMany(last)) return text
  return `${/^(?:[aeiou]|hour|SMS)/u.test(text) && !/^(?:us[eu]|uni|one|euro)/u.test(text) ? 'an' : 'a'} ${text}`
}

/** The last word of `words` for one: 'orders' → 'order'. */
export function single(words: readonly string[]): readonly string[] {
  return words.map((word, at) => (at === words.length - 1 && !mass.has(word) ? singular(word) : word))
}

import { remembered } from '../../source/remember.js'

/** The words of an identifier, a path segment or a key, in lower case: 'onAddToCart' → on, add, to, cart. */
export const wordsOf = remembered((identifier): readonly string[] => {
  const spaced = identifier
    .replace(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .replace(/(?<=[A-Z])(?=[A-Z][a-z])/gu, ' ')
    .replace(/(\p{Script=Han})(?=[A-Za-z0-9])|([A-Za-z0-9])(?=\p{Script=Han})/gu, '$1$2 ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return spaced
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '' && !/^(?:v?\d+)$/u.test(word))
    .map(withoutTrailingDigits)
})

/** Lower camel case of `words`: add, to, cart → 'addToCart'. */
export function camel(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')
}

/** The last segment of a data path: 'address.city_id' → 'city_id', 'list[].name' → 'name'. */
export function lastSegment(path: string): string {
  const last = path.slice(path.lastIndexOf('.') + 1)
  return last.includes('[') ? last.replace(/\[\w*\]/gu, '') : last
}

/** The field at the root of a data path: 'trip.driver.name' → 'trip', 'list[].name' → 'list'. */
export function rootOf(path: string): string {
  const dot = path.indexOf('.')
  const bracket = path.indexOf('[')
  const end = dot < 0 || (bracket >= 0 && bracket < dot) ? bracket : dot
  return end < 0 ? path : path.slice(0, end)
}

function withoutTrailingDigits(word: string): string {
  return /^([a-z]{3,})\d+$/u.exec(word)?.[1] ?? word
}

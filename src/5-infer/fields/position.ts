import { wordsOf } from '../words/identifier.js'

const words: ReadonlySet<string> = new Set(['index', 'idx', 'indx', 'position', 'pos'])

/** Whether a key says which item of a list is meant by its place: 'index', 'itemIndex', 'itemindex'. */
export function isPosition(name: string): boolean {
  const last = wordsOf(name).at(-1) ?? ''
  return words.has(last) || /[a-z]{3}(?:index|idx)$/u.test(last) || name === 'i'
}

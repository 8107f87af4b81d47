import { wordsOf } from '../words/identifier.js'

const words: ReadonlySet<string> = new Set(['index', 'idx', 'indx', 'position', 'pos'])

/** Whether a key says which item of a list is meant by its place: 'index', 'itemIndex'. */
export function isPosition(name: string): boolean {
  return words.has(wordsOf(name).at(-1) ?? '') || name === 'i'
}

import { wordsOf } from '../words/identifier.js'

/** Words that end the name of an identifier. */
export const idWords: ReadonlySet<string> = new Set(['id', 'ids', 'uuid', 'guid', 'sn', 'no', 'code', 'openid'])

const runTogether = /(?:id|ids|sn|no)$/u

/** Whether a name says that it holds an identifier: 'goodsId', 'id', 'orderid'. */
export function identifies(name: string): boolean {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  return idWords.has(last) || (words.length === 1 && last.length > 4 && runTogether.test(last))
}

/** Whether a name says only that it is an identifier, not of what: 'id', 'no'. */
export function isBareId(name: string): boolean {
  return wordsOf(name).every((word) => idWords.has(word))
}

import { wordsOf } from './identifier.js'
import { isInterfaceWord, verb } from './verbs.js'

/** Small words between the parts of a compound. */
const linkers: readonly string[] = ['or', 'and', 'to', 'by', 'all', 'my', 'new']

/** Things that services are about, as they are run together with a verb: 'clearhistory', 'goodscount'. */
const things: ReadonlySet<string> = new Set(
  (
    'address cart order orders goods product products item items sku list detail info history coupon coupons user users member collect favorite favorites comment comments category categories shop store stores ' +
    'search keyword record records message messages article post posts topic news notice feedback address region city count total status pay money balance point points sign image file phone code password'
  ).split(' '),
)

/** The words of an identifier as they are spoken: run-together words come apart, split ones go together. */
export function spokenWords(identifier: string): readonly string[] {
  return joined(wordsOf(identifier).flatMap(partsOf))
}

/** Two words that are one verb. */
const pairs: Readonly<Record<string, string>> = {
  'log out': 'logout',
  'login out': 'logout',
  'sign out': 'logout',
  'log in': 'login',
  'check in': 'checkin',
  'top up': 'topup',
  'sign up': 'register',
  're fund': 'refund',
  're charge': 'recharge',
  'pre pay': 'prepay',
  'check out': 'checkout',
  'un bind': 'unbind',
  'un like': 'unlike',
  'un follow': 'unfollow',
}

function joined(words: readonly string[]): readonly string[] {
  const result: string[] = []
  for (const word of words) {
    const pair = pairs[`${result.at(-1) ?? ''} ${word}`]
    if (pair !== undefined) result.pop()
    result.push(pair ?? word)
  }
  return result
}

/** The parts of a word that was run together: 'clearhistory' → clear, history; 'addordelete' → add, or, delete. Other words as they are. */
export function partsOf(word: string): readonly string[] {
  if (word.length < 6 || verb(word) || isInterfaceWord(word) || things.has(word)) return [word]
  for (let end = word.length - 2; end >= 3; end--) {
    const head = word.slice(0, end)
    if (!verb(head) && !things.has(head)) continue
    const rest = known(word.slice(end))
    if (rest) return [head, ...rest]
  }
  return [word]
}

function known(rest: string): readonly string[] | null {
  if (isKnown(rest)) return [rest]
  const linker = linkers.find((one) => rest.startsWith(one))
  if (linker === undefined) return null
  const after = rest.slice(linker.length)
  return after === '' ? [linker] : isKnown(after) ? [linker, after] : null
}

function isKnown(word: string): boolean {
  return word.length > 2 && (verb(word) !== undefined || things.has(word))
}

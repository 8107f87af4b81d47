import { verb } from '../../words/verbs.js'
import { chineseOf } from '../../names/glossary.js'

/** Words that mean one thing in one service and another in the next: 'withdraw' takes back a report or money out. */
const ambiguous: ReadonlySet<string> = new Set(
  (
    'withdraw report lock locks loan loans quote quotes session sessions copy copies desk channel channels ticket tickets condition conditions ' +
    'renew house houses item items property properties profile table department meter account accounts period periods rate board plate track match charge ' +
    'exchange entry entries worker worker share pass passes show shows there me error size sizes floor floors visit visits doc docs line lines registration dimension dimensions car cars'
  ).split(' '),
)

/** Words in Chinese, where that is what they mean in every service; what the app itself says is asked first. */
export function plainChinese(words: readonly string[]): string | null {
  if (words.some((word) => ambiguous.has(word))) return null
  return words.length === 1 && (words[0] === 'number' || words[0] === 'num') ? null : chineseOf(words)
}

/** Words before a thing that dictionaries take for verbs, or that Chinese puts behind it. */
const qualities: Readonly<Record<string, readonly [before: string, after: string]>> = {
  new: ['最新', ''],
  create: ['创建', ''],
  total: ['', '总数'],
  min: ['最低', ''],
  max: ['最高', ''],
}

/** Words that name a thing in Chinese: 'new goods' are no deed. `null` also for what only says how something looks. */
export function chineseThing(words: readonly string[]): string | null {
  const [first = '', ...rest] = words
  const quality = Object.hasOwn(qualities, first) && rest.length > 0 ? qualities[first] : undefined
  if (quality === undefined) return rest.length > 0 && verb(first)?.act === 'show' ? null : plainChinese(words)
  const thing = plainChinese(rest)
  return thing === null ? null : quality[0] + thing + quality[1]
}

import { chineseOf } from '../names/glossary.js'

/** Words that mean one thing in one service and another in the next: 'withdraw' takes back a report or money out. */
const ambiguous: ReadonlySet<string> = new Set(
  (
    'withdraw report lock locks loan loans quote quotes session sessions copy copies desk channel channels ticket tickets condition conditions ' +
    'renew house houses item items property profile table department meter account accounts period periods rate board plate track match charge ' +
    'exchange entry entries worker worker share pass passes show shows there me error'
  ).split(' '),
)

/** Words in Chinese, where that is what they mean in every service; what the app itself says is asked first. */
export function plainChinese(words: readonly string[]): string | null {
  if (words.some((word) => ambiguous.has(word))) return null
  return words.length === 1 && (words[0] === 'number' || words[0] === 'num') ? null : chineseOf(words)
}

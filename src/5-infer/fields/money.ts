import { lastSegment, wordsOf } from '../words/identifier.js'
import type { OutputPath } from './outputs.js'

const words: ReadonlySet<string> = new Set(
  'price amount money fee fees total cost sum payment balance paid pay'.split(' '),
)

/** Whether a shown value is an amount of money: by its unit, its label or its key. */
export function isMoney({ path, label, rendering }: OutputPath): boolean {
  if (rendering?.unit === '元' || /[价费款额¥￥]|合计|总计|实付|应付/u.test(label ?? '')) return true
  return wordsOf(lastSegment(path)).some((word) => words.has(word))
}

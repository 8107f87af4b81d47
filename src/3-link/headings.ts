import type { Spot } from './expand.js'
import { lineOf } from './labels-lines.js'
import { isTouched, roleOf } from './labels-role.js'
import { asCaption, asLabel, isPrompt, lettersIn } from './labels-text.js'
import type { Heading } from './program.js'
import { shownByValue } from './shown.js'

/** How many elements around a list may begin with its heading. */
const MAX_STEPS = 3
/** More than a heading and 'more >' beside it is a row of tabs. */
const MAX_PHRASES = 2
/** What has more letters explains. */
const MAX_LETTERS = 12

/** What stands over the lists of a view: '热门推荐' before its cards. A list inside a list belongs to its item. */
export function headingsOf(spots: readonly Spot[]): readonly Heading[] {
  const headings = new Map<string, string>()
  spots.forEach(({ node, scope, each, foreign }, index) => {
    if (foreign || node.n === 'text' || node.loop === null || each.length > 1) return
    const text = headingOver(spots, index)
    if (text === null) return
    for (const path of shownByValue(node.loop.list, scope)) if (!headings.has(path)) headings.set(path, text)
  })
  return [...headings].map(([path, text]) => ({ path, text }))
}

/** The text of the nearest spot that says something before `list`, or before what begins with it. */
function headingOver(spots: readonly Spot[], list: number): string | null {
  let at = list
  for (let step = 0; step < MAX_STEPS && at >= 0; step++) {
    const parent = spots[at]?.parent ?? -1
    const before = phrasesBefore(spots, { at, parent, list })
    if (before === null) return null
    if (before.length > 0) return headingIn(before)
    at = parent
  }
  return null
}

interface Place {
  readonly at: number
  readonly parent: number
  readonly list: number
}

/** The phrases of the nearest spot in `parent` before the one at `at` that has any; null where other content comes first. */
function phrasesBefore(spots: readonly Spot[], { at, parent, list }: Place): readonly string[] | null {
  const phrases: string[] = []
  for (let index = at - 1; index > parent; index--) {
    const spot = spots[index]
    if (spot === undefined || isContent(spot)) return null
    const phrase = spot.node.n === 'text' ? asLabel(lineOf(spot.node.value)?.lead ?? '') : null
    if (phrase !== null && isAlways(spot, spots[list]) && !isTapped(spots, index, parent)) phrases.unshift(phrase)
    if (spot.parent === parent && phrases.length > 0) return phrases
  }
  return phrases
}

/** Whether a spot is there whenever the list is: what stands there instead of it ('暂无数据') is no heading. */
function isAlways({ when }: Spot, list: Spot | undefined): boolean {
  return when.every((condition, at) => list?.when[at] === condition)
}

/** Whether what is in `parent` at `index` is a button or a tab. The heading of a section may lead to all of it. */
function isTapped(spots: readonly Spot[], index: number, parent: number): boolean {
  for (let at = index; at > parent; at = spots[at]?.parent ?? -1) {
    const node = spots[at]?.node
    if (node !== undefined && isTouched(node) && node.n === 'element' && node.tag !== 'navigator') return true
  }
  return false
}

/** Values, fields and other lists are what headings stand over. */
function isContent({ node }: Spot): boolean {
  if (node.n === 'text') return (lineOf(node.value)?.values ?? 0) > 0
  const role = roleOf(node)
  return node.loop !== null || role === 'field' || role === 'choice' || role === 'group'
}

function headingIn(phrases: readonly string[]): string | null {
  const [first] = phrases
  const heading = first === undefined || phrases.length > MAX_PHRASES ? null : asCaption(first)
  const letters = lettersIn(heading ?? '')
  const fits = letters > 1 && letters <= MAX_LETTERS
  return heading !== null && fits && !isPrompt(heading) && !/[、,]/u.test(heading) ? heading : null
}

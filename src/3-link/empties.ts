import type { TemplateNode } from '../2-parse/template/tree.js'
import type { Spot } from './expand.js'
import { isTouched } from './labels-role.js'
import { asLabel, lettersIn } from './labels-text.js'
import type { Heading } from './program.js'

/** More letters explain, they do not say that there is nothing. */
const MAX_LETTERS = 20

/** The list that a condition wants empty: `!list.length`, `list.length === 0`, what is there otherwise than `list.length > 0`. */
const patterns: readonly RegExp[] = [
  /^!\(?\s*([\w.$]+)\.length(?:\s*>\s*0)?\s*\)?$/u,
  /^([\w.$]+)\.length\s*(?:===?\s*0|<\s*1|<=\s*0)$/u,
]

/** What a view shows where a list is empty: '购物袋还是空的', each list once. */
export function emptiesOf(spots: readonly Spot[]): readonly Heading[] {
  const empties = new Map<string, string>()
  for (const { node, foreign } of spots) {
    if (foreign || node.n !== 'element' || node.condition === null) continue
    const { source } = node.condition
    const path = patterns.map((pattern) => pattern.exec(source.trim())?.[1]).find((found) => found !== undefined)
    const text = path === undefined || empties.has(path) ? null : textIn(node.children)
    if (path !== undefined && text !== null) empties.set(path, text)
  }
  return [...empties].map(([path, text]) => ({ path, text }))
}

/** The first text that is none of a button. */
function textIn(nodes: readonly TemplateNode[]): string | null {
  for (const node of nodes) {
    const text =
      node.n === 'text'
        ? staticText(node.value.parts)
        : node.n === 'element' && !isTouched(node)
          ? textIn(node.children)
          : null
    if (text !== null) return text
  }
  return null
}

function staticText(parts: readonly unknown[]): string | null {
  const [only, ...others] = parts
  const text = typeof only === 'string' && others.length === 0 ? asLabel(only) : null
  return text !== null && lettersIn(text) <= MAX_LETTERS && lettersIn(text) > 1 ? text : null
}

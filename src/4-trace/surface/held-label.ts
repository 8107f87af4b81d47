import type { Placed } from '../../3-link/program.js'
import type { TemplateNode, TextNode } from '../../2-parse/template/tree.js'
import { chineseAmong } from '../domain/translations.js'
import { isScalar } from '../graph.js'
import { resolve } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'
import type { Live } from './live.js'
import { interpolationInView, type Place } from './view-values.js'

/** A label is a few words; more text is what the page is about. */
const LONGEST_LABEL = 20

/**
 * What is written on an element by way of page data that the source states: `<text bindtap="go">{{menu1}}</text>`. Static text
 * was read before. Of several texts the first is its name, the others explain it; of several languages Chinese is told.
 */
export function heldLabel(machine: Machine, live: Live, placed: Placed, place: Place = placed.scope): string | null {
  const [text] = textsIn(placed.element.children)
  if (text === undefined || text.value.parts.every((part) => typeof part === 'string')) return null
  const label = heldText(machine, live, place, text)?.replace(/\s+/gu, ' ').trim() ?? ''
  return label !== '' && label.length <= LONGEST_LABEL ? label : null
}

/** The texts inside, blank ones left out. */
function textsIn(nodes: readonly TemplateNode[]): readonly TextNode[] {
  return nodes.flatMap((node) => {
    if (node.n === 'text') return node.value.source.trim() === '' ? [] : [node]
    return node.n === 'element' && node.condition === null && node.loop === null ? textsIn(node.children) : []
  })
}

function heldText(machine: Machine, live: Live, place: Place, { value }: TextNode): string | null {
  const known = resolve(machine, interpolationInView(machine, live, value, place))
  const texts = known.flatMap((one) => (one.v === 'const' && isScalar(one.value) ? [String(one.value)] : []))
  const [only, ...others] = texts.length === known.length ? chineseAmong(texts) : []
  return others.length > 0 ? null : (only ?? null)
}

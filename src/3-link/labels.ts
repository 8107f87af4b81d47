import type { AttributeValue, ElementNode, Interpolation } from '../2-parse/template/tree.js'
import type { Expr } from '../2-parse/script/ir.js'
import type { Spot } from './expand.js'
import { isField } from './tags.js'

const MAX_LENGTH = 40
/** Ancestors of a field beside which its name may stand. */
const MAX_STEPS = 2

/** Attributes in which an element says its own name, before the placeholder and after it. */
const nameAttributes = ['aria-label', 'label', 'title', 'placeholder', 'text', 'content', 'button-text', 'alt'] as const

/** Entities of the template language's `decode`. */
const entities: readonly (readonly [string, string])[] = [
  ['&nbsp;', ' '],
  ['&ensp;', ' '],
  ['&emsp;', ' '],
  ['\\n', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&apos;', "'"],
  ['&quot;', '"'],
  ['&amp;', '&'],
]

/** What a person would call each spot; null where the template says nothing. */
export function labelsOf(spots: readonly Spot[]): readonly (string | null)[] {
  const texts = textsOf(spots)
  const before = textsBefore(spots, texts)
  const labelled = labelledById(spots, texts)
  return spots.map((spot, index) => {
    if (spot.node.n !== 'element') return null
    const own = word(texts[index] ?? '') ?? ownName(spot.node)
    return own ?? (isField(spot.node.tag) ? fieldName(spots, index, { texts, before, labelled }) : null)
  })
}

/** The static text inside each spot, without that of inner elements which can be touched by themselves. */
function textsOf(spots: readonly Spot[]): readonly string[] {
  const texts = spots.map(({ node }) => (node.n === 'text' ? staticText(node.value) : ''))
  for (let index = spots.length - 1; index >= 0; index--) {
    const spot = spots[index]
    if (spot === undefined || spot.parent < 0) continue
    if (spot.node.n === 'element' && spot.node.events.length > 0) continue
    texts[spot.parent] = `${texts[index] ?? ''} ${texts[spot.parent] ?? ''}`.trim().slice(0, MAX_LENGTH * 2)
  }
  return texts
}

/** The text of the nearest earlier sibling that has one; '' where a field stands in between, which it names already. */
function textsBefore(spots: readonly Spot[], texts: readonly string[]): readonly string[] {
  const holdsField = fieldHolders(spots)
  const last = new Map<number, string>()
  return spots.map(({ parent }, index) => {
    const before = last.get(parent) ?? ''
    last.set(parent, holdsField[index] === true ? '' : texts[index] === '' ? before : (texts[index] ?? ''))
    return before
  })
}

function fieldHolders(spots: readonly Spot[]): readonly boolean[] {
  const holders = spots.map(({ node }) => node.n === 'element' && isField(node.tag))
  for (let index = spots.length - 1; index >= 0; index--) {
    const parent = spots[index]?.parent ?? -1
    if (parent >= 0 && holders[index] === true) holders[parent] = true
  }
  return holders
}

/** Texts of `<label for>`, by the id that they name. */
function labelledById(spots: readonly Spot[], texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    spots.flatMap(({ node }, index): [string, string][] => {
      const id = node.n === 'element' && node.tag === 'label' ? constant(node.attributes.get('for')) : null
      return id === null ? [] : [[id, texts[index] ?? '']]
    }),
  )
}

interface Surroundings {
  readonly texts: readonly string[]
  readonly before: readonly string[]
  readonly labelled: ReadonlyMap<string, string>
}

/** The name that stands around a field: in the label around it or for it, else before it. */
function fieldName(spots: readonly Spot[], index: number, { texts, before, labelled }: Surroundings): string | null {
  const { node } = spots[index] ?? {}
  const id = node?.n === 'element' ? constant(node.attributes.get('id')) : null
  const named = word(id === null ? '' : (labelled.get(id) ?? ''))
  if (named !== null) return named
  let at = index
  for (let step = 0; step <= MAX_STEPS && at >= 0; step++) {
    const around = spots[at]?.node
    const inLabel = around?.n === 'element' && around.tag === 'label' ? word(texts[at] ?? '') : null
    const found = inLabel ?? word(before[at] ?? '')
    if (found !== null) return found
    at = spots[at]?.parent ?? -1
  }
  return null
}

function ownName(node: ElementNode): string | null {
  for (const name of nameAttributes) {
    const attribute = node.attributes.get(name)
    const said = attribute === undefined ? null : word(staticText(attribute.value))
    if (said !== null) return said
  }
  return null
}

/** The text of `value` that is the same on every run; of a choice between texts all, parted by '/'. */
function staticText(value: Interpolation): string {
  const texts = value.parts.map((part) => (typeof part === 'string' ? part : constantTexts(part.expr).join('/')))
  const decoded = entities.reduce((text, [entity, character]) => text.replaceAll(entity, character), texts.join(' '))
  return decoded.split(/\s+/u).filter(Boolean).join(' ')
}

function constantTexts(expr: Expr): readonly string[] {
  if (expr.k === 'const') return typeof expr.value === 'string' && expr.value !== '' ? [expr.value] : []
  if (expr.k === 'conditional') return [...constantTexts(expr.then), ...constantTexts(expr.otherwise)]
  if (expr.k === 'logical') return [...constantTexts(expr.left), ...constantTexts(expr.right)]
  return []
}

/** `text` cut to a label's length; null where no letter or digit is in it (an icon, a colon, a currency sign). */
function word(text: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return null
  const characters = Array.from(text)
  return characters.length <= MAX_LENGTH ? text : characters.slice(0, MAX_LENGTH).join('').trimEnd()
}

function constant(attribute: AttributeValue | undefined): string | null {
  const [only, ...others] = attribute?.value.parts ?? []
  return typeof only === 'string' && others.length === 0 ? only.trim() : null
}

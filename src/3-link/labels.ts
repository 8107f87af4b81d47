import type { AttributeValue, ElementNode, Interpolation } from '../2-parse/template/tree.js'
import type { Expr } from '../2-parse/script/ir.js'
import { remembered } from '../source/remember.js'
import type { Spot } from './expand.js'
import { isChoice, isField } from './tags.js'

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

/** What the static text of a view says about its elements. */
export interface Wording {
  /** What a person would call each spot; null where the template says nothing, and for texts. */
  readonly labels: readonly (string | null)[]
  /** The static text inside each spot. */
  readonly texts: readonly string[]
  /** The text beside each spot that may name it: '' where there is none, or where it names something in between. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Reads the wording of a view. */
export function wordingOf(spots: readonly Spot[]): Wording {
  const texts = textsOf(spots)
  const named = holders(spots)
  const places = spots.map((_, index) => index)
  const before = textsBeside(places, { spots, texts, named })
  const after = textsBeside(places.toReversed(), { spots, texts, named })
  const labelled = labelledById(spots, texts)
  const wording = { texts, before, after, labelled }
  const labels = spots.map(({ node }, index) =>
    node.n === 'element' ? labelOf(node, index, { spots, ...wording }) : null,
  )
  return { labels, texts, before, after }
}

interface Surroundings extends Omit<Wording, 'labels'> {
  readonly spots: readonly Spot[]
  /** Texts of `<label for>`, by the id that they name. */
  readonly labelled: ReadonlyMap<string, string>
}

function labelOf(node: ElementNode, index: number, around: Surroundings): string | null {
  const own = asLabel(around.texts[index] ?? '')
  if (!isField(node.tag)) return own ?? ownName(node)
  // What stands inside a picker is mostly the value: the text right before it is the better name.
  const beside = isChoice(node.tag) ? asLabel(around.after[index] ?? '') : asLabel(around.before[index] ?? '')
  return ownName(node) ?? beside ?? own ?? fieldName(node, index, around)
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

/** The text of the last sibling with one that was walked before each spot; '' where another value was named by it. */
function textsBeside(
  order: readonly number[],
  { spots, texts, named }: { spots: readonly Spot[]; texts: readonly string[]; named: readonly boolean[] },
): readonly string[] {
  const last = new Map<number, string>()
  const beside = spots.map(() => '')
  for (const index of order) {
    const parent = spots[index]?.parent ?? -1
    const text = texts[index] ?? ''
    beside[index] = last.get(parent) ?? ''
    if (named[index] === true) last.set(parent, '')
    else if (text !== '') last.set(parent, text)
  }
  return beside
}

/** Whether each spot is or holds something that takes a name from the text beside it: a field or a value. */
function holders(spots: readonly Spot[]): readonly boolean[] {
  const holds = spots.map(({ node }) =>
    node.n === 'text' ? hasValue(node.value) : node.n === 'element' && isField(node.tag),
  )
  for (let index = spots.length - 1; index >= 0; index--) {
    const parent = spots[index]?.parent ?? -1
    if (parent >= 0 && holds[index] === true) holds[parent] = true
  }
  return holds
}

function hasValue(value: Interpolation): boolean {
  return value.parts.some((part) => typeof part !== 'string' && constantTexts(part.expr).length === 0)
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

/** The name that stands around a field: in the label for it or around it, else before the elements around it. */
function fieldName(node: ElementNode, index: number, { spots, texts, before, labelled }: Surroundings): string | null {
  const id = constant(node.attributes.get('id'))
  const named = asLabel(id === null ? '' : (labelled.get(id) ?? ''))
  if (named !== null) return named
  let at = index
  for (let step = 0; step <= MAX_STEPS && at >= 0; step++) {
    const around = spots[at]?.node
    const inLabel = around?.n === 'element' && around.tag === 'label' ? asLabel(texts[at] ?? '') : null
    const found = inLabel ?? asLabel(before[at] ?? '')
    if (found !== null) return found
    at = spots[at]?.parent ?? -1
  }
  return null
}

function ownName(node: ElementNode): string | null {
  for (const name of nameAttributes) {
    const attribute = node.attributes.get(name)
    const said = attribute === undefined ? null : asLabel(staticText(attribute.value))
    if (said !== null) return said
  }
  return null
}

/** The text of `value` that is the same on every run; of a choice between texts all, parted by '/'. */
function staticText(value: Interpolation): string {
  const texts = value.parts.map((part) => (typeof part === 'string' ? part : constantTexts(part.expr).join('/')))
  return oneLine(texts.join(' '))
}

const oneLine = remembered((text): string => {
  const decoded = entities.reduce((rest, [entity, character]) => rest.replaceAll(entity, character), text)
  return decoded.split(/\s+/u).filter(Boolean).join(' ')
})

function constantTexts(expr: Expr): readonly string[] {
  if (expr.k === 'const') return typeof expr.value === 'string' && expr.value !== '' ? [expr.value] : []
  if (expr.k === 'conditional') return [...constantTexts(expr.then), ...constantTexts(expr.otherwise)]
  if (expr.k === 'logical') return [...constantTexts(expr.left), ...constantTexts(expr.right)]
  return []
}

/** `text` without what stands around its words (icons, colons, arrows), cut to a label's length; null where it has no word. */
export const asLabel = remembered((text): string | null => {
  const words = text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N})）】」%]+$/u, '')
  return words === '' ? null : Array.from(words).slice(0, MAX_LENGTH).join('').trimEnd()
})

function constant(attribute: AttributeValue | undefined): string | null {
  const [only, ...others] = attribute?.value.parts ?? []
  return typeof only === 'string' && others.length === 0 ? only.trim() : null
}

import type { DrawnElement, DrawnNode } from '../../6-emit/report/screens.js'
import type { GraphUnit } from '../../4-trace/graph.js'
import { own } from '../../source/own.js'
import { keyOf } from '../../source/location.js'
import type { Model } from '../model.js'
import { actionsOf } from '../known/owners.js'
import type { Acting } from '../known/owners.js'
import type { Box, Group } from './box.js'
import { isInline, lookOf } from './tags.js'

/** A page as it is drawn. */
export interface Wireframe {
  readonly boxes: readonly Box[]
  /** The actions that elements of it start, in the order in which they are numbered: the first is number 1. */
  readonly numbered: readonly Acting[]
  /** Whether there is more on the page than is drawn. */
  readonly isCut: boolean
}

/** Boxes that one drawing has at most: what is beyond is below many screens. */
const MOST_BOXES = 500
/** Components in components that are looked into. */
const DEEPEST = 4

/** The page or component `unit`, with its components drawn where they stand. */
export function wireframeOf(model: Model, unit: GraphUnit): Wireframe {
  const drawing = new Drawing(model)
  const boxes = drawing.screen(unit, [])
  return { boxes, numbered: drawing.numbered, isCut: drawing.isCut }
}

/** Where a node stands: the unit that it is part of, and the components around it. */
interface Place {
  readonly unit: GraphUnit
  readonly within: readonly string[]
  readonly bound: ReadonlyMap<string, readonly Acting[]>
  readonly embedded: ReadonlyMap<string, string>
}

class Drawing {
  readonly #numbers = new Map<Acting['action'], number>()
  readonly numbered: Acting[] = []
  isCut = false
  #boxes = 0

  constructor(readonly model: Model) {}

  screen(unit: GraphUnit, within: readonly string[]): readonly Box[] {
    const nodes = own(this.model.report.screens, unit.route) ?? []
    return this.#all(nodes, {
      unit,
      within: [...within, unit.route],
      bound: boundIn(unit),
      embedded: new Map(unit.embeds.map(({ component, at }) => [keyOf(at), component])),
    })
  }

  #all(nodes: readonly DrawnNode[], place: Place): readonly Box[] {
    return nodes.flatMap((node) => this.#one(node, place))
  }

  #one(node: DrawnNode, place: Place): readonly Box[] {
    if (this.#boxes >= MOST_BOXES) {
      this.isCut = true
      return []
    }
    this.#boxes++
    return 'text' in node ? [{ is: 'words', text: node.text, numbers: [] }] : this.#element(node, place)
  }

  #element(element: DrawnElement, place: Place): readonly Box[] {
    const { tag, shown = {}, children = [], at } = element
    const look = lookOf(tag)
    const component = at && place.embedded.get(keyOf(at))
    if (look === 'nothing') return []
    const drawn = this.#drawn(element, place)
    if (component !== undefined) return [this.#component(element, component, place)]
    switch (look) {
      case 'picture':
        return [{ is: 'picture', tag, ...drawn }]
      case 'text':
      case 'choice':
      case 'switch':
      case 'mark':
        return this.#field(element, look, place)
      case 'button':
        return [{ is: 'button', ...drawn, boxes: this.#inside(element, place) }]
      default:
        return grouped({
          is: 'group',
          way: wayOf(element),
          name: tag.includes('-') && isForeign(tag) ? tag : null,
          boxes: [
            ...wordsOf(look === 'words' ? undefined : (shown['title'] ?? shown['label'])),
            ...this.#all(children, place),
          ],
          ...drawn,
        })
    }
  }

  /** A picker is what stands in it; all other fields say what they ask for. */
  #field(element: DrawnElement, kind: 'text' | 'choice' | 'switch' | 'mark', place: Place): readonly Box[] {
    const { shown = {}, children = [] } = element
    const drawn = this.#drawn(element, place)
    const inside = this.#all(children, place)
    const text =
      shown['placeholder'] ?? shown['label'] ?? shown['title'] ?? (kind === 'text' ? shown['value'] : undefined) ?? ''
    if (inside.length === 0) return [{ is: 'field', kind, text, ...drawn }]
    return [
      {
        is: 'group',
        way: 'row',
        name: null,
        boxes: [...inside, { is: 'field', kind, text: '', numbers: [] }],
        ...drawn,
      },
    ]
  }

  #component(element: DrawnElement, route: string, place: Place): Box {
    const unit = this.model.unit(route)
    const isDrawn = unit !== undefined && !place.within.includes(route) && place.within.length < DEEPEST
    const boxes = isDrawn ? this.screen(unit, place.within) : []
    const slotted = this.#all(element.children ?? [], place)
    return {
      is: 'group',
      way: 'column',
      name: element.tag,
      boxes: [...boxes, ...slotted],
      ...this.#drawn(element, place),
    }
  }

  #inside({ shown = {}, children = [] }: DrawnElement, place: Place): readonly Box[] {
    const inside = this.#all(children, place)
    return inside.length > 0
      ? inside
      : wordsOf(shown['text'] ?? shown['title'] ?? shown['label'] ?? shown['aria-label'] ?? shown['value'])
  }

  #drawn({ when, each, at }: DrawnElement, { bound }: Place): Pick<Group, 'numbers' | 'when' | 'each'> {
    const numbers = (at === undefined ? [] : (bound.get(keyOf(at)) ?? [])).map((acting) => this.#numberOf(acting))
    return { numbers, ...(when !== undefined && { when }), ...(each !== undefined && { each }) }
  }

  #numberOf(acting: Acting): number {
    const known = this.#numbers.get(acting.action)
    if (known !== undefined) return known
    this.numbered.push(acting)
    this.#numbers.set(acting.action, this.numbered.length)
    return this.numbered.length
  }
}

/** Place of an element → the actions that it starts. */
function boundIn(unit: GraphUnit): ReadonlyMap<string, readonly Acting[]> {
  const bound = new Map<string, Acting[]>()
  for (const acting of actionsOf(unit))
    for (const key of new Set(acting.action.triggers.map(({ at }) => keyOf(at))))
      bound.set(key, [...(bound.get(key) ?? []), acting])
  return bound
}

function wordsOf(text: string | undefined): readonly Box[] {
  return text === undefined || text === '' ? [] : [{ is: 'words', text, numbers: [] }]
}

/** A group that is nothing but what is in it is not drawn. */
function grouped(group: Group): readonly Box[] {
  const isPlain =
    group.numbers.length === 0 && group.when === undefined && group.each === undefined && group.name === null
  if (!isPlain) return [group]
  return group.boxes.length > 1 ? [group] : group.boxes
}

/** Elements of the platform that have a dash in their names; all others are components of somebody. */
const ownTags: ReadonlySet<string> = new Set(
  'scroll-view swiper-item movable-area movable-view cover-view picker-view picker-view-column radio-group checkbox-group match-media page-container root-portal grid-view list-view sticky-section sticky-header share-element open-data page-meta navigation-bar'.split(
    ' ',
  ),
)

function isForeign(tag: string): boolean {
  return !ownTags.has(tag)
}

const rowWord = /(?:^|[\s_-])(?:row|flex|hbox|inline|between|bar|tabs?|nav|btns|buttons|actions|toolbar)(?:$|[\s_-])/iu
const columnWord =
  /(?:^|[\s_-])(?:col|column|vertical|list|page|content|container|wrap(?:per)?)(?:$|[\s_-])|flex-direction:\s*column/iu
/** More than stand beside each other on a phone. */
const WIDEST = 6

/** Text stands in a line, and so does what is called a row or a bar. */
function wayOf({ children = [], shown = {}, tag }: DrawnElement): Group['way'] {
  if (children.length < 2 || children.length > WIDEST) return tag === 'swiper' ? 'row' : 'column'
  if (children.every((child) => 'text' in child || isInline(child.tag))) return 'row'
  const said = `${shown['class'] ?? ''} ${shown['style'] ?? ''}`
  if (columnWord.test(said)) return 'column'
  return tag === 'swiper' || rowWord.test(said) || /display:\s*flex/iu.test(said) ? 'row' : 'column'
}

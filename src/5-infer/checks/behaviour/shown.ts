import type { Placed, Surface } from '../../../3-link/program.js'
import type { ElementNode, TemplateNode } from '../../../2-parse/template/tree.js'
import type { GraphUnit, Trigger } from '../../../4-trace/graph.js'
import type { Location } from '../../../source/location.js'
import type { Examined } from '../check.js'
import { once } from '../../facts/once.js'
import { wordsOf } from '../../words/identifier.js'

/** The elements of the app's views. */
export const elementsIn = once((examined: Examined) => new Elements(examined))

/** Elements found by what the graph knows of them. */
export class Elements {
  private readonly byPlace = new Map<Location, Placed>()
  private readonly parents = new Map<ElementNode, ElementNode>()
  private readonly surfaces: ReadonlyMap<string, Surface>

  constructor({ program }: Examined) {
    const all = [...program.pages, ...program.components]
    this.surfaces = new Map(all.map((surface) => [surface.route, surface]))
    for (const { view } of all)
      for (const placed of view.elements) {
        this.byPlace.set(placed.at, placed)
        for (const child of childrenOf(placed.element)) this.parents.set(child, placed.element)
      }
  }

  /** The element that a trigger is. */
  placed(trigger: Trigger): Placed | undefined {
    return this.byPlace.get(trigger.at)
  }

  surface(unit: GraphUnit): Surface | undefined {
    return this.surfaces.get(unit.route)
  }

  /** The element and those around it, itself first. */
  around(element: ElementNode): readonly ElementNode[] {
    const found: ElementNode[] = []
    for (let at: ElementNode | undefined = element; at; at = this.parents.get(at)) found.push(at)
    return found
  }
}

/** Elements among `nodes`, `<block>`s looked through. */
function childrenOf(element: ElementNode): readonly ElementNode[] {
  return element.children.filter((child): child is ElementNode => child.n === 'element')
}

/** What is written out under `name`; undefined where there is none or it holds a value. */
export function attribute(element: ElementNode, name: string): string | undefined {
  const value = element.attributes.get(name)?.value
  return value?.parts.every((part) => typeof part === 'string') === true ? value.parts.join('') : undefined
}

/** Everything that is written out inside `element`. */
export function writtenIn(element: ElementNode): string {
  return element.children.map(writtenInNode).join(' ').replace(/\s+/gu, ' ').trim()
}

function writtenInNode(node: TemplateNode): string {
  if (node.n === 'text') return node.value.parts.filter((part) => typeof part === 'string').join(' ')
  return node.n === 'element' ? writtenIn(node) : ''
}

/** Elements that are a picture of something. */
const pictures: ReadonlySet<string> = new Set(['icon', 'image', 'cover-image'])

/** What the name of a picture says of an element without words: 'icon-refresh', '/img/back.png', `<icon type="search">`. */
export function pictured(element: ElementNode): string | null {
  const names = [element, ...childrenOf(element), ...childrenOf(element).flatMap(childrenOf)].flatMap(pictureNames)
  const words = names.flatMap((name) => wordsOf(name)).filter((word) => !silent.has(word))
  return words.length === 0 || words.length > 4 ? null : words.join(' ')
}

const silent: ReadonlySet<string> = new Set(
  'icon icons iconfont image img pic png jpg jpeg svg gif van t font fa btn ic o l fill line outline normal active default w h'.split(
    ' ',
  ),
)

function pictureNames(element: ElementNode): readonly string[] {
  const isPicture = pictures.has(element.tag) || element.tag.endsWith('-icon')
  const classes = (attribute(element, 'class') ?? '').split(/\s+/u).filter((name) => /icon/iu.test(name))
  if (!isPicture) return classes
  const file =
    (attribute(element, 'src') ?? '')
      .split('/')
      .at(-1)
      ?.replace(/[?#].*/su, '') ?? ''
  return [...classes, attribute(element, 'name') ?? '', attribute(element, 'type') ?? '', file]
}

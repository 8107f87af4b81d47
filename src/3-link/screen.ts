import type { AttributeValue, ElementNode } from '../2-parse/template/tree.js'
import { locate } from '../source/location.js'
import type { Spot } from './expand.js'
import type { ScreenElement, ScreenNode } from './program.js'

const shownAttributes =
  'aria-label checked class disabled hidden label mode name open-type placeholder src style text title type url value'.split(
    ' ',
  )

/** The spots of a view as a tree. */
export function screenOf(spots: readonly Spot[]): readonly ScreenNode[] {
  const below = new Map<number, number[]>()
  for (const [index, { parent }] of spots.entries()) {
    const siblings = below.get(parent)
    if (siblings === undefined) below.set(parent, [index])
    else siblings.push(index)
  }
  const nodesBelow = (parent: number): readonly ScreenNode[] =>
    (below.get(parent) ?? []).flatMap((index) => {
      const spot = spots[index]
      return spot === undefined ? [] : nodeOf(spot, () => nodesBelow(index))
    })
  return nodesBelow(-1)
}

function nodeOf(spot: Spot, children: () => readonly ScreenNode[]): readonly ScreenNode[] {
  const { node } = spot
  if (node.n === 'use') return []
  if (node.n === 'text') return node.value.source.trim() === '' ? [] : [{ text: node.value.source.trim() }]
  return [elementOf(node, spot, children())]
}

function elementOf(node: ElementNode, { unit }: Spot, children: readonly ScreenNode[]): ScreenElement {
  const { tag, condition, loop, at } = node
  return {
    tag,
    shown: shownOf(node.attributes),
    ...(condition !== null && { when: condition.source }),
    ...(loop !== null && { each: loop.list.source }),
    children,
    at: locate(unit.file, unit.lines, at),
  }
}

function shownOf(attributes: ReadonlyMap<string, AttributeValue>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    shownAttributes.flatMap((name) => {
      const attribute = attributes.get(name)
      return attribute === undefined ? [] : [[name, attribute.value.source] as const]
    }),
  )
}

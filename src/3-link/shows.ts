import type { Location } from '../source/location.js'
import type { Spot } from './expand.js'
import type { Wording } from './labels.js'
import { asLabel, leadOf } from './labels-text.js'
import type { Shown } from './program.js'
import { shownBy, shownByValue } from './shown.js'
import { visibleAttributes } from './tags.js'

/** What finding the shown paths needs besides the spots. */
export interface ShowContext {
  readonly wording: Wording
  /** Whether a tag names a third-party component. */
  readonly isKit: (tag: string) => boolean
  readonly placeOf: (spot: Spot) => Location
}

interface Sight {
  readonly path: string
  readonly label: string | null
}

/** The data paths that a view shows: each once, where it is first seen with a name, else where it is first seen. */
export function showsOf(spots: readonly Spot[], context: ShowContext): readonly Shown[] {
  const shows = new Map<string, Shown>()
  spots.forEach((spot, index) => {
    if (spot.foreign && spot.node.n !== 'use') return
    for (const { path, label } of sightsOf(spot, index, context)) {
      const known = shows.get(path)
      if (known === undefined || (known.label === null && label !== null))
        shows.set(path, { path, label, at: known?.at ?? context.placeOf(spot) })
    }
  })
  return [...shows.values()]
}

function sightsOf(spot: Spot, index: number, context: ShowContext): readonly Sight[] {
  const { node, scope } = spot
  if (node.n === 'text') return sightsOfText(spot, index, context.wording)
  if (node.n === 'use')
    return node.data === null ? [] : shownBy(node.data, scope).map((path) => ({ path, label: null }))
  const label = context.wording.labels[index] ?? null
  return visibleAttributes(node.tag, context.isKit(node.tag)).flatMap((name) => {
    const attribute = node.attributes.get(name)
    return attribute === undefined ? [] : shownByValue(attribute.value, scope).map((path) => ({ path, label }))
  })
}

/** A value is named by the text before it: in the same text ('Price: {{p}}'), else beside it. */
function sightsOfText({ node, scope }: Spot, index: number, { nameOfValue }: Wording): readonly Sight[] {
  if (node.n !== 'text') return []
  let lead: string | null = null
  let isFirst = true
  return node.value.parts.flatMap((part) => {
    if (typeof part === 'string') {
      lead = leadOf(part, isFirst) ?? (isFirst && asLabel(part) !== null ? null : lead)
      return []
    }
    const label = lead ?? (isFirst ? nameOfValue(index) : null)
    lead = null
    isFirst = false
    return shownBy(part.expr, scope).map((path) => ({ path, label }))
  })
}

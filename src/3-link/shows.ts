import type { Interpolation } from '../2-parse/template/tree.js'
import type { Location } from '../source/location.js'
import type { Spot } from './expand.js'
import type { Wording } from './labels.js'
import { asLabel, leadOf } from './labels-text.js'
import type { Rendering, Shown } from './program.js'
import { renderedBy, unitAlone, unitOf } from './rendering.js'
import { shownBy, shownByValue } from './shown.js'
import { isPicture, visibleAttributes } from './tags.js'

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
  readonly rendering: Rendering
}

/** The data paths that a view shows: each once, where it is first seen with a name, else where it is first seen. */
export function showsOf(spots: readonly Spot[], context: ShowContext): readonly Shown[] {
  const shows = new Map<string, Shown>()
  spots.forEach((spot, index) => {
    if (spot.foreign && spot.node.n !== 'use') return
    for (const { path, label, rendering } of sightsOf(spot, index, { ...context, spots })) {
      const known = shows.get(path)
      shows.set(path, {
        path,
        label: known?.label ?? label,
        rendering: { ...rendering, ...known?.rendering },
        at: known?.at ?? context.placeOf(spot),
      })
    }
  })
  return [...shows.values()]
}

interface SightContext extends ShowContext {
  readonly spots: readonly Spot[]
}

function sightsOf(spot: Spot, index: number, context: SightContext): readonly Sight[] {
  const { node, scope } = spot
  if (node.n === 'text') return sightsOfText(spot, index, context)
  if (node.n === 'use')
    return node.data === null ? [] : shownBy(node.data, scope).map((path) => ({ path, label: null, rendering: {} }))
  const label = context.wording.labels[index] ?? null
  const rendering: Rendering = isPicture(node.tag) ? { picture: true } : {}
  return visibleAttributes(node.tag, context.isKit(node.tag)).flatMap((name) => {
    const attribute = node.attributes.get(name)
    return attribute === undefined
      ? []
      : shownByValue(attribute.value, scope).map((path) => ({ path, label, rendering }))
  })
}

/** A value is named by the text before it: in the same text ('Price: {{p}}'), else beside it. */
function sightsOfText({ node, scope }: Spot, index: number, { wording, spots }: SightContext): readonly Sight[] {
  if (node.n !== 'text') return []
  const { parts } = node.value
  let lead: string | null = null
  let isFirst = true
  return parts.flatMap((part, at) => {
    if (typeof part === 'string') {
      lead = leadOf(part, isFirst) ?? (isFirst && asLabel(part) !== null ? null : lead)
      return []
    }
    const label = lead ?? (isFirst ? wording.nameOfValue(index) : null)
    lead = null
    isFirst = false
    const unit = {
      ...unitOf(textAt(parts, at - 1), textAt(parts, at + 1)),
      ...(parts.length === 1 && unitBeside(spots, index)),
    }
    return renderedBy(part.expr, scope, unit).map(({ path, rendering }) => ({ path, label, rendering }))
  })
}

function textAt(parts: Interpolation['parts'], at: number): string {
  const part = parts[at]
  return typeof part === 'string' ? part : ''
}

/** The unit that stands beside a value in an element of its own: `<text>¥</text><text>{{price}}</text>`. */
function unitBeside(spots: readonly Spot[], index: number): Rendering {
  return { ...unitAlone(nextText(spots, index, -1), 'before'), ...unitAlone(nextText(spots, index, 1), 'behind') }
}

/** The text that comes before or behind a spot; '' where it has values. */
function nextText(spots: readonly Spot[], index: number, step: 1 | -1): string {
  let at = index + step
  while (spots[at] !== undefined && !isText(spots[at])) at += step
  return staticText(spots[at])
}

function isText(spot: Spot | undefined): boolean {
  return spot?.node.n === 'text' && spot.node.value.source.trim() !== ''
}

function staticText(spot: Spot | undefined): string {
  return spot?.node.n === 'text' && spot.node.value.parts.length === 1 ? textAt(spot.node.value.parts, 0) : ''
}

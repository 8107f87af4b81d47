import type { ElementNode } from '../2-parse/template/tree.js'
import type { ScriptUnit, TemplateUnit } from '../2-parse/unit.js'
import { locate, type Location } from '../source/location.js'
import { expand, type Spot } from './expand.js'
import { labelsOf } from './labels.js'
import type { Placed, Scope, Shown, View } from './program.js'
import { selectorsOf } from './selectors.js'
import { shownBy, shownByValue } from './shown.js'
import { isGroup, visibleAttributes } from './tags.js'
import type { TemplateFault, Templates } from './templates.js'

/** The view of a surface that has no template. */
export const emptyView: View = { elements: [], shows: [], wxs: new Map() }

/** What a view needs to know beyond its template. */
export interface ViewContext {
  readonly templates: Templates
  readonly onFault: (fault: TemplateFault) => void
  /** Whether a tag names a third-party component. */
  readonly isKit: (tag: string) => boolean
}

/** Expands `unit` and says of each element what it is called, where it is, and what it shows. */
export function viewOf(unit: TemplateUnit, { templates, onFault, isKit }: ViewContext): View {
  const spots = expand(unit, templates, onFault)
  const labels = labelsOf(spots)
  return { elements: placedOf(spots, labels), shows: showsOf(spots, labels, isKit), wxs: scriptsOf(templates, unit) }
}

function scriptsOf(templates: Templates, unit: TemplateUnit): ReadonlyMap<string, ScriptUnit> {
  return new Map(
    [...templates.scripts(unit)].flatMap(([name, entry]) => (entry.x === 'wxs' ? [[name, entry.script] as const] : [])),
  )
}

/** Elements without the blocks that only carry conditions and loops. */
function placedOf(spots: readonly Spot[], labels: readonly (string | null)[]): readonly Placed[] {
  const kept = spots.flatMap((spot, index) => {
    const { node } = spot
    return node.n === 'element' && node.tag !== 'block' ? [{ spot, node, index }] : []
  })
  const position = new Map(kept.map(({ index }, at) => [index, at]))
  const selectors = selectorsOf(kept.map(({ node }) => node))
  const forms = nearest(spots, (node) => node.tag === 'form')
  const groups = nearest(spots, (node) => isGroup(node.tag))
  return kept.map(({ spot, node, index }, at) => ({
    element: node,
    scope: spot.scope,
    at: placeOf(spot),
    label: labels[index] ?? null,
    when: spot.when,
    each: spot.each,
    selector: selectors[at] ?? node.tag,
    form: position.get(forms[index] ?? -1) ?? null,
    group: position.get(groups[index] ?? -1) ?? null,
  }))
}

/** For each spot the index of the nearest one around it that `fits`, -1 where there is none. */
function nearest(spots: readonly Spot[], fits: (node: ElementNode) => boolean): readonly number[] {
  const found: number[] = []
  for (const { parent } of spots) {
    const around = spots[parent]?.node
    found.push(around?.n === 'element' && fits(around) ? parent : (found[parent] ?? -1))
  }
  return found
}

/** Each path once, where it is shown first. */
function showsOf(
  spots: readonly Spot[],
  labels: readonly (string | null)[],
  isKit: ViewContext['isKit'],
): readonly Shown[] {
  const shows = new Map<string, Shown>()
  spots.forEach((spot, index) => {
    for (const path of pathsOf(spot, isKit)) {
      if (!shows.has(path)) shows.set(path, { path, label: labelOf(spots, labels, index), at: placeOf(spot) })
    }
  })
  return [...shows.values()]
}

function pathsOf({ node, scope, foreign }: Spot, isKit: ViewContext['isKit']): readonly string[] {
  if (foreign) return []
  if (node.n === 'text') return shownByValue(node.value, scope)
  if (node.n === 'use') return node.data === null ? [] : shownBy(node.data, scope)
  return visibleAttributes(node.tag, isKit(node.tag)).flatMap((name) => visibleIn(node, name, scope))
}

function visibleIn(node: ElementNode, name: string, scope: Scope): readonly string[] {
  const attribute = node.attributes.get(name)
  return attribute === undefined ? [] : shownByValue(attribute.value, scope)
}

/** A text is called what its element is called. */
function labelOf(spots: readonly Spot[], labels: readonly (string | null)[], index: number): string | null {
  return labels[index] ?? labels[spots[index]?.parent ?? -1] ?? null
}

function placeOf({ node, unit }: Spot): Location {
  return locate(unit.file, unit.lines, node.at)
}

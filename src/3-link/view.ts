import type { ElementNode } from '../2-parse/template/tree.js'
import type { ScriptUnit, TemplateUnit } from '../2-parse/unit.js'
import { locate, type Location } from '../source/location.js'
import { expand, type Spot } from './expand.js'
import { wordingOf, type Wording } from './labels.js'
import { emptiesOf } from './empties.js'
import { headingsOf } from './headings.js'
import { meaningsOf } from './meanings.js'
import type { Placed, View } from './program.js'
import { screenOf } from './screen.js'
import { selectorsOf } from './selectors.js'
import { showsOf } from './shows.js'
import { isGroup } from './tags.js'
import type { Templates } from './templates.js'

/** The view of a surface that has no template. */
export const emptyView: View = {
  elements: [],
  shows: [],
  headings: [],
  meanings: [],
  empties: [],
  screen: () => [],
  wxs: new Map(),
}

/** Expands `unit` and says of each element what it is called, where it is, and what it shows. `isKit`: third-party tags. */
export function viewOf(unit: TemplateUnit, templates: Templates, isKit: (tag: string) => boolean): View {
  const spots = expand(unit, templates)
  const wording = wordingOf(spots)
  const shows = showsOf(spots, { wording, isKit, placeOf })
  const headings = headingsOf(spots)
  const meanings = meaningsOf(spots)
  const empties = emptiesOf(spots)
  return {
    elements: placedOf(spots, wording),
    shows,
    headings,
    meanings,
    empties,
    screen: () => screenOf(spots),
    wxs: scriptsOf(templates, unit),
  }
}

function scriptsOf(templates: Templates, unit: TemplateUnit): ReadonlyMap<string, ScriptUnit> {
  return new Map(
    [...templates.scripts(unit)].flatMap(([name, entry]) => (entry.x === 'wxs' ? [[name, entry.script] as const] : [])),
  )
}

/** Elements without the blocks that only carry conditions and loops. */
function placedOf(spots: readonly Spot[], { labels, marks }: Wording): readonly Placed[] {
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
    mark: marks[index] ?? null,
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

function placeOf({ node, unit }: Spot): Location {
  return locate(unit.file, unit.lines, node.at)
}

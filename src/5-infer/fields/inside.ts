import type { GraphUnit, Meaning, Output } from '../../4-trace/graph.js'
import type { App } from '../facts/app.js'
import { rootOf, wordsOf } from '../words/identifier.js'
import { idWords, identifies } from './identifier.js'

/** Components within components after which the way of a value is given up. */
const DEEPEST = 4

/** An output at the path of whoever gives the data. */
interface Shown extends Omit<Output, 'from'> {
  readonly meanings?: readonly Meaning[]
}

/** What `unit` shows, with what it says of its values. */
export function shownAs({ meanings }: GraphUnit, { path, type, label, rendering }: Output): Shown {
  const said = (meanings ?? []).filter((meaning) => meaning.path === path)
  return { path, type, label, ...(rendering && { rendering }), ...(said.length > 0 && { meanings: said }) }
}

/** What components show of the data that `unit` gives them: `item.title` with `item` ← `list[]` is `list[].title`. */
export function shownInside(app: App, unit: GraphUnit, depth = 0): readonly Shown[] {
  if (depth > DEEPEST) return []
  return unit.embeds.flatMap(({ component, properties }) => {
    const inner = app.units.get(component)
    if (!inner) return []
    const own = inner.shows.flatMap((output) =>
      pathsOutside(output, properties).map((path) => ({ ...shownAs(inner, output), path })),
    )
    const deeper = shownInside(app, inner, depth + 1).flatMap((output) =>
      outside(output.path, properties).map((path) => ({ ...output, path })),
    )
    return [...own, ...deeper]
  })
}

function pathsOutside({ path, from }: Output, properties: Readonly<Record<string, string>>): readonly string[] {
  const given = outside(path, properties)
  if (given.length > 0) return given
  return (from ?? []).flatMap((origin) =>
    origin.startsWith('property.') ? outside(origin.slice('property.'.length), properties) : [],
  )
}

/** A path below a property as a path of the data that is passed. */
function outside(path: string, properties: Readonly<Record<string, string>>): readonly string[] {
  const root = rootOf(path)
  const given = Object.hasOwn(properties, root) ? properties[root] : undefined
  return given === undefined ? [] : [given + path.slice(root.length)]
}

/** 'showId' in the event of a component that is given the items of `shows`: the id of one of them. */
export function idsInside(unit: GraphUnit, key: string): readonly string[] {
  if (!identifies(key)) return []
  const items = [...new Set(unit.embeds.flatMap(({ properties }) => Object.values(properties)))].filter((path) =>
    path.endsWith('[]'),
  )
  const things = wordsOf(key).filter((word) => !idWords.has(word))
  if (things.length === 0) return items.length === 1 ? items.map((item) => `${item}.${key}`) : []
  const isAbout = (item: string): boolean =>
    things.every((thing) => wordsOf(rootOf(item)).some((word) => word.startsWith(thing)))
  return items.filter(isAbout).map((item) => `${item}.id`)
}

import { once } from '../facts/once.js'
import { isReading } from '../intent.js'
import type { Draft } from '../draft.js'
import { pageThings } from '../names/opening.js'
import { lastSegment, rootOf, wordsOf } from '../words/identifier.js'
import type { Field } from './field.js'
import { idWords } from './identifier.js'
import type { FromTool, World } from './trail.js'

/**
 * Where the value itself leaves no trace: a list of a page that opens this one with the key, or of this page, that shows a field
 * of the same name. Where no page is known to open it, any list of such things: 'orderId' is the id of one of the orders.
 */
export function likelySources(world: World, draft: Draft, field: Field): readonly FromTool[] {
  if (field.via !== 'query') return listOn(world, draft, draft.intent.page.route, field)
  const routes = openersOf(world, draft, field)
  if (routes.length > 0) return routes.flatMap((route) => listOn(world, draft, route, field))
  return (field.param?.suppliers ?? []).length > 0 ? [] : listsOfSuch(world, draft, field)
}

function listsOfSuch(world: World, draft: Draft, field: Field): readonly FromTool[] {
  const own = wordsOf(lastSegment(field.key)).filter((word) => !idWords.has(word))
  const things = own.length > 0 ? own : pageThings(draft.intent.page.route)
  if (things.length === 0) return []
  const readers = world.drafts.all.filter((other) => other !== draft && isReading(other.intent))
  return readers.flatMap((reader): readonly FromTool[] => {
    const path = itemIds(reader).find((held) => isAbout(held, things))
    return path === undefined ? [] : [{ from: 'tool', tool: reader.name, path }]
  })
}

/** 'orders[].id', where an item of an item of a list is none of what the list is called after. */
const itemIds = once((draft: Draft): readonly string[] => {
  const ids = [...draft.holds].filter((path) => path.endsWith('[].id') || path.endsWith('[]._id'))
  return ids.filter((path) => path.indexOf('[]') === path.lastIndexOf('[]'))
})

/** 'orders[].id' for order. */
function isAbout(path: string, things: readonly string[]): boolean {
  const about = wordsOf(rootOf(path))
  return things.every((thing) => about.some((word) => word.startsWith(thing)))
}

/** Pages that open the draft's page with the field's key. */
function openersOf(world: World, draft: Draft, field: Field): readonly string[] {
  const target = draft.intent.page.route
  const opens = world.app.openers.get(target) ?? []
  return [
    ...new Set(
      opens.filter(({ route, params }) => route !== target && params.includes(field.key)).map(({ route }) => route),
    ),
  ]
}

function listOn(world: World, draft: Draft, route: string, field: Field): readonly FromTool[] {
  const reader = (world.drafts.byPage.get(route) ?? []).find((other) => other !== draft && isReading(other.intent))
  const path = reader ? likelyPath(reader.outputs, draft, field) : null
  return reader && path !== null ? [{ from: 'tool', tool: reader.name, path }] : []
}

/** A list item's field of the same name; a bare 'id' only in a list that is named after what the page is about. */
function likelyPath(outputs: Draft['outputs'], draft: Draft, field: Field): string | null {
  const key = lastSegment(field.key)
  const own = wordsOf(key).filter((word) => !idWords.has(word))
  const things = own.length > 0 ? own : pageThings(draft.intent.page.route)
  const isNamedAfter = (path: string): boolean =>
    wordsOf(rootOf(path)).some((word) => things.some((thing) => word.startsWith(thing)))
  const same = outputs.filter((output) => output.path.includes('[]') && lastSegment(output.path) === key)
  return (same.find((output) => isNamedAfter(output.path)) ?? (own.length > 0 ? same[0] : undefined))?.path ?? null
}

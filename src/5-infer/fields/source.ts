import type { GraphUnit, Origin, Supplier } from '../../4-trace/graph.js'
import type { Draft, Drafts } from '../draft.js'
import type { App } from '../facts/app.js'
import type { Provenance } from '../toolset.js'
import { pageThings } from '../names/opening.js'
import { isReading } from '../risk.js'
import { lastSegment, rootOf, wordsOf } from '../words/identifier.js'
import { idWords, identifies } from './identifier.js'
import type { Field } from './field.js'
import { boundPaths, listsAround, pathsOf } from './binding.js'
import { isPosition } from './position.js'
import { choicesOf, constantOf } from './types.js'

/** Paths that other tools are sent to a tool for: they belong to its result, shown or not. */
export function demandsOn(sources: ReadonlyMap<Field, readonly Provenance[]>): ReadonlyMap<string, readonly string[]> {
  const demands = new Map<string, string[]>()
  for (const source of [...sources.values()].flat()) {
    if (source.from === 'tool') demands.set(source.tool, [...(demands.get(source.tool) ?? []), source.path])
  }
  return demands
}

/** Where the whole graph and all drafts can be asked. */
export interface World {
  readonly app: App
  readonly drafts: Drafts
}

/** Another tool's result that holds the value. */
type FromTool = Extract<Provenance, { from: 'tool' }>

/** Where the value of every field of every draft comes from. */
export function sourcesOf(world: World): ReadonlyMap<Field, readonly Provenance[]> {
  return new Map(
    world.drafts.all.flatMap((draft) =>
      draft.fields.map((field) => [field, provenanceOf(world, draft, field)] as const),
    ),
  )
}

/** Every way in which a value for `field` of `draft` can be had; never empty. */
function provenanceOf(world: World, draft: Draft, field: Field): readonly Provenance[] {
  const choices = choicesOf(field)
  const constant = constantOf(field)
  if (constant !== null) return [{ from: 'constant', detail: String(constant) }]
  const closed: readonly Provenance[] = choices.length > 0 ? [{ from: 'choice', of: choices }] : []
  if (isSpoken(field)) return closed.length > 0 ? closed : [{ from: 'user' }]
  const found = unique(tracedFrom(world, draft, field))
  const tools = preferReading(world, found, draft)
  if (tools.length > 0) return [...tools, ...closed]
  if (closed.length > 0) return closed
  const guess = identifies(field.name) ? namedLike(world, draft, field) : []
  if (guess.length > 0) return guess
  const kept = found.filter((one) => one.from === 'session' || one.from === 'storage').slice(0, 1)
  return kept.length > 0 && field.via !== 'data' ? kept : [{ from: 'user' }]
}

function tracedFrom(world: World, draft: Draft, field: Field): readonly Provenance[] {
  if (field.via === 'query') return suppliersOf(world, draft, field)
  const bound = field.via === 'dataset' || field.via === 'event' ? boundTo(world, draft, field) : []
  if (bound.some((one) => one.from === 'tool')) return bound
  const { unit } = field.subject
  return [...bound, ...field.origins.flatMap((origin) => follow(world, draft, { origin, unit, depth: 0 }))]
}

/** Other tools, and of these those that only read: an identifier is looked up, not made, where there is a choice. */
function preferReading(world: World, found: readonly Provenance[], draft: Draft): readonly FromTool[] {
  const tools = found.filter((one): one is FromTool => one.from === 'tool' && one.tool !== draft.name)
  const reading = tools.filter((one) =>
    world.drafts.all.some((other) => other.name === one.tool && isReading(other.intent)),
  )
  return reading.length > 0 ? reading : tools
}

/** Typed or set by hand, wherever the page took its first value from. */
function isSpoken(field: Field): boolean {
  if (field.via === 'detail' || field.via === 'form' || field.typed) return !picksFromList(field)
  return false
}

/** A picker whose choices are a list that was loaded. */
function picksFromList(field: Field): boolean {
  const kind = field.control?.kind
  return (
    (kind === 'picker' || kind === 'radio' || kind === 'checkbox') &&
    field.origins.some((origin) => origin.startsWith('data.'))
  )
}

interface Lead {
  readonly origin: Origin
  /** The unit whose data, inputs and parameters the origin speaks of. */
  readonly unit: GraphUnit
  readonly depth: number
}

const DEEPEST = 4

/** The tools whose results carry what `lead` names. */
function follow(world: World, draft: Draft, lead: Lead): readonly Provenance[] {
  const { origin } = lead
  if (lead.depth > DEEPEST) return []
  if (origin.startsWith('data.')) return fromData(world, draft, lead, origin.slice(5))
  if (origin.startsWith('response(')) return fromResponse(world, draft, origin)
  if (origin.startsWith('query.')) return fromQuery(world, draft, lead, origin.slice(6))
  if (origin.startsWith('dataset.')) return fromDataset(world, draft, lead, origin.slice(8))
  if (origin.startsWith('storage.')) return [{ from: 'storage', detail: origin.slice(8) }]
  if (origin.startsWith('global.')) return [{ from: 'session', detail: origin.slice(7) }]
  return []
}

function fromData(world: World, draft: Draft, lead: Lead, path: string): readonly Provenance[] {
  const direct = onPage(world, draft, lead.unit, path)
  if (direct.length > 0) return direct
  const origins = writtenInto(lead.unit, path).filter((origin) => origin !== lead.origin)
  return origins.flatMap((origin) => follow(world, draft, { ...lead, origin, depth: lead.depth + 1 }))
}

/** Origins of a data path: its own, else those of the field that holds it, each carried on to the path. */
function writtenInto(unit: GraphUnit, path: string): readonly Origin[] {
  const own = unit.state.find((field) => field.path === path)?.from ?? []
  if (own.length > 0) return own
  const root = rootOf(path)
  const rest = path.slice(root.length)
  const held = unit.state.find((field) => field.path === root)?.from ?? []
  return root === path
    ? []
    : held.map((origin) => origin + (origin.endsWith('[]') && rest.startsWith('[]') ? rest.slice(2) : rest))
}

/** The tool of the page itself that gives `path`. */
function onPage(world: World, draft: Draft, unit: GraphUnit, path: string): readonly FromTool[] {
  const route = world.app.hosts.get(unit.route) ?? unit.route
  const here = (world.drafts.byPage.get(route) ?? []).filter((other) => other !== draft && gives(other, path))
  return here.slice(0, 1).map((other) => ({ from: 'tool', tool: other.name, path }))
}

/** Whether `path` is shown, or is part of the items of a list that is shown: what a trace saw in an item is there. */
function gives(draft: Draft, path: string): boolean {
  const item = path.slice(0, path.lastIndexOf('[]') + 2)
  return draft.outputs.some(
    (output) => output.path === path || (item.length > 2 && path !== item && output.path.startsWith(`${item}.`)),
  )
}

/** 'response(GET /list).data[].id': the tool that asks for it, at the path under which its page keeps it. */
function fromResponse(world: World, draft: Draft, origin: Origin): readonly FromTool[] {
  const end = origin.indexOf(')')
  const endpoint = origin.slice('response('.length, end).replace(/^cloud /u, '')
  const asking = world.drafts.all.filter(
    (other) => other !== draft && [...other.endpoints].some((one) => one === endpoint || one.endsWith(` ${endpoint}`)),
  )
  return asking.flatMap((other): readonly FromTool[] => {
    const path = keptPath(other, origin)
    return path === null ? [] : [{ from: 'tool', tool: other.name, path }]
  })
}

function keptPath(draft: Draft, origin: Origin): string | null {
  const states = draft.intent.page.state.filter((field) => field.from.some((from) => origin.startsWith(from)))
  for (const field of states) {
    const prefix = field.from.find((from) => origin.startsWith(from)) ?? ''
    const rest = origin.slice(prefix.length)
    const path = field.path + rest
    if (gives(draft, path)) return path
  }
  return null
}

function fromQuery(world: World, draft: Draft, lead: Lead, key: string): readonly Provenance[] {
  const param = lead.unit.params.find((one) => one.name === rootOf(key))
  return (param?.suppliers ?? []).flatMap((supplier) => supplied(world, draft, supplier, lead.depth + 1))
}

function fromDataset(world: World, draft: Draft, lead: Lead, key: string): readonly Provenance[] {
  const paths = lead.unit.actions.flatMap((action) => pathsOf(action, [`dataset.${key}`]))
  return paths.flatMap((path) => fromData(world, draft, { ...lead, depth: lead.depth + 1 }, path))
}

/** A page's key comes from the pages that open it with that key. */
function suppliersOf(world: World, draft: Draft, field: Field): readonly Provenance[] {
  const declared = field.param?.suppliers ?? []
  const known = declared.flatMap((supplier) => supplied(world, draft, supplier, 0))
  if (known.length > 0 || !identifies(field.key)) return known
  return openersOf(world, draft, field).flatMap((route) => listOn(world, draft, route, field))
}

/** What `supplier` passes, as the action of the supplying page means it. */
function supplied(world: World, draft: Draft, supplier: Supplier, depth: number): readonly Provenance[] {
  const [route = '', handler = ''] = supplier.action.split('#')
  const unit = world.app.units.get(route)
  if (!unit) return []
  const acting = unit.actions.filter((one) => one.handler === handler)
  return supplier.from.flatMap((origin): readonly Provenance[] => {
    if (!origin.startsWith('dataset.')) return follow(world, draft, { origin, unit, depth })
    const paths = acting.flatMap((one) => pathsOf(one, [origin]))
    return paths.flatMap((path) => fromData(world, draft, { origin, unit, depth: depth + 1 }, path))
  })
}

function openersOf(world: World, draft: Draft, field: Field): readonly string[] {
  const target = draft.intent.page.route
  return world.app.graph.pages
    .filter(
      (page) =>
        page.route !== target &&
        page.actions.some((action) =>
          action.effects.some(
            (effect) => effect.kind === 'navigate' && effect.to === target && effect.params.includes(field.key),
          ),
        ),
    )
    .map((page) => page.route)
}

/** A dataset key of an action belongs to the list that its element repeats; a position is one in that list. */
function boundTo(world: World, draft: Draft, field: Field): readonly Provenance[] {
  const { action, unit } = field.subject
  const [list] = action.triggers.flatMap((trigger) => listsAround(trigger).slice(-1))
  if (isPosition(field.name) && list !== undefined) return listed(world, draft, unit, list)
  const inputs = action.inputs.filter((input) => input.name === field.key)
  const paths = inputs.flatMap((input) => boundPaths(action, input))
  return paths.flatMap((path) => fromData(world, draft, { origin: '', unit, depth: 0 }, path))
}

/** The tool of the page that gives `list`. */
function listed(world: World, draft: Draft, unit: GraphUnit, list: string): readonly FromTool[] {
  const route = world.app.hosts.get(unit.route) ?? unit.route
  const giving = (world.drafts.byPage.get(route) ?? []).find(
    (other) => other !== draft && other.outputs.some((output) => output.path.startsWith(`${list}[]`)),
  )
  return giving ? [{ from: 'tool', tool: giving.name, path: `${list}[]` }] : []
}

/** Without a trace of the value itself: a list of the page that opens this one, or of this page, which shows the same kind of thing. */
function namedLike(world: World, draft: Draft, field: Field): readonly FromTool[] {
  if (field.via === 'query') return []
  return listOn(world, draft, draft.intent.page.route, field)
}

function listOn(world: World, draft: Draft, route: string, field: Field): readonly FromTool[] {
  const readers = (world.drafts.byPage.get(route) ?? []).filter((other) => other !== draft && isReading(other.intent))
  return readers.slice(0, 1).flatMap((other): readonly FromTool[] => {
    const path = likelyPath(other.outputs, draft, field)
    return path === null ? [] : [{ from: 'tool', tool: other.name, path }]
  })
}

/** A list item's field of the same name; a bare 'id' only in a list that is named after what the page is about. */
function likelyPath(outputs: Draft['outputs'], draft: Draft, field: Field): string | null {
  const key = lastSegment(field.key)
  const listed = outputs.filter((output) => output.path.includes('[]'))
  const own = wordsOf(key).filter((word) => !idWords.has(word))
  const things = own.length > 0 ? own : pageThings(draft.intent.page.route)
  const isAbout = (path: string): boolean =>
    wordsOf(rootOf(path)).some((word) => things.some((thing) => word.startsWith(thing)))
  const same = listed.filter((output) => lastSegment(output.path) === key)
  return (same.find((output) => isAbout(output.path)) ?? (key === 'id' ? undefined : same[0]))?.path ?? null
}

function unique(list: readonly Provenance[]): readonly Provenance[] {
  const seen = new Map<string, Provenance>()
  for (const one of list) seen.set(JSON.stringify(one), one)
  return [...seen.values()]
}

import type { Draft } from '../draft.js'
import type { Provenance } from '../toolset.js'
import { boundPaths, listsAround } from './binding.js'
import type { Field } from './field.js'
import { identifies } from './identifier.js'
import { likelySources } from './likeness.js'
import { isPosition } from './position.js'
import { isFile } from './platform.js'
import { rangeOf } from './range.js'
import { Trail } from './trail.js'
import type { FromTool, World } from './trail.js'
import { choicesOf, constantOf } from './types.js'

/** Where the value of every field of every draft comes from: of `world`, or for what is offered, of what is `offered`. */
export function sourcesOf(world: World, offered: World): ReadonlyMap<Field, readonly Provenance[]> {
  const { readers } = world.drafts
  return new Map(
    world.drafts.all.flatMap((draft) => {
      const known = draft.withheld === null ? offered : world
      const sourced = (field: Field): Sourced => [field, provenanceOf(known, draft, field, readers)]
      return draft.fields.flatMap((field) =>
        field.members ? together(field, field.members.map(sourced)) : [sourced(field)],
      )
    }),
  )
}

type Sourced = readonly [Field, readonly Provenance[]]

/** A list of choices is had wherever any part of a choice is. */
function together(field: Field, members: readonly Sourced[]): readonly Sourced[] {
  return [...members, [field, unique(members.flatMap(([, provenance]) => provenance))]]
}

/** Paths that other tools are sent to a tool for: they belong to its result, shown or not. */
export function demandsOn(sources: ReadonlyMap<Field, readonly Provenance[]>): ReadonlyMap<string, readonly string[]> {
  const demands = new Map<string, string[]>()
  for (const source of [...sources.values()].flat()) {
    if (source.from === 'tool') demands.set(source.tool, [...(demands.get(source.tool) ?? []), source.path])
  }
  return demands
}

/** Every way in which a value for `field` of `draft` can be had; never empty. */
function provenanceOf(world: World, draft: Draft, field: Field, readers: ReadonlySet<string>): readonly Provenance[] {
  const constant = constantOf(field)
  if (constant !== null) return [{ from: 'constant', detail: String(constant) }]
  if (isFile(field.origins)) return [{ from: 'user' }]
  const choices = choicesOf(field)
  const closed: readonly Provenance[] = choices.length > 0 ? [{ from: 'choice', of: choices }] : []
  if (isSpoken(field) && rangeOf(field) === null) return closed.length > 0 ? closed : [{ from: 'user' }]
  const found = unique(tracedFrom(world, draft, field))
  const tools = preferReading(found, readers)
  const said = found.filter((one) => one.from === 'user')
  if (tools.length > 0) return [...said, ...tools, ...closed]
  if (closed.length > 0) return closed
  if (said.length > 0) return said
  const likely = identifies(field.key) ? likelySources(world, draft, field) : []
  if (likely.length > 0) return likely
  const kept = found.filter((one) => one.from === 'session' || one.from === 'storage').slice(0, 1)
  return kept.length > 0 && field.via !== 'data' ? kept : [{ from: 'user' }]
}

function tracedFrom(world: World, draft: Draft, field: Field): readonly Provenance[] {
  const trail = new Trail(world, field.required ? draft : null)
  const { action, unit } = field.subject
  if (field.via === 'query') {
    return (field.param?.suppliers ?? []).flatMap((supplier) => trail.supplied(field.key, supplier))
  }
  const range = rangeOf(field)
  if (range !== null) return trail.follow(`data.${range}[]`, unit)
  if (field.via === 'dataset' || field.via === 'event') {
    const [innermost] = action.triggers.flatMap((trigger) => listsAround(trigger).slice(-1))
    const list = field.placeIn ?? innermost
    if (isPosition(field.name) && list !== undefined) return trail.onPage(`${list}[]`, unit)
    const inputs = action.inputs.filter((input) => input.name === field.key)
    const bound = trail.fromPaths(
      inputs.flatMap((input) => boundPaths(action, input)),
      unit,
    )
    if (bound.some((one) => one.from === 'tool')) return bound
  }
  const others = field.origins.filter((origin) => origin !== `data.${field.key}`)
  return others.flatMap((origin) => trail.follow(origin, unit))
}

/** Of several tools those that only read, and of their results the lists: an identifier is looked up where there is a choice. */
function preferReading(found: readonly Provenance[], readers: ReadonlySet<string>): readonly FromTool[] {
  const tools = found.filter((one): one is FromTool => one.from === 'tool')
  const safe = tools.filter((one) => readers.has(one.tool))
  const best = safe.length > 0 ? safe : tools
  const listed = best.filter((one) => one.path.includes('[]'))
  return listed.length > 0 ? listed : best
}

/** Typed or set by hand, wherever the page took its first value from. */
function isSpoken(field: Field): boolean {
  return (field.via === 'detail' || field.via === 'form' || field.typed) && !picksFromList(field)
}

/** A picker whose choices are a list that was loaded. */
function picksFromList(field: Field): boolean {
  const kind = field.control?.kind
  const isPicker = kind === 'picker' || kind === 'radio' || kind === 'checkbox'
  return isPicker && field.origins.some((origin) => origin.startsWith('data.'))
}

function unique(list: readonly Provenance[]): readonly Provenance[] {
  const seen = new Map<string, Provenance>()
  for (const one of list) seen.set(JSON.stringify(one), one)
  return [...seen.values()]
}

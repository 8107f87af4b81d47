import type { Action, Input, Origin, Trigger } from '../../4-trace/graph.js'
import { rootOf } from '../words/identifier.js'
import { identifies } from './identifier.js'

/** 'item.store.phone' → the loop variable, and what is read from it. */
const member = /^[A-Za-z_$][\w$]*((?:\.[A-Za-z_$][\w$]*)*)$/u
const plainPath = /^[A-Za-z_$][\w$.[\]]*$/u

/**
 * Paths below the unit's data that a dataset key stands for: of the lists around the element and the expression that is bound,
 * those that the trace saw as origins; else what the trace saw.
 */
export function boundPaths(action: Action, input: Input): readonly string[] {
  const known = bound.get(input) ?? boundBy(action, input)
  bound.set(input, known)
  return known
}

/** An input belongs to one action: worked out once, since every value that passes through it asks. */
const bound = new WeakMap<Input, readonly string[]>()

function boundBy(action: Action, input: Input): readonly string[] {
  const origins = input.origins ?? []
  const read = input.value === undefined ? undefined : member.exec(input.value.trim())?.[1]
  const lists = read === undefined ? [] : action.triggers.flatMap(listsAround)
  const written = [...new Set(lists.map((list) => `${list}[]${read ?? ''}`))]
  const both = written.filter((path) => origins.includes(`data.${path}`))
  if (both.length > 0) return both
  if (origins.length === 0) return handedUp(action, input)
  const seen = origins.find(
    (origin) => origin.startsWith('data.') && (origin.includes('.', 5) || origin.includes('[]')),
  )
  if (seen !== undefined) return [seen.slice(5)]
  return origins.some((origin) => origin.startsWith('data.')) ? [] : written.slice(-1)
}

/** A component in a list says which item it stands for: 'id' of its event is the item's. */
function handedUp(action: Action, input: Input): readonly string[] {
  if (input.from !== 'detail' || input.control !== undefined || !identifies(input.name)) return []
  return action.triggers.flatMap((trigger) => listsAround(trigger).slice(-1)).map((list) => `${list}[].${input.name}`)
}

/** What an element hands to its handler. */
const sources = ['dataset', 'event', 'detail'] as const

/** Whether an origin is what an element hands to its handler, and so is meant differently by each handler. */
export function isHanded(origin: Origin): boolean {
  return sources.some((source) => origin.startsWith(`${source}.`))
}

/** Paths below the data that `origins`, as `action` means them, speak of. */
export function pathsOf(action: Action, origins: readonly Origin[]): readonly string[] {
  return origins.flatMap((origin) => {
    if (origin.startsWith('data.')) return [origin.slice(5)]
    const from = sources.find((source) => origin.startsWith(`${source}.`))
    if (from === undefined) return []
    const key = rootOf(origin.slice(from.length + 1))
    const rest = origin.slice(from.length + 1 + key.length)
    return action.inputs
      .filter((input) => input.from === from && input.name === key)
      .flatMap((input) => boundPaths(action, input).map((path) => path + rest))
  })
}

/** Paths of the lists that repeat the element, outermost first: 'groups > group.items' → groups, groups[].items. */
export function listsAround(trigger: Trigger): readonly string[] {
  const lists: string[] = []
  for (const source of (trigger.each ?? '').split(' > ')) {
    if (!plainPath.test(source)) continue
    const outer = lists.at(-1)
    const dot = source.indexOf('.')
    lists.push(outer !== undefined && dot > 0 ? `${outer}[]${source.slice(dot)}` : source)
  }
  return lists
}

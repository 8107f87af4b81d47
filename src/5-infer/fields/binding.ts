import type { Action, Input, Origin, Trigger } from '../../4-trace/graph.js'
import { rootOf } from '../words/identifier.js'

/** 'item.store.phone' → the loop variable, and what is read from it. */
const member = /^[A-Za-z_$][\w$]*((?:\.[A-Za-z_$][\w$]*)*)$/u
const plainPath = /^[A-Za-z_$][\w$.[\]]*$/u

/**
 * Paths below the unit's data that a dataset key stands for: of the lists around the element and the expression that is bound,
 * those that the trace saw as origins; else what the trace saw.
 */
export function boundPaths(action: Action, input: Input): readonly string[] {
  const seen = (input.origins ?? []).filter((origin) => origin.startsWith('data.')).map((origin) => origin.slice(5))
  const read = input.value === undefined ? undefined : member.exec(input.value.trim())?.[1]
  const written =
    read === undefined
      ? []
      : action.triggers.flatMap((trigger) => listsAround(trigger).map((list) => `${list}[]${read}`))
  const both = [...new Set(written)].filter((path) => seen.includes(path))
  if (both.length > 0) return both
  return seen.length > 0
    ? seen.filter((path) => path.includes('.') || path.includes('[]')).slice(0, 1)
    : written.slice(-1)
}

/** Paths below the data that `origins`, as `action` means them, speak of. */
export function pathsOf(action: Action, origins: readonly Origin[]): readonly string[] {
  return origins.flatMap((origin) => {
    if (origin.startsWith('data.')) return [origin.slice(5)]
    if (!origin.startsWith('dataset.')) return []
    const key = rootOf(origin.slice('dataset.'.length))
    const rest = origin.slice('dataset.'.length + key.length)
    return action.inputs
      .filter((input) => input.from === 'dataset' && input.name === key)
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

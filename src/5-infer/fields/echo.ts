import type { GraphUnit, Origin } from '../../4-trace/graph.js'
import { isPick, isTypedOrigin } from '../facts/given.js'
import { fieldAround } from '../facts/state.js'

/** Whether a page only gives back at `path` what a person filled in: no result, and no source of a value. */
export function isEcho(unit: GraphUnit, path: string): boolean {
  const field = fieldAround(unit, path)
  if (!field) return false
  const filled = (field.controls?.length ?? 0) > 0 || field.from.some(isTypedOrigin) || field.from.some(isPick)
  return filled && !field.from.some(isNews)
}

/** Something that the person has not just said. */
function isNews(origin: Origin): boolean {
  if (origin.startsWith('response(')) return !isPick(origin)
  return origin.startsWith('storage.') || origin.startsWith('global.')
}

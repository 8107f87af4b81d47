import type { Source } from './value.js'

/** How many sources are told of one value. */
const MAX_ORIGINS = 12

/** The union of two sets of origins; `a` itself when `b` adds nothing. */
export function joinOrigins(a: readonly Source[], b: readonly Source[]): readonly Source[] {
  if (a.length >= MAX_ORIGINS || b.every((source) => a.includes(source))) return a
  return a.length === 0 && b.length <= MAX_ORIGINS ? b : [...new Set([...a, ...b])].slice(0, MAX_ORIGINS)
}

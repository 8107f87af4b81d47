import type { Source } from './value.js'

/** How many sources are told of one value. */
const MAX_ORIGINS = 12

/** The union of two sets of origins; `a` itself when `b` adds nothing. */
export function joinOrigins(a: readonly Source[], b: readonly Source[]): readonly Source[] {
  const added = b.filter((source) => !a.includes(source))
  return added.length === 0 ? a : [...a, ...added].slice(0, MAX_ORIGINS)
}

import type { Diagnostic } from './diagnostic.js'
import { inOrder } from './message.js'

/** Findings of one code that are listed one by one: more than a person reads. */
export const MOST_OF_A_CODE = 500

/** `diagnostics` in which no code drowns the others: of those of one code the first in order, and how many more there are. */
export function withoutFlood(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MOST_OF_A_CODE) return diagnostics
  const counts = new Map<Diagnostic['code'], number>()
  const kept = inOrder(diagnostics).filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    return count <= MOST_OF_A_CODE
  })
  const more = [...counts].filter(([, count]) => count > MOST_OF_A_CODE).sort()
  return [...kept, ...more.map(([of, count]) => moreOf(of, count - MOST_OF_A_CODE))]
}

function moreOf(of: string, count: number): Diagnostic {
  return { code: 'isolation/more-of-the-same', params: { of, count, limit: MOST_OF_A_CODE } }
}

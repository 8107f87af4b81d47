import type { Result } from '../diagnostics/diagnostic.js'
import type { Merged } from './merge.js'
import { because } from './reasons.js'

/** Tools that one app is given: several times what the largest real ones have. */
export const MOST_TOOLS = 1000

/** `merged` with as many intents as there are tools at most; those that a person reaches last are left out. */
export function withoutSurplus({ intents, leftovers }: Merged): Result<Merged> {
  const surplus = intents.slice(MOST_TOOLS)
  if (surplus.length === 0) return [{ intents, leftovers }, []]
  const reason = because('surplus', { count: MOST_TOOLS })
  const left = surplus.flatMap((intent) => intent.subjects.map((subject) => ({ subject, reason })))
  return [
    { intents: intents.slice(0, MOST_TOOLS), leftovers: [...leftovers, ...left] },
    [{ code: 'infer/too-many-tools', params: { count: intents.length, limit: MOST_TOOLS } }],
  ]
}

import type { Reviewed } from '../judge.js'
import { answer } from './schema.js'

/** What a child said, if it is a review. */
export function answered(said: unknown): Reviewed | null {
  const checked = answer.safeParse(said)
  return checked.success ? checked.data : null
}

import type { Check } from './check.js'

/** Every check of the review, in the order in which they run. */
export const checks: readonly Check[] = []

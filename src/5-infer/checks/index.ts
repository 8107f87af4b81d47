import type { Check } from './check.js'
import { hardCoded } from './secrets.js'
import { skills } from './skills/skills.js'

/** Every check of the review, in the order in which they run. */
export const checks: readonly Check[] = [hardCoded, skills]

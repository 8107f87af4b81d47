import type { SecretGroup } from './kind.js'
import { named } from './named.js'
import { shaped } from './shaped.js'

/** How secrets are recognised, the most certain first. */
export const groups: readonly SecretGroup[] = [...shaped, named]

import type { FindingEntry } from '../entry.js'

export const secrets = {} as const satisfies Readonly<Record<string, FindingEntry>>

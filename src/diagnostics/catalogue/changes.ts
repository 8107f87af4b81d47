import type { FindingEntry } from '../entry.js'

export const changes = {} as const satisfies Readonly<Record<string, FindingEntry>>

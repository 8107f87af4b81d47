import type { FindingEntry } from '../entry.js'

export const behaviour = {} as const satisfies Readonly<Record<string, FindingEntry>>

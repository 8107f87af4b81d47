import type { FindingEntry } from '../entry.js'

export const skills = {} as const satisfies Readonly<Record<string, FindingEntry>>

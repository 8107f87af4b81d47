import type { FindingEntry } from '../entry.js'

export const flows = {} as const satisfies Readonly<Record<string, FindingEntry>>

import type { Entry } from '../entry.js'

export const emit = {} as const satisfies Readonly<Record<string, Entry>>

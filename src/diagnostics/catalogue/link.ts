import type { Entry } from '../entry.js'

export const link = {} as const satisfies Readonly<Record<string, Entry>>

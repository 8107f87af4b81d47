import type { Entry } from '../entry.js'

export const policy = {} as const satisfies Readonly<Record<string, Entry>>

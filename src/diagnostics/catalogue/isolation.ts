import type { Entry } from '../entry.js'

export const isolation = {} as const satisfies Readonly<Record<string, Entry>>

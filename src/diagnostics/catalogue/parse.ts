import type { Entry } from '../entry.js'

export const parse = {} as const satisfies Readonly<Record<string, Entry>>

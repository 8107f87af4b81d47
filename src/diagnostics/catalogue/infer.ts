import type { Entry } from '../entry.js'

export const infer = {} as const satisfies Readonly<Record<string, Entry>>

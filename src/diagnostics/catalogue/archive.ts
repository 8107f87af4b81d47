import type { Entry } from '../entry.js'

export const archive = {} as const satisfies Readonly<Record<string, Entry>>

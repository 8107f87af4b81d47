import type { Entry } from '../entry.js'

export const trace = {} as const satisfies Readonly<Record<string, Entry>>

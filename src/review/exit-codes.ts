import type { Verdict } from './review.js'

/** What a process that has reviewed exits with: scripts and reports rely on it. 2 is a wrong command line. */
export const exitCodes = { clean: 0, findings: 1, nothing: 3, fault: 4 } as const satisfies Readonly<
  Record<Verdict, number>
>

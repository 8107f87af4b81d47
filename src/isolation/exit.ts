import type { Fault } from './outcome.js'

/** Why a child ended that nobody here has ended: its exit code or signal, and what V8 said last. */
export function faultOfExit(code: number | null, signal: NodeJS.Signals | null, talk: string): Fault {
  if (/heap out of memory|Allocation failed|OutOfMemory|Array buffer allocation failed/iu.test(talk))
    return { kind: 'out-of-memory', message: 'the heap limit was reached' }
  if (signal !== null && fromOutside.has(signal))
    return { kind: 'stopped', message: `ended from outside by ${signal}, perhaps for want of memory` }
  return { kind: 'crash', message: signal === null ? `exit code ${String(code)}` : `ended by ${signal}` }
}

/** Signals that a process does not bring upon itself. */
const fromOutside: ReadonlySet<NodeJS.Signals> = new Set(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'])

import { processLimits } from '../isolation/limits.js'
import type { ProcessLimits } from '../isolation/limits.js'
import type { PolicyLimits } from '../policy/policy.js'

/** What a review may cost: as the command line has it, else the policy, else the program. */
export function limitsOf(said: PolicyLimits, { limits }: { readonly limits: PolicyLimits }): ProcessLimits {
  const seconds = said.seconds ?? limits.seconds ?? processLimits.seconds
  const memory = said.memory ?? limits.memory ?? processLimits.residentMegabytes
  return {
    ...processLimits,
    seconds,
    wallSeconds: Math.max(processLimits.wallSeconds, seconds * patience),
    residentMegabytes: memory,
    heapMegabytes: heapOf(memory),
  }
}

/** How much longer than it works a review may take: so much else may run beside it. */
const patience = 15

/** The rest of a process's memory is what lies outside the heap: texts, buffers, the program itself. */
const heapShare = 2 / 3

/** How large the heap of a process may get that may have so much memory, both in megabytes. */
function heapOf(memory: number): number {
  return Math.ceil(memory * heapShare)
}

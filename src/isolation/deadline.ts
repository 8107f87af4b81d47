import type { Fault } from './outcome.js'

/** What somebody may take to answer. */
export interface TimeLimits {
  /** Of processor time. */
  readonly seconds: number
  /** That pass, whether it works or not. */
  readonly wallSeconds: number
}

/**
 * Until when an answer has to be there. What counts is the time that the other has worked: on a machine with much else to do
 * a submission must not fare worse. The clock on the wall ends only what neither works nor answers.
 */
export class Deadline {
  readonly #begun = performance.now()
  readonly #before: number | null

  /** `worked` gives the processor time of the other so far; null where the system does not tell, and then all time counts. */
  constructor(
    private readonly limits: TimeLimits,
    private readonly worked: () => number | null,
  ) {
    this.#before = worked()
  }

  /** Why there is no time left; null as long as there is. */
  passed(): Fault | null {
    const { seconds, wallSeconds } = this.limits
    const elapsed = (performance.now() - this.#begun) / 1000
    if (this.#workedSince(elapsed) > seconds) return late(`no answer after ${String(seconds)} s of work`)
    if (elapsed <= wallSeconds) return null
    return late(
      `no answer within ${String(wallSeconds)} s, most of which it did not work: the machine is overloaded, or it waits in vain`,
    )
  }

  #workedSince(elapsed: number): number {
    const now = this.worked()
    return now === null || this.#before === null ? elapsed : now - this.#before
  }
}

function late(message: string): Fault {
  return { kind: 'timed-out', message }
}

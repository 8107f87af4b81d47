import type { Judged } from './metrics.js'

/** What is known of a request while it is answered. */
export interface Env {
  Variables: {
    requestId: string
    /** What came of its review, where it got one. */
    judged?: Judged
  }
}

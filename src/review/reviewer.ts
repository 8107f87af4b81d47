import { fileURLToPath } from 'node:url'
import type { Folder } from '../host/host.js'
import type { Fault, Outcome } from '../isolation/outcome.js'
import { processLimits } from '../isolation/limits.js'
import type { ProcessLimits } from '../isolation/limits.js'
import { Pool } from '../isolation/pool.js'
import type { Reviewed } from './judge.js'
import { reviewOptions } from './request.js'
import type { ReviewOptions, ReviewRequest } from './request.js'
import type { FailOn, Review } from './review.js'
import { answered } from './answer/answer.js'

/** What is to be reviewed: a folder, or the bytes of an archive. */
export type Submission = { readonly folder: Folder } | { readonly archive: Uint8Array }

/** Reviews submissions in processes of their own. Every submission gets a review; where we fail its verdict is 'fault'. */
export interface Reviewer {
  readonly run: (submission: Submission, options?: Partial<ReviewOptions>, signal?: AbortSignal) => Promise<Reviewed>
  readonly close: () => Promise<void>
}

export interface ReviewerOptions {
  /** How many submissions are reviewed side by side. */
  readonly size?: number
  readonly limits?: ProcessLimits
  /** The folders in which submissions may lie: children can read nothing else. */
  readonly readable?: readonly Folder[]
}

/** Starts no process before there is something to review. */
export function reviewer({ size = 1, limits = processLimits, readable = [] }: ReviewerOptions = {}): Reviewer {
  const script = fileURLToPath(new URL('worker.js', import.meta.url))
  const pool = new Pool<Reviewed>({ program: { script, limits, readable }, size, read: answered })
  return {
    run: async (submission, options = {}, signal) => {
      const wanted = { ...reviewOptions, ...options }
      const request: ReviewRequest = { ...wanted, folder: 'folder' in submission ? submission.folder : null }
      const attachment = 'archive' in submission ? submission.archive : undefined
      return reviewedOf(await pool.run(request, { attachment, signal }), wanted.failOn)
    },
    close: () => pool.close(),
  }
}

function reviewedOf(outcome: Outcome<Reviewed>, failOn: FailOn): Reviewed {
  return outcome.is === 'done' ? outcome.answer : { review: faulty(outcome.fault, failOn), artifacts: [] }
}

/** The review of a submission about which nothing can be said. */
export function faulty(fault: Fault, failOn: FailOn): Review {
  return { verdict: 'fault', failOn, app: null, findings: [], changes: null, coverage: null, faults: [fault] }
}

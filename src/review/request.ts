import type { Language } from '../diagnostics/message.js'
import type { Baseline } from './baseline/baseline.js'
import { noPolicy } from '../policy/policy.js'
import type { Policy } from '../policy/policy.js'
import type { FailOn } from './review.js'

/** What a child is asked to review: a folder, or where there is none the archive that comes with it. Plain data. */
export interface ReviewRequest extends ReviewOptions {
  readonly folder: string | null
}

export interface ReviewOptions {
  readonly failOn: FailOn
  readonly policy: Policy
  /** What it is compared with; null where nothing is. */
  readonly baseline: Baseline | null
  /** The day against which acceptances are held, 'YYYY-MM-DD'. */
  readonly today: string
  /** Of what an assistant reads. */
  readonly lang: Language
  /** Whether the files of an analysis are wanted as well. */
  readonly artifacts: boolean
}

export const reviewOptions: ReviewOptions = {
  failOn: 'error',
  policy: noPolicy,
  baseline: null,
  today: '',
  lang: 'zh-CN',
  artifacts: false,
}

import type { Language } from '../diagnostics/message.js'
import type { FailOn } from './review.js'

/** What a child is asked to review: a folder, or where there is none the archive that comes with it. Plain data. */
export interface ReviewRequest extends ReviewOptions {
  readonly folder: string | null
}

export interface ReviewOptions {
  readonly failOn: FailOn
  /** Of what an assistant reads. */
  readonly lang: Language
  /** Whether the files of an analysis are wanted as well. */
  readonly artifacts: boolean
}

export const reviewOptions: ReviewOptions = { failOn: 'error', lang: 'zh-CN', artifacts: false }

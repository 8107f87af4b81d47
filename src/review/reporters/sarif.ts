import { sarif as sarifText } from '../../6-emit/sarif/log.js'
import type { Notice } from '../../6-emit/sarif/notices.js'
import type { Coverage, Fault, Review } from '../review.js'
import { defineReporter } from './reporter.js'

/** SARIF 2.1.0 within the limits of GitHub code scanning. */
export const sarif = defineReporter({
  name: 'sarif',
  mediaType: 'application/sarif+json',
  report: (review, { lang, exitCode }) =>
    sarifText({
      findings: review.findings,
      notices: noticesOf(review),
      language: lang,
      succeeded: review.verdict === 'clean' || review.verdict === 'findings',
      ...(exitCode !== undefined && { exitCode }),
    }),
})

function noticesOf({ faults, coverage }: Review): readonly Notice[] {
  return [...faults.map(faultNotice), ...(coverage === null ? [] : coverageNotices(coverage))]
}

function faultNotice({ kind, message }: Fault): Notice {
  return { id: `fault/${kind}`, level: 'error', text: message }
}

function coverageNotices({ partial, skipped }: Coverage): readonly Notice[] {
  const kinds = [['coverage/skipped', skipped] as const, ['coverage/partial', partial] as const]
  return kinds.flatMap(([id, files]) =>
    files.map(({ file, because }) => ({ id, level: 'note' as const, text: because.join(', '), file })),
  )
}

import type { Context } from 'hono'
import type { Policy } from '../policy/policy.js'
import { json } from '../review/reporters/json.js'
import { sarif } from '../review/reporters/sarif.js'
import { exitCodes } from '../review/exit-codes.js'
import type { Verdict } from '../review/review.js'
import type { Reviewer } from '../review/reviewer.js'
import type { Admission } from './admission.js'
import type { Env } from './env.js'
import type { Metrics } from './metrics.js'
import type { Refuse } from './refusal.js'
import type { ReviewQuery } from './schema.js'
import { upload } from './upload.js'
import type { UploadLimits } from './upload.js'

/** What answering a review takes. */
export interface Reviewing {
  readonly reviewer: Reviewer
  readonly admission: Admission
  /** How many are reviewed side by side. */
  readonly size: number
  readonly limits: UploadLimits
  readonly policy: Policy
  /** The day against which acceptances of the policy are held, 'YYYY-MM-DD'. */
  readonly today: () => string
  readonly metrics: Metrics
  readonly refuse: Refuse
}

const statuses: Readonly<Record<Verdict, 200 | 422 | 500>> = { clean: 200, findings: 200, nothing: 422, fault: 500 }
const longestWait = 60

/** A place is taken before the body is read and given back when the answer is made, however that goes. */
export async function review(c: Context<Env>, wanted: ReviewQuery, means: Reviewing): Promise<Response> {
  const { admission, metrics, size, refuse } = means
  const leave = admission.enter()
  if (leave === null) {
    const wait = Math.ceil((metrics.pace * admission.taken) / size)
    c.header('retry-after', String(Math.max(1, Math.min(longestWait, wait))))
    return refuse(c, admission.isOpen ? 'full' : 'stopping')
  }
  try {
    return await reviewed(c, wanted, means)
  } finally {
    leave()
  }
}

async function reviewed(c: Context<Env>, wanted: ReviewQuery, means: Reviewing): Promise<Response> {
  const { limits, metrics, reviewer, refuse, policy } = means
  const sent = await upload(c.req.raw, limits)
  if ('refused' in sent) return refuse(c, sent.refused)
  const { lang } = wanted
  const failOn = wanted.failOn ?? policy.failOn ?? 'error'
  const asked = { failOn, policy, today: means.today() }
  const begun = performance.now()
  const done = await reviewer.run({ archive: sent.bytes }, asked, c.req.raw.signal)
  const { verdict, findings, faults } = done.review
  const seconds = (performance.now() - begun) / 1000
  const judged = { verdict, faults, findings: findings.length, bytes: sent.bytes.length, seconds }
  metrics.reviewed(judged)
  c.set('judged', judged)
  const isSarif = (wanted.format ?? formatIn(c)) === 'sarif'
  const text = (isSarif ? sarif : json).report(done.review, { lang, exitCode: exitCodes[verdict] })
  return c.body(text, statuses[verdict], { 'content-type': isSarif ? 'application/sarif+json' : 'application/json' })
}

function formatIn(c: Context<Env>): 'json' | 'sarif' {
  return c.req.header('accept')?.includes('application/sarif+json') === true ? 'sarif' : 'json'
}

import type { Context } from 'hono'
import type { Metrics } from './metrics.js'
import { problems } from './problems.js'
import type { ProblemName } from './problems.js'
import type { Problem } from './schema.js'
import type { Env } from './env.js'

/** The answer to a request that is refused, which is counted. */
export type Refuse = (c: Context<Env>, name: ProblemName) => Response

/** Refusals that `metrics` counts. */
export function refusals(metrics: Metrics): Refuse {
  return (c, name) => {
    metrics.refused(name)
    const { status, title, detail } = problems[name]
    const body: Problem = { title, status, detail, requestId: c.get('requestId') }
    return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
  }
}

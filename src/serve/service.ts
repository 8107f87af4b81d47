import { OpenAPIHono } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import { requestId } from 'hono/request-id'
import { routePath } from 'hono/route'
import { version } from '../diagnostics/version.js'
import { access } from './access.js'
import type { Env } from './env.js'
import type { Log } from './log.js'
import { Metrics } from './metrics.js'
import { refusals } from './refusal.js'
import { review } from './reviewing.js'
import type { Reviewing } from './reviewing.js'
import { getHealth, getMetrics, postReview } from './routes.js'
import { reviewQuery } from './schema.js'

export interface ServiceOptions extends Omit<Reviewing, 'metrics' | 'refuse'> {
  /** What callers have to know; null where only programs on this machine call. */
  readonly token: string | null
  readonly log: Log
}

/** The service as a function from requests to responses; it knows of no socket. */
export function service({ token, log, ...means }: ServiceOptions): OpenAPIHono<Env> {
  const { admission } = means
  const metrics = new Metrics(admission)
  const refuse = refusals(metrics)
  const app = new OpenAPIHono<Env>()
  app.use(requestId({ limitLength: 64 }), logging(log))
  app.use('/v1/*', access(token, refuse))
  app.use('/metrics', access(token, refuse))
  app.openapi(getHealth, (c) => {
    const { isOpen } = admission
    return c.json({ status: isOpen ? ('ok' as const) : ('stopping' as const), version }, isOpen ? 200 : 503)
  })
  app.openapi(getMetrics, async (c) => c.body(await metrics.text(), 200, { 'content-type': metrics.contentType }))
  app.openAPIRegistry.registerPath(postReview)
  app.post(postReview.path, (c) => {
    const wanted = reviewQuery.safeParse(c.req.query())
    return wanted.success ? review(c, wanted.data, { ...means, metrics, refuse }) : refuse(c, 'query')
  })
  app.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'mini2mcp', version } })
  app.notFound((c) => refuse(c, 'unknown'))
  app.onError((fault, c) => {
    // The message may quote an app; where it happened cannot.
    const at = (fault.stack ?? '').split('\n').slice(1, 4).join(' ')
    log({ event: 'fault', id: c.get('requestId'), name: fault.name, at })
    return refuse(c, 'fault')
  })
  return app
}

/** One line for each request: what it asked for as a route of ours, not in the words of whoever sent it. */
function logging(log: Log) {
  return createMiddleware<Env>(async (c, next) => {
    await next()
    const judged = c.get('judged')
    log({
      event: 'request',
      id: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ...(judged && { ...judged, faults: judged.faults.map(({ kind }) => kind).join(' ') }),
    })
  })
}

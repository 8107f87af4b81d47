import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import { streamSSE } from 'hono/streaming'
import type { Bundle } from '../6-emit/report/html.js'
import { pageOf } from '../6-emit/report/html.js'
import type { Language } from '../diagnostics/message.js'
import { isFromOwnPage } from '../http/from-here.js'
import { isSameToken } from '../http/same-token.js'
import { follow } from './following.js'
import type { News } from './news.js'
import type { Shown } from './shown.js'

export interface ServiceOptions {
  /** The first part of every path: who does not know it gets nothing. */
  readonly token: string
  readonly news: News<Shown>
  readonly bundle: Bundle
  /** In which language the page opens. */
  readonly lang: Language
}

/** Pages that are told of saves at once: more tabs than anybody looks at. */
const mostFollowers = 32

/**
 * The preview as a function from requests to responses. There are two things to be had, the page and its updates, by whoever
 * knows the token and is no page of somebody else's; all that an app consists of is inside them.
 */
export function service({ token, news, bundle, lang }: ServiceOptions): Hono {
  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: { frameAncestors: ["'none'"] },
      xFrameOptions: 'DENY',
      strictTransportSecurity: false,
    }),
    guard(token),
  )
  app.get('/:token/', (c) => {
    c.header('cache-control', 'no-store')
    const { report, edition } = news.now
    return c.html(pageOf(report, bundle, { lang, updates: `updates?has=${edition}` }))
  })
  app.get('/:token/updates', (c) => {
    if (news.listeners >= mostFollowers) return c.text('Too many pages are open.\n', 503)
    const has = Number(c.req.header('last-event-id') ?? c.req.query('has'))
    return streamSSE(c, (stream) => follow(news, stream, has))
  })
  return app
}

/** What every request has to be, before it is looked at what it is for. */
function guard(token: string) {
  return createMiddleware(async (c, next) => {
    const { method, path } = c.req
    if (!isFromOwnPage(c.req.header('host'), c.req.header('origin'))) return c.text('Not from here.\n', 403)
    if (!isSameToken(path.split('/')[1] ?? '', token)) return c.text('Nothing here.\n', 404)
    if (method !== 'GET') return c.text('Only GET.\n', 405, { allow: 'GET' })
    await next()
    return undefined
  })
}

import { createMiddleware } from 'hono/factory'
import type { MiddlewareHandler } from 'hono'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Env } from './env.js'
import { isFromHere } from './from-here.js'
import type { Refuse } from './refusal.js'

/** Lets in who knows the token; without one, who is a program on this machine. */
export function access(token: string | null, refuse: Refuse): MiddlewareHandler<Env> {
  return createMiddleware<Env>(async (c, next) => {
    if (token === null && !isFromHere(c.req.header('host'), c.req.header('origin'))) return refuse(c, 'foreign')
    if (token !== null && !isBearer(c.req.header('authorization'), token)) {
      c.header('www-authenticate', 'Bearer')
      return refuse(c, 'unauthorised')
    }
    await next()
    return undefined
  })
}

/** Compared by digests, which are equally long, so that the time it takes tells nothing. */
function isBearer(header: string | undefined, token: string): boolean {
  const [, given] = /^bearer +(\S+)$/iu.exec(header ?? '') ?? []
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

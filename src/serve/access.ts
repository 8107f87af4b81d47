import { createMiddleware } from 'hono/factory'
import type { MiddlewareHandler } from 'hono'
import { isFromHere } from '../http/from-here.js'
import { isSameToken } from '../http/same-token.js'
import type { Env } from './env.js'
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

function isBearer(header: string | undefined, token: string): boolean {
  const [, given] = /^bearer +(\S+)$/iu.exec(header ?? '') ?? []
  return given !== undefined && isSameToken(given, token)
}

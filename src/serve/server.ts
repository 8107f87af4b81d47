import type { Server } from 'node:http'
import { headersMilliseconds, listening } from '../http/listening.js'
import type { Address } from '../http/listening.js'
import { Admission } from './admission.js'
import type { Log } from './log.js'
import type { Reviewing } from './reviewing.js'
import { service } from './service.js'
import type { UploadLimits } from './upload.js'

export interface ServerOptions extends Pick<Reviewing, 'reviewer' | 'policy' | 'today'>, Address {
  readonly size: number
  /** How many may wait beside those that are reviewed. */
  readonly queue: number
  readonly limits: UploadLimits
  readonly token: string | null
  /** How long reviews that run may go on after `stop`. */
  readonly graceSeconds: number
  readonly log: Log
}

/** A service that listens. */
export interface Running {
  readonly port: number
  /** Takes no more, lets what runs come to its end, or to that of the grace, and closes. */
  readonly stop: () => Promise<void>
}

/** Listens; rejects where the address cannot be had. */
export async function listen(options: ServerOptions): Promise<Running> {
  const { reviewer, policy, today, size, queue, address, port, limits, token, log } = options
  const admission = new Admission(size + queue)
  const app = service({ reviewer, policy, today, admission, size, limits, token, log })
  const requestTimeout = headersMilliseconds + limits.seconds * 1000
  const { server, port: bound } = await listening(app.fetch, { address, port }, { requestTimeout })
  log({ event: 'listening', address, port: bound, size, queue })
  return { port: bound, stop: () => stop(server, admission, options) }
}

async function stop(
  server: Server,
  admission: Admission,
  { reviewer, graceSeconds, log }: ServerOptions,
): Promise<void> {
  log({ event: 'stopping', running: admission.taken })
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
  })
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, graceSeconds * 1000)
  })
  await Promise.race([admission.close(), patience])
  clearTimeout(timer)
  await reviewer.close()
  server.closeIdleConnections()
  setTimeout(() => {
    server.closeAllConnections()
  }, 1000).unref()
  await closed
  log({ event: 'stopped' })
}

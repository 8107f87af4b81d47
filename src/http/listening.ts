import { serve } from '@hono/node-server'
import type { ServerOptions } from 'node:http'
import { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where a server is to be found; port 0 is any that is free. */
export interface Address {
  readonly address: string
  readonly port: number
}

/** A server that listens. */
export interface Listening {
  readonly server: Server
  /** The one that it has got. */
  readonly port: number
}

/** In which a caller has to say what it wants. */
export const headersMilliseconds = 10_000

/** Answers with `fetch` what comes in; rejects where the address cannot be had. Whoever holds a connection and says nothing loses it. */
export async function listening(
  fetch: (request: Request) => Response | Promise<Response>,
  { address, port }: Address,
  options: ServerOptions,
): Promise<Listening> {
  const server = serve({
    fetch,
    hostname: address,
    port,
    serverOptions: {
      headersTimeout: headersMilliseconds,
      maxHeaderSize: 16_384,
      keepAliveTimeout: 5_000,
      ...options,
    },
  })
  if (!(server instanceof Server)) throw new Error('a plain HTTP server was asked for')
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  return { server, port: (server.address() as AddressInfo).port }
}

/** Whether `fault` says that an address cannot be had, and by which code: what a person can mend by asking for another. */
export function refusedAddress(fault: unknown): string | null {
  return fault instanceof Error && 'code' in fault && 'syscall' in fault ? String(fault.code) : null
}

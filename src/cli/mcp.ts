import { said } from './said.js'
import { exit } from './exit.js'
import type { McpOptions, Terminal } from './terminal.js'
import { version } from '../diagnostics/version.js'

/** `mini2mcp mcp`: serves until the client goes away, and gives the exit code. The protocol's library is loaded only here. */
export async function mcp(folder: string, { lang }: McpOptions, terminal: Terminal): Promise<number> {
  const { serve } = await import('../mcp/serve.js')
  const { host, watch, stdin, stdout, err } = terminal
  const stop = new AbortController()
  terminal.whenStopped(() => {
    stop.abort()
  })
  const isServed = await serve(folder, {
    host,
    watch,
    input: stdin,
    output: stdout,
    version,
    ...(lang !== undefined && { lang }),
    stop: stop.signal,
    said: (diagnostic) => said(diagnostic, lang ?? 'en'),
    trouble: (text) => {
      err(`${text}\n`)
    },
  })
  return isServed ? exit.ok : exit.nothing
}

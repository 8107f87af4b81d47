import { availableParallelism } from 'node:os'
import { reviewer } from '../review/reviewer.js'
import { exit } from './exit.js'
import { limitsOf } from './limits.js'
import { policyFor } from './policy.js'
import { said } from './said.js'
import type { ServeOptions, Terminal } from './terminal.js'

const graceSeconds = 30
const megabyte = 1024 * 1024
/** A token is one line. */
const longestToken = 4096

/** `mini2mcp serve`: reviews what comes in over HTTP until it is told to stop, and gives the exit code. Libraries are loaded only here. */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<number> {
  const { address, port, queue } = options
  const [{ listen }, { isLoopback }, { refusedAddress }, { logTo }] = await Promise.all([
    import('../serve/server.js'),
    import('../http/from-here.js'),
    import('../http/listening.js'),
    import('../serve/log.js'),
  ])
  const [policy, problems] = policyFor(null, options.policy, terminal)
  const token = tokenIn(options, terminal)
  const wrong = [...problems.map((problem) => said(problem, 'en')), ...aboutToken(token, options, isLoopback(address))]
  for (const line of wrong) terminal.err(`${line}\n`)
  if (policy === null || token === undefined || wrong.length > 0) return exit.usage
  const size = options.reviews ?? availableParallelism()
  const children = reviewer({ size, limits: limitsOf(options, policy) })
  try {
    const running = await listen({
      reviewer: children,
      size,
      policy,
      today: terminal.today,
      queue,
      address,
      port,
      limits: { bytes: options.maxMegabytes * megabyte, seconds: options.uploadSeconds },
      token,
      graceSeconds,
      log: logTo(terminal.out),
    })
    terminal.err(`mini2mcp listens on http://${shown(address)}:${String(running.port)} (POST /v1/reviews)\n`)
    await new Promise<void>((resolve) => {
      terminal.whenStopped(resolve)
    })
    await running.stop()
    return exit.ok
  } catch (fault) {
    const refused = refusedAddress(fault)
    if (refused === null) throw fault
    terminal.err(
      `Nothing can listen on ${shown(address)}:${String(port)} (${refused}). Choose another --port or --address.\n`,
    )
    return exit.usage
  } finally {
    await children.close()
  }
}

function aboutToken(
  token: string | null | undefined,
  { tokenFile = '', address }: ServeOptions,
  isLocal: boolean,
): readonly string[] {
  if (token === undefined) return [`There is no token in ${tokenFile}. Write one into its first line.`]
  if (token !== null || isLocal) return []
  return [`${address} can be reached from other machines: give a token (--token-file or MINI2MCP_TOKEN).`]
}

function shown(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}

/** null where none is wanted, undefined where the file that should have one has none. */
function tokenIn({ tokenFile }: ServeOptions, { host, token }: Terminal): string | null | undefined {
  if (tokenFile === undefined) return token === undefined || token === '' ? null : token
  const bytes = host.readNamed(tokenFile, longestToken)
  const [first = ''] = typeof bytes === 'string' ? [] : new TextDecoder().decode(bytes).split('\n')
  return first.trim() === '' ? undefined : first.trim()
}

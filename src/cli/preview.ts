import { severityOf } from '../diagnostics/message.js'
import { memory } from '../source/recall.js'
import { cacheFor, keep } from './cache.js'
import { exit } from './exit.js'
import { said } from './said.js'
import type { PreviewOptions, Terminal } from './terminal.js'

/** `mini2mcp preview`: shows the app in a browser while it is written, until it is told to stop, and gives the exit code. */
export async function preview(folder: string, options: PreviewOptions, terminal: Terminal): Promise<number> {
  const { host, watch, err, out } = terminal
  const { lang, port } = options
  const bundle = terminal.bundle()
  if (bundle === null) throw new Error('the page was not built: run npm run build')
  const [{ preview: previewed }, { refusedAddress }, { told }] = await Promise.all([
    import('../preview/preview.js'),
    import('../http/listening.js'),
    import('../preview/told.js'),
  ])
  const failed = (fault: unknown): void => {
    err(`mini2mcp failed: ${fault instanceof Error ? fault.message : String(fault)}\nThe page shows the save before.\n`)
  }
  const saved = (shown: Parameters<typeof told>[0]): void => {
    err(told(shown, lang ?? 'en'))
  }
  try {
    const cache = await cacheFor(folder, options.cache, terminal)
    const recall = cache?.recall ?? memory()
    const means = { host, watch, bundle, port, recall, saved, failed, ...(lang !== undefined && { lang }) }
    const [running, found] = await previewed(folder, means)
    const faults = found.filter((one) => running === null || severityOf(one) === 'error')
    for (const fault of faults) err(`${said(fault, lang ?? 'en')}\n`)
    if (running === null) return exit.nothing
    keep(cache, terminal)
    out(`${running.address}\n`)
    err('The page follows every save. Press Ctrl-C to end.\n')
    if (options.open) terminal.open(running.address)
    await new Promise<void>((resolve) => {
      terminal.whenStopped(resolve)
      terminal.whenLeft(resolve)
    })
    running.stop()
    keep(cache, terminal)
    err('The preview has ended.\n')
    return exit.ok
  } catch (fault) {
    const refused = refusedAddress(fault)
    if (refused === null) throw fault
    err(`Nothing can listen on port ${port} (${refused}). Choose another --port, or none.\n`)
    return exit.usage
  }
}

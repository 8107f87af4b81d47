import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { compile } from '../compile.js'
import type { Compilation } from '../compile.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { severityOf } from '../diagnostics/message.js'
import type { Language } from '../diagnostics/message.js'
import type { Host } from '../host/host.js'
import type { Watch } from '../host/watch.js'
import { catalogOf } from './catalog.js'
import { toolServer } from './server.js'

/** What a server needs of the machine. */
export interface Surroundings {
  readonly host: Host
  readonly watch: Watch
  readonly input: Readable
  readonly output: Writable
  readonly version: string
  /** Of everything that the client is told; Chinese where it is not said. */
  readonly lang?: Language
  /** Ends the server, like its client's going away. */
  readonly stop: AbortSignal
  /** Says what keeps the source from being analysed; what it was before is served then. */
  readonly said: (diagnostic: Diagnostic) => string
  /** What people read. */
  readonly trouble: (text: string) => void
}

/**
 * Serves the tools of the app in `folder` over stdio until the client goes away. The source is analysed again when it
 * changes; while it is broken, as it is in the middle of an edit, what it was before is served, and said to be.
 * False where there is nothing to serve from the start.
 */
export async function serve(folder: string, around: Surroundings): Promise<boolean> {
  const { host, watch, input, output, stop } = around
  let [shown, faults] = analysed(folder, around)
  for (const fault of shown === null ? faults : []) around.trouble(around.said(fault))
  if (shown === null) return false
  const server = toolServer(catalogOf(shown, around.lang), around.version)
  const unwatch = watch(host.folder(folder), () => {
    const [next, found] = analysed(folder, around)
    const fresh = found.filter((fault) => !faults.some((known) => isSame(known, fault)))
    if (next === null || fresh.length > 0) {
      const text = [...fresh.map(around.said), stale].join('\n')
      around.trouble(text)
      void server.warn(text)
      return
    }
    faults = found
    shown = next
    void server.offer(catalogOf(next, around.lang))
  })
  const left = once(input, 'end', { signal: stop }).catch(() => undefined)
  await server.connect(new StdioServerTransport(input, output))
  await left
  unwatch()
  await server.close()
  return true
}

const stale = 'The tools of the last source that could be analysed are served until this is mended.'

/** The app, and what is broken in it. */
function analysed(folder: string, { host, lang }: Surroundings): readonly [Compilation | null, readonly Diagnostic[]] {
  const [compilation, diagnostics] = compile(host, folder, lang === undefined ? {} : { lang })
  return [compilation, diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error')]
}

/** A fault moves about in its file while the file is edited. */
function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.code === other.code && one.at?.file === other.at?.file
}

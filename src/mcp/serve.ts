import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { compile } from '../compile.js'
import type { Compilation } from '../compile.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
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
  /** Told whenever the source cannot be analysed, and what is served then. */
  readonly trouble: (diagnostics: readonly Diagnostic[]) => void
}

/**
 * Serves the tools of the app in `folder` over stdio until the client goes away. The source is analysed again when it
 * changes; while it cannot be, what it was before is served. False where there is nothing to serve from the start.
 */
export async function serve(folder: string, around: Surroundings): Promise<boolean> {
  const { host, watch, input, output } = around
  const first = analysed(folder, around)
  if (first === null) return false
  const server = toolServer(catalogOf(first), around.version)
  const unwatch = watch(host.folder(folder), () => {
    const next = analysed(folder, around)
    if (next !== null) void server.offer(catalogOf(next))
  })
  const left = once(input, 'end')
  await server.connect(new StdioServerTransport(input, output))
  await left
  unwatch()
  await server.close()
  return true
}

function analysed(folder: string, { host, trouble }: Surroundings): Compilation | null {
  const [compilation, diagnostics] = compile(host, folder)
  if (compilation === null) trouble(diagnostics)
  return compilation
}

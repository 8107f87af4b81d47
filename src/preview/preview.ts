import { randomBytes } from 'node:crypto'
import { compile } from '../compile.js'
import type { CompileOptions } from '../compile.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { Language } from '../diagnostics/message.js'
import type { Bundle } from '../6-emit/report/html.js'
import { layouter } from '../6-emit/report/map/layout.js'
import type { Host } from '../host/host.js'
import type { Watch } from '../host/watch.js'
import { listening } from '../http/listening.js'
import type { Recall } from '../source/recall.js'
import { News } from './news.js'
import { service } from './service.js'
import { firstShown, shownAfter } from './shown.js'
import type { Analysed, Shown } from './shown.js'

/** What a preview needs of the machine, and what is wanted of it. */
export interface Means {
  readonly host: Host
  readonly watch: Watch
  readonly bundle: Bundle
  /** 0 is any that is free. */
  readonly port: number
  /** Of what an assistant reads; Chinese where it is not said. */
  readonly lang?: Language
  /** What was made of files before: what a save has not touched is not read again. */
  readonly recall: Recall
  /** Told after every save, so that the terminal shows what the pages show. */
  readonly saved: (shown: Shown) => void
  /** Told of a fault of ours in analysing; what was shown stays. */
  readonly failed: (fault: unknown) => void
}

/** A preview that is served. */
export interface Running {
  /** Where a browser finds the page; whoever knows it can read the app. */
  readonly address: string
  readonly shown: Shown
  /** Ends at once; open pages notice. */
  readonly stop: () => void
}

const tokenBytes = 24

/** Analyses the app in `folder`, serves its page, and follows its source; null, and why, where there is nothing to show. */
export async function preview(folder: string, means: Means): Promise<Result<Running | null>> {
  const { host, watch, bundle, lang } = means
  const options = { ...(lang !== undefined && { lang }), recall: means.recall, layout: await layouter() }
  const [app, said] = analysed(host, folder, options)
  if (app === null) return [null, said]
  const news = new News(firstShown(app, said))
  const token = randomBytes(tokenBytes).toString('base64url')
  const { fetch } = service({ token, news, bundle, lang: lang ?? 'zh-CN' })
  const { server, port } = await listening(fetch, { address: loopback, port: means.port }, {})
  server.maxConnections = mostConnections
  const unwatch = watch(host.folder(folder), () => {
    try {
      news.tell(shownAfter(news.now, ...analysed(host, folder, options)))
      means.saved(news.now)
    } catch (fault) {
      means.failed(fault)
    }
  })
  const stop = (): void => {
    unwatch()
    server.close()
    server.closeAllConnections()
  }
  return [{ address: `http://${loopback}:${port}/${token}/`, shown: news.now, stop }, said]
}

const loopback = '127.0.0.1'
const mostConnections = 128

function analysed(
  host: Host,
  folder: string,
  options: CompileOptions,
): readonly [Analysed | null, readonly Diagnostic[]] {
  const [compilation, said] = compile(host, folder, options)
  const report = compilation?.report ?? null
  return [compilation === null || report === null ? null : { compilation, report }, said]
}

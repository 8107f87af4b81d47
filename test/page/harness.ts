import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'
import type { Report } from '../../src/6-emit/report/report.js'
import { modelOf } from '../../src/page/model.js'
import type { Model } from '../../src/page/model.js'
import { filesOf } from '../4-trace/harness.js'
import type { App } from '../4-trace/harness.js'

/** The report of an app, its map left blank. */
export function reportFor(app: App): Report {
  const [compilation] = compile(memoryHost(filesOf(app)), '', { layout: () => ({ bb: '0,0,0,0' }) })
  if (compilation?.report == null) throw new Error('the test wants an app')
  return JSON.parse(compilation.report) as Report
}

/** What the page looks things up in. */
export function modelFor(app: App): Model {
  return modelOf(reportFor(app))
}

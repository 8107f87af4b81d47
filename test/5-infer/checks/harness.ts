import { load } from '../../../src/1-load/load.js'
import { parse } from '../../../src/2-parse/parse.js'
import { link } from '../../../src/3-link/link.js'
import { trace } from '../../../src/4-trace/trace.js'
import { examine } from '../../../src/5-infer/examine.js'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js'
import { memoryHost } from '../../../src/host/memory.js'
import { filesOf, type App } from '../../4-trace/harness.js'

/** What the review finds in an app, given as its files. */
export function findingsIn(files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const [project] = load(memoryHost(files), '')
  if (project === null) throw new Error('the test wants an app')
  const units = parse(project)
  const [program] = link(project, units)
  const [graph] = trace(program)
  return examine({ project, units, program, graph })
}

/** The same for an app of which only what matters is given. */
export function foundIn(app: App): readonly Diagnostic[] {
  return findingsIn(filesOf(app))
}

/** The codes of what is found whose name begins with `list`, without notes about pages and configuration. */
export function codesIn(app: App, list = 'behaviour/'): string[] {
  const quiet = ['behaviour/no-lazy-loading', 'behaviour/orphan-page', 'behaviour/unlisted-page']
  return foundIn(app)
    .map(({ code }) => code)
    .filter((code) => code.startsWith(list) && !quiet.includes(code))
}

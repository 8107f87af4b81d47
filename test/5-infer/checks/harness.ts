import { load } from '../../../src/1-load/load.js'
import { parse } from '../../../src/2-parse/parse.js'
import { link } from '../../../src/3-link/link.js'
import { trace } from '../../../src/4-trace/trace.js'
import { examine } from '../../../src/5-infer/examine.js'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js'
import { memoryHost } from '../../../src/host/memory.js'

/** What the review finds in an app, given as its files. */
export function findingsIn(files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const [project] = load(memoryHost(files), '')
  if (project === null) throw new Error('the test wants an app')
  const units = parse(project)
  const [program] = link(project, units)
  const [graph] = trace(program)
  return examine({ project, units, program, graph })
}

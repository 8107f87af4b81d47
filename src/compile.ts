import { load } from './1-load/load.js'
import { parse } from './2-parse/parse.js'
import { link } from './3-link/link.js'
import type { AppGraph } from './4-trace/graph.js'
import { trace } from './4-trace/trace.js'
import { infer } from './5-infer/infer.js'
import type { ToolSet } from './5-infer/toolset.js'
import type { Artifact } from './6-emit/artifact.js'
import { emit } from './6-emit/emit.js'
import type { Result } from './diagnostics/diagnostic.js'
import type { Language } from './diagnostics/message.js'
import type { Host } from './host/host.js'

/** Everything that was found out about a mini program, and the files that say it. */
export interface Compilation {
  readonly graph: AppGraph
  readonly toolset: ToolSet
  readonly artifacts: readonly Artifact[]
}

/** Analyses the mini program in, below or above `folder`; null, and why, where there is none. */
export function compile(host: Host, folder: string, lang: Language = 'en'): Result<Compilation | null> {
  const [project, loading] = load(host, folder)
  if (project === null) return [null, loading]
  const units = parse(project)
  const [program, linking] = link(project, units)
  const [graph, tracing] = trace(program)
  const [toolset, inferring] = infer(graph)
  const diagnostics = [...loading, ...project.problems(), ...units.diagnostics(), ...linking, ...tracing, ...inferring]
  const [artifacts, emitting] = emit({ graph, toolset, diagnostics, lang })
  return [{ graph, toolset, artifacts }, [...diagnostics, ...emitting]]
}

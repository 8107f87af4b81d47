import type { ToolSet } from '../5-infer/toolset.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import { apart } from './apart.js'
import type { Artifact } from './artifact.js'
import type { EmitInput } from './emitter.js'
import { emitters } from './emitters/index.js'
import { fit } from './fit.js'
import { guarded } from './guard.js'
import { offeredOf, withWithheld } from './offered.js'
import { scan } from './scan.js'
import { withoutSecrets } from './secrets.js'

export type { EmitInput } from './emitter.js'

/** What was written. */
export interface Emission {
  readonly artifacts: readonly Artifact[]
  /** The tools as they are written: what for want of room, or of safety, is withheld only here says so. */
  readonly toolset: ToolSet
}

/** Stage 6: writes the graph and the tools down as files, sorted by path. What is returned is only what this stage has to say. */
export function emit(input: EmitInput): Result<Emission> {
  const [safe, guarding] = guarded(input.toolset, input.graph)
  const [own, renamed] = apart(safe, input.sources?.skillFolders ?? [])
  const [{ toolset: offered, withheld }, fitted] = fit(offeredOf(own), input)
  const all = withWithheld(offered, [...own.skills, ...withheld])
  const said: Diagnostic[] = [...guarding, ...renamed, ...fitted]
  const artifacts: Artifact[] = []
  for (const emitter of emitters) {
    const toolset = emitter.withheld === true ? all : offered
    const [written, remarks] = emitter.emit({ ...input, toolset, diagnostics: [...input.diagnostics, ...said] })
    const [checked, found] = emitter.agentFacing ? scan(written) : [written, []]
    artifacts.push(...checked)
    said.push(...remarks, ...found)
  }
  artifacts.sort((a, b) => (a.path < b.path ? -1 : 1))
  const [cleared, concealed] = withoutSecrets(artifacts, input.secrets ?? [])
  return [{ artifacts: cleared, toolset: all }, [...said, ...concealed]]
}

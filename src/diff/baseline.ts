import type { Result } from '../diagnostics/diagnostic.js'
import type { Folder, Host } from '../host/host.js'
import { graphFile } from '../6-emit/emitters/graph/schema.js'
import { effectsIn, hashOf } from '../6-emit/emitters/tools/hash.js'
import { toolsFile } from '../6-emit/emitters/tools/schema.js'
import { readFile } from './baseline-file.js'
import type { Snapshot } from './snapshot.js'
import { toolsOf } from './snapshot.js'

const FILES = ['tools.json', 'graph.json'] as const

/** Whether `folder` holds what `analyze --out` writes. */
export function isBaseline(host: Host, folder: Folder): boolean {
  return FILES.some((path) => host.kind(host.below(folder, path)) === 'file')
}

/**
 * Reads the output of an earlier analysis in `folder`. It may have been cut off, altered or written by another version:
 * then nothing is compared, for a comparison with half of what was would find half of what is new.
 */
export function readBaseline(host: Host, folder: Folder): Result<Snapshot | null> {
  const [tools, aboutTools] = readFile(host, folder, 'tools.json', toolsFile)
  const [graph, aboutGraph] = readFile(host, folder, 'graph.json', graphFile)
  if (tools === null || graph === null) return [null, [...aboutTools, ...aboutGraph].slice(0, 1)]
  const snapshot: Snapshot = { from: 'output', graph, tools }
  const [altered] = alteredTools(snapshot)
  if (altered === undefined) return [snapshot, []]
  return [null, [{ code: 'changes/baseline-altered', params: { tool: altered } }]]
}

/** Names of tools that are not what their hash says, or whose hash does not fit what the graph says that they reach. */
function alteredTools(snapshot: Snapshot): readonly string[] {
  const effects = effectsIn(snapshot.graph)
  return toolsOf(snapshot).flatMap((tool) => (hashOf(tool, effects) === tool.hash ? [] : [tool.name]))
}

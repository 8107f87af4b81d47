import type { Compilation } from '../compile.js'
import type { GraphFile } from '../6-emit/emitters/graph/schema.js'
import type { ToolsFile } from '../6-emit/emitters/tools/schema.js'

/** One side of a comparison: the two main files of an analysis, as they are written. */
export interface Snapshot {
  /** An output is what somebody says an app was; a source has been analysed just now. */
  readonly from: 'output' | 'source'
  readonly graph: GraphFile
  readonly tools: ToolsFile
}

export type SnapshotTool = ToolsFile['skills'][number]['tools'][number]
export type SnapshotUnit = GraphFile['pages'][number]
export type SnapshotAction = SnapshotUnit['actions'][number]
export type SnapshotEffect = SnapshotAction['effects'][number]

/** What has just been found out, as a later analysis would read it. */
export function snapshotOf({ artifacts }: Compilation): Snapshot {
  const read = (path: string): unknown => JSON.parse(artifacts.find((artifact) => artifact.path === path)?.text ?? '')
  // Every file is checked against its schema before it is written.
  return { from: 'source', graph: read('graph.json') as GraphFile, tools: read('tools.json') as ToolsFile }
}

/** Every tool of `snapshot`, offered or not. */
export function toolsOf({ tools }: Snapshot): readonly SnapshotTool[] {
  return tools.skills.flatMap((skill) => skill.tools)
}

import type { AppGraph } from '../../4-trace/graph.js'
import type { ToolSet } from '../../5-infer/toolset.js'
import { limits } from '../../platforms/agent-limits.js'
import { utf8Bytes } from '../../source/bytes.js'
import type { Artifact } from '../artifact.js'
import { countedBytes, mcpOf } from '../emitters/mcp/api.js'

/** How much of what the platform allows a file takes; bytes as the platform counts them. */
export interface Budget {
  readonly path: string
  readonly bytes: number
  readonly limit: number
}

const frontMatter = /^---\n.*?\n---\n/su

/** The budgets of the files that the platform limits, by path. */
export function budgetsOf(artifacts: readonly Artifact[], toolset: ToolSet, graph: AppGraph): readonly Budget[] {
  const counted: ReadonlyMap<string, number> = new Map(
    toolset.skills.map((skill) => [`skills/${skill.name}/mcp.json`, countedBytes(mcpOf(skill, graph), graph)]),
  )
  return artifacts.flatMap(({ path, text }): readonly Budget[] => {
    const bytes = counted.get(path)
    if (bytes !== undefined) return [{ path, bytes, limit: limits.mcp }]
    if (path.endsWith('/SKILL.md')) return skillBudgets(path, text)
    if (path === 'page-meta.json') return [{ path, bytes: utf8Bytes(text), limit: limits.pageMeta }]
    if (path === 'AGENTS.md') return [{ path, bytes: utf8Bytes(text), limit: limits.agents }]
    return []
  })
}

function skillBudgets(path: string, text: string): readonly Budget[] {
  const head = frontMatter.exec(text)?.[0] ?? ''
  return [
    { path, bytes: utf8Bytes(text), limit: limits.skill },
    { path: `${path}#front-matter`, bytes: utf8Bytes(head), limit: limits.frontMatter },
  ]
}

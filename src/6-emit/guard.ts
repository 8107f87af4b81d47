import type { AppGraph } from '../4-trace/graph.js'
import type { Tool, ToolSet } from '../5-infer/toolset.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import { overrides } from '../text/sanitise.js'
import { mcpOf } from './emitters/mcp/api.js'

/**
 * `toolset` with the tools withheld whose finished texts set themselves over what their reader was told. Words of the app are
 * cleaned one by one; what they say together shows only here, where they stand in one description.
 */
export function guarded(toolset: ToolSet, graph: AppGraph): Result<ToolSet> {
  const said: Diagnostic[] = []
  const judged = (tool: Tool): Tool => {
    if (tool.withheld !== undefined || !commands(tool, graph)) return tool
    said.push({ code: 'emit/tool-commands', params: { tool: tool.name } })
    return { ...tool, withheld: 'its finished text commands an assistant' }
  }
  const skills = toolset.skills.map((skill) => ({ ...skill, tools: skill.tools.map(judged) }))
  return [said.length === 0 ? toolset : { ...toolset, skills }, said]
}

function commands(tool: Tool, graph: AppGraph): boolean {
  return [tool.title, ...textsIn(mcpOf({ tools: [tool] }, graph).apis)].some(overrides)
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

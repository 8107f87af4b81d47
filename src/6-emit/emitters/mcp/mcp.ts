import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { defineEmitter } from '../../emitter.js'
import { jsonArtifact } from '../../json.js'
import { limits } from '../../../platforms/agent-limits.js'
import { countedBytes, mcpOf } from './api.js'
import { mcpFile } from './schema.js'

/** skills/<skill>/mcp.json: the tools of a skill as the platform declares them. */
export const mcp = defineEmitter({
  name: 'mcp',
  agentFacing: true,
  emit: ({ graph, toolset }) => {
    const files = toolset.skills.map((skill) => ({ skill: skill.name, file: mcpOf(skill, graph) }))
    const artifacts = files.map(({ skill, file }) => jsonArtifact(`skills/${skill}/mcp.json`, mcpFile, file))
    return [artifacts, files.flatMap(({ skill, file }) => nearLimit(skill, countedBytes(file, graph)))]
  },
})

function nearLimit(skill: string, bytes: number): readonly Diagnostic[] {
  if (bytes < limits.mcpWarning) return []
  return [{ code: 'emit/mcp-near-limit', params: { skill, bytes, limit: limits.mcp } }]
}

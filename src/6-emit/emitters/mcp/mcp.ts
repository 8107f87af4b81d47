import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { defineEmitter } from '../../emitter.js'
import { jsonArtifact } from '../../json.js'
import { limits } from '../../limits.js'
import { apisOf, countedBytes } from './api.js'
import type { Api } from './api.js'
import { mcpFile } from './schema.js'

/** skills/<skill>/mcp.json: the tools of a skill as the platform declares them. */
export const mcp = defineEmitter({
  name: 'mcp',
  agentFacing: true,
  emit: ({ graph, toolset }) => {
    const files = toolset.skills.map((skill) => ({ skill: skill.name, apis: apisOf(skill, graph) }))
    const artifacts = files.map(({ skill, apis }) => jsonArtifact(`skills/${skill}/mcp.json`, mcpFile, { apis }))
    return [artifacts, files.flatMap(({ skill, apis }) => nearLimit(skill, apis))]
  },
})

function nearLimit(skill: string, apis: readonly Api[]): readonly Diagnostic[] {
  const bytes = countedBytes(apis)
  if (bytes < limits.mcpWarning) return []
  return [{ code: 'emit/mcp-near-limit', params: { skill, bytes, limit: limits.mcp } }]
}

import type { ToolSet } from '../../../5-infer/toolset.js'
import { defineEmitter } from '../../emitter.js'
import { jsonArtifact } from '../../json.js'
import { plain, whole } from '../../plain.js'
import { shortened, targetOf, type Target } from '../../target.js'
import { appAgentFile } from './schema.js'
import type { AppAgentFile } from './schema.js'

/** app.agent.json: the fragment of app.json that declares the skills. */
export const appAgent = defineEmitter({
  name: 'app-agent',
  agentFacing: true,
  emit: ({ graph, toolset }) => [
    [jsonArtifact('app.agent.json', appAgentFile, fragmentOf(toolset, targetOf(graph.app.platform)))],
    [],
  ],
})

/** What app.json has to say for the skills of `toolset`. All of them share one subpackage of their own. */
export function fragmentOf(toolset: ToolSet, target: Target): AppAgentFile {
  const skills = toolset.skills.map(({ name, title, description }) => ({
    name,
    description: shortened(whole(description), target.longest.skill) || plain(title) || name,
    path: `skills/${name}`,
  }))
  return {
    agent: { skills, ...(target.hasPageMetadata && { pageMetadata: 'page-meta.json' as const }) },
    subPackages:
      skills.length > 0 ? [{ root: 'skills', pages: [], ...(target.isIndependent && { independent: true }) }] : [],
    lazyCodeLoading: 'requiredComponents',
  }
}

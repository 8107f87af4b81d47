import type { ToolSet } from '../../../5-infer/toolset.js'
import { defineEmitter } from '../../emitter.js'
import { jsonArtifact } from '../../json.js'
import { plain, whole } from '../../plain.js'
import { appAgentFile } from './schema.js'
import type { AppAgentFile } from './schema.js'

/** app.agent.json: the fragment of app.json that declares the skills. */
export const appAgent = defineEmitter({
  name: 'app-agent',
  agentFacing: true,
  emit: ({ toolset }) => [[jsonArtifact('app.agent.json', appAgentFile, fragmentOf(toolset))], []],
})

/** What app.json has to say for the skills of `toolset`. All of them share one independent subpackage. */
export function fragmentOf(toolset: ToolSet): AppAgentFile {
  const skills = toolset.skills.map(({ name, title, description }) => ({
    name,
    description: whole(description) || plain(title) || name,
    path: `skills/${name}`,
  }))
  return {
    agent: { skills, pageMetadata: 'page-meta.json' },
    subPackages: skills.length > 0 ? [{ root: 'skills', pages: [], independent: true }] : [],
    lazyCodeLoading: 'requiredComponents',
  }
}

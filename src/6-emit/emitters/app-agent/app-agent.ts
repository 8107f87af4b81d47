import { defineEmitter } from '../../emitter.js'
import { jsonArtifact } from '../../json.js'
import { plain } from '../../plain.js'
import { appAgentFile } from './schema.js'

/** app.agent.json: the fragment of app.json that declares the skills. All of them share one independent subpackage. */
export const appAgent = defineEmitter({
  name: 'app-agent',
  agentFacing: true,
  emit: ({ toolset }) => {
    const skills = toolset.skills.map(({ name, title, description }) => ({
      name,
      description: plain(description) || plain(title) || name,
      path: `skills/${name}`,
    }))
    const model = {
      agent: { skills, pageMetadata: 'page-meta.json' },
      subPackages: skills.length > 0 ? [{ root: 'skills', pages: [], independent: true }] : [],
      lazyCodeLoading: 'requiredComponents',
    }
    return [[jsonArtifact('app.agent.json', appAgentFile, model)], []]
  },
})

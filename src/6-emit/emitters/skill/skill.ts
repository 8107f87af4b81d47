import { defineEmitter } from '../../emitter.js'
import { compose } from './compose.js'
import { skillArtifact } from './document.js'

/** skills/<skill>/SKILL.md: when to choose the skill, and in which order to use its tools. */
export const skill = defineEmitter({
  name: 'skill',
  agentFacing: true,
  emit: ({ graph, toolset, wording }) => {
    const { skills } = toolset
    return [
      skills.map((each) => skillArtifact(`skills/${each.name}/SKILL.md`, compose(each, { skills, graph, wording }))),
      [],
    ]
  },
})

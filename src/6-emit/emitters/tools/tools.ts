import type { Tool, ToolInput } from '../../../5-infer/toolset.js'
import { defineEmitter } from '../../emitter.js'
import { jsonArtifact } from '../../json.js'
import { without, written } from '../graph/effects/written.js'
import { effectsIn, hashed } from './hash.js'
import { toolsFile } from './schema.js'

/** tools.json: every tool with its evidence, confidence, plan and risk, and what became no tool. */
export const tools = defineEmitter({
  name: 'tools',
  agentFacing: false,
  withheld: true,
  emit: ({ toolset, graph, input }) => {
    const effects = effectsIn(graph)
    const skills = toolset.skills.map((skill) => ({
      ...skill,
      tools: skill.tools.map((tool) =>
        writtenTool(hashed({ ...tool, inputs: tool.inputs.flatMap(withMembers) }, effects)),
      ),
    }))
    const dropped = toolset.dropped.map((one) => without(one, ['why']))
    return [[jsonArtifact('tools.json', toolsFile, { schema: 'mini2mcp/tools@1', input, skills, dropped })], []]
  },
})

function writtenTool(tool: Tool): object {
  return {
    ...without(tool, ['withheldFor']),
    plan: tool.plan.map((step) => (step.do === 'expect' ? { ...step, effect: written(step.effect) } : step)),
  }
}

/** Parts of a choice come from different places: each is listed by itself as well, under its path. */
function withMembers({ members = [], ...input }: ToolInput): readonly ToolInput[] {
  return [input, ...members.flatMap((member) => withMembers({ ...member, name: `${input.name}[].${member.name}` }))]
}

import { defineEmitter } from '../../emitter.js'
import { jsonArtifact } from '../../json.js'
import { toolsFile } from './schema.js'

/** tools.json: every tool with its evidence, confidence, plan and risk, and what became no tool. */
export const tools = defineEmitter({
  name: 'tools',
  agentFacing: false,
  withheld: true,
  emit: ({ toolset }) => [[jsonArtifact('tools.json', toolsFile, { schema: 'mini2mcp/tools@1', ...toolset })], []],
})

import type { Emitter } from '../emitter.js'
import { agents } from './agents/agents.js'
import { appAgent } from './app-agent/app-agent.js'
import { appChanges } from './app-changes/app-changes.js'
import { graph } from './graph/graph.js'
import { mcp } from './mcp/mcp.js'
import { pageMeta } from './page-meta/page-meta.js'
import { skillCode } from './skill-code/skill-code.js'
import { skill } from './skill/skill.js'
import { tools } from './tools/tools.js'

/** Every emitter, in the order in which they run. The graph comes last, because it records what the others had to say. */
export const emitters: readonly Emitter[] = [
  mcp,
  skill,
  skillCode,
  pageMeta,
  appAgent,
  agents,
  appChanges,
  tools,
  graph,
]

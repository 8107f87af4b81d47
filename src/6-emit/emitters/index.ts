import type { Emitter } from '../emitter.js'
import { a2a } from './a2a/a2a.js'
import { agents } from './agents/agents.js'
import { appAgent } from './app-agent/app-agent.js'
import { appChanges } from './app-changes/app-changes.js'
import { evaluation } from './evaluation/evaluation.js'
import { graph } from './graph/graph.js'
import { mcp } from './mcp/mcp.js'
import { pageMeta } from './page-meta/page-meta.js'
import { sarifLog } from './sarif/sarif.js'
import { skillCode } from './skill-code/skill-code.js'
import { skill } from './skill/skill.js'
import { surface } from './surface/surface.js'
import { tools } from './tools/tools.js'

/** Every emitter, in the order in which they run. The last two record what the others had to say. */
export const emitters: readonly Emitter[] = [
  mcp,
  skill,
  skillCode,
  pageMeta,
  appAgent,
  agents,
  surface,
  a2a,
  evaluation,
  appChanges,
  tools,
  sarifLog,
  graph,
]

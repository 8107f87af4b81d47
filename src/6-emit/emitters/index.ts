import type { Emitter } from '../emitter.js'
import { appAgent } from './app-agent/app-agent.js'
import { graph } from './graph/graph.js'
import { mcp } from './mcp/mcp.js'
import { pageMeta } from './page-meta/page-meta.js'
import { skill } from './skill/skill.js'
import { tools } from './tools/tools.js'

/** Every emitter, in the order in which they run. The graph comes last, because it records what the others had to say. */
export const emitters: readonly Emitter[] = [mcp, skill, pageMeta, appAgent, tools, graph]

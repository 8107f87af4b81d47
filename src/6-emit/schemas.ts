import type { z } from 'zod'
import { a2aFile } from './emitters/a2a/schema.js'
import { appAgentFile } from './emitters/app-agent/schema.js'
import { evaluationFile } from './emitters/evaluation/schema.js'
import { graphFile } from './emitters/graph/schema.js'
import { mcpFile } from './emitters/mcp/schema.js'
import { pageMetaFile } from './emitters/page-meta/schema.js'
import { toolsFile } from './emitters/tools/schema.js'

/** The schema of every JSON file that is written, by the name under which its JSON Schema is published. */
export const schemas: Readonly<Record<string, z.ZodType>> = {
  graph: graphFile,
  tools: toolsFile,
  mcp: mcpFile,
  'page-meta': pageMetaFile,
  'app-agent': appAgentFile,
  'a2a-skills': a2aFile,
  evaluation: evaluationFile,
}

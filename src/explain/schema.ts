import { z } from 'zod'
import { location } from '../6-emit/emitters/graph/effects/schema.js'

const line = z.strictObject({
  text: z.string(),
  at: z.exactOptional(location),
  frame: z.exactOptional(z.string()).describe('the lines around the place, numbered'),
})

const kinds = ['what', 'way', 'inputs', 'reasons', 'before', 'plan', 'tools', 'findings', 'advice'] as const
const section = z.strictObject({ is: z.enum(kinds), title: z.string(), lines: z.array(line) })

/** What `explain --format json` writes. */
export const explanationFile = z.strictObject({
  schema: z.literal('mini2mcp/explanation@1'),
  about: z.enum(['tool', 'action', 'code', 'place']),
  name: z.string(),
  sections: z.array(section),
})

import { z } from 'zod'

/** What can be said of one tool. */
const fields = {
  name: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{0,63}$/)
    .optional()
    .describe('name of the tool, in lower camel case'),
  title: z.string().min(1).max(60).optional().describe('what it is called in summaries and requests'),
  description: z.string().min(1).max(400).optional().describe('what the assistant reads of it, instead of ours'),
  risk: z
    .enum(['read', 'write', 'privacy', 'payment'])
    .optional()
    .describe('its risk, where that is higher than found'),
  confirm: z.literal(true).optional().describe('the person has to agree first'),
  hide: z.boolean().optional().describe('kept from assistants; it stays in tools.json as withheld'),
  into: z.string().optional().describe('the action, "route#handler", to whose tool it is joined'),
}

const tools = 'by the action that a tool stands for: "route#handler"'

/** As it is read: unknown keys pass, so that they can be told one by one. */
export const overridesSchema = z.looseObject({
  tools: z.record(z.string(), z.looseObject(fields).nullable()).optional(),
})

/** mini2mcp.config.json, as it is published for editors. */
export const overridesFile = z.strictObject({
  $schema: z.string().optional(),
  tools: z.record(z.string(), z.strictObject(fields)).optional().describe(tools),
})

/** The keys that mean something, of the file and of a tool. */
export const knownKeys = { file: Object.keys(overridesFile.shape), tool: Object.keys(fields) } as const

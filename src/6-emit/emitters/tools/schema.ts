import { z } from 'zod'
import { effect, location } from '../graph/effects/schema.js'
import { jsonSchema } from '../mcp/schema.js'

const text = z.string()
const scalar = z.union([z.string(), z.number()])

const provenance = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('user') }),
  z.strictObject({ from: z.literal('choice'), of: z.array(scalar) }),
  z.strictObject({ from: z.literal('tool'), tool: text, path: text }),
  z.strictObject({ from: z.enum(['session', 'storage', 'constant']), detail: text }),
])

const input = z.strictObject({ name: text, schema: jsonSchema, required: z.boolean(), provenance: z.array(provenance) })

const step = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('open'), route: text, query: z.record(text, text) }),
  z.strictObject({ do: z.literal('fill'), element: text, input: text }),
  z.strictObject({
    do: z.enum(['tap', 'change', 'submit', 'longpress']),
    element: text,
    input: z.exactOptional(text),
    row: z.exactOptional(text),
  }),
  z.strictObject({ do: z.literal('confirm'), what: text }),
  z.strictObject({ do: z.literal('expect'), effect }),
])

const fromInput = z.strictObject({ input: text })
const direct = z.strictObject({
  http: z.exactOptional(
    z.strictObject({
      method: text,
      url: z.array(z.union([text, fromInput])),
      header: z.record(text, scalar),
    }),
  ),
  cloud: z.exactOptional(z.strictObject({ name: text, env: text })),
  data: z.record(text, z.union([z.strictObject({ value: z.union([scalar, z.boolean()]) }), fromInput])),
  result: z.record(text, text),
})

const results = z.strictObject({ success: text, empty: z.exactOptional(text), failure: z.array(text) })

const precondition = z.strictObject({
  kind: z.enum(['login', 'storage', 'permission', 'privacy', 'prior-tool']),
  detail: text,
})

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const tool = z.strictObject({
  name: text,
  hash: sha256.meta({ description: 'SHA-256 of what the tool is and of the effects that it reaches' }),
  title: text,
  description: text,
  page: text,
  actions: z.array(text),
  kind: z.enum(['open', 'query', 'mutate', 'pay', 'auth', 'device']),
  risk: z.enum(['read', 'write', 'payment', 'privacy']),
  confirm: z.boolean(),
  confidence: z.number().min(0).max(1),
  withheld: z.exactOptional(text),
  inputs: z.array(input),
  outputs: jsonSchema,
  preconditions: z.array(precondition),
  after: z.exactOptional(z.array(text)),
  results,
  plan: z.array(step),
  direct: z.exactOptional(direct),
  evidence: z.array(z.strictObject({ claim: text, at: location })),
})

/** tools.json. */
export const toolsFile = z.strictObject({
  schema: z.literal('mini2mcp/tools@1'),
  input: sha256.meta({ description: 'SHA-256 of the source that was read' }),
  skills: z.array(z.strictObject({ name: text, title: text, description: text, tools: z.array(tool) })),
  dropped: z.array(z.strictObject({ action: text, reason: text })),
})

export type ToolsFile = z.infer<typeof toolsFile>

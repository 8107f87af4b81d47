import { z } from 'zod'
import type { JsonSchema } from '../../../5-infer/toolset.js'

/** The subset of JSON Schema that the platform's published files use; nothing else is known to be honoured. */
export const jsonSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.strictObject({
    type: z.exactOptional(z.enum(['object', 'array', 'string', 'number', 'integer', 'boolean'])),
    description: z.exactOptional(z.string()),
    properties: z.exactOptional(z.record(z.string(), jsonSchema)),
    required: z.exactOptional(z.array(z.string())),
    items: z.exactOptional(jsonSchema),
    enum: z.exactOptional(z.array(z.union([z.string(), z.number()]))),
    default: z.unknown().optional(),
    minimum: z.exactOptional(z.number()),
    maximum: z.exactOptional(z.number()),
    maxLength: z.exactOptional(z.number()),
    minItems: z.exactOptional(z.number()),
    format: z.exactOptional(z.enum(['image', 'file'])),
    additionalProperties: z.exactOptional(z.boolean()),
  }),
)

/** The root of a call's arguments: always an object, also where there are none. */
export const argumentsSchema = z.strictObject({
  type: z.literal('object'),
  properties: z.record(z.string(), jsonSchema),
  required: z.exactOptional(z.array(z.string()).min(1)),
})

const pagePath = z.string().regex(/^\/[^?]+$/)
const componentPath = z.string().regex(/^components\/[\w-]+\/index$/)

const api = z.strictObject({
  name: z.string().regex(/^[A-Za-z_]\w*$/),
  description: z.string().min(1),
  inputSchema: argumentsSchema,
  outputSchema: z.exactOptional(jsonSchema),
  _meta: z.exactOptional(
    z.strictObject({ ui: z.union([z.strictObject({ pagePath }), z.strictObject({ componentPath })]) }),
  ),
})

/** skills/<skill>/mcp.json. */
export const mcpFile = z.strictObject({
  apis: z.array(api),
  components: z.exactOptional(z.array(z.strictObject({ path: componentPath, relatedPage: pagePath }))),
})

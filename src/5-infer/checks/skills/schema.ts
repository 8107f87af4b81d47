import { z } from 'zod'

const text = z.string().optional()

const schema = z.looseObject({
  type: text,
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string().nullable()).optional(),
})

const api = z.looseObject({
  name: text,
  description: text,
  inputSchema: schema.optional(),
  outputSchema: schema.optional(),
  _meta: z.looseObject({ ui: z.looseObject({ pagePath: text, componentPath: text }).optional() }).optional(),
})

/** mcp.json as somebody has written it. */
export const manifestSchema = z.looseObject({
  apis: z.array(api.nullable()).optional(),
  components: z.array(z.looseObject({ path: text, relatedPage: text }).nullable()).optional(),
})

export type Manifest = z.infer<typeof manifestSchema>
export type ManifestApi = NonNullable<NonNullable<Manifest['apis']>[number]>
export type ManifestSchema = z.infer<typeof schema>

/** page-meta.json as somebody has written it. */
export const pageMetaSchema = z.looseObject({
  pages: z
    .array(z.looseObject({ path: text, name: text, description: text, query: schema.optional() }).nullable())
    .optional(),
})

export type PageMeta = z.infer<typeof pageMetaSchema>

import { z } from 'zod'
import { argumentsSchema } from '../mcp/schema.js'

const page = z.strictObject({
  path: z.string().regex(/^[^/]/),
  name: z.string().min(1),
  description: z.string().min(1),
  query: z.exactOptional(argumentsSchema),
})

/** page-meta.json. */
export const pageMetaFile = z.strictObject({ pages: z.array(page) })

export type PageMeta = z.infer<typeof page>

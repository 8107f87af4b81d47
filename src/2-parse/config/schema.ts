import { z } from 'zod'

/** tag → path, or tag → tag. */
const names = z.record(z.string(), z.string().nullable()).optional()

/** The keys of a page's or component's configuration that are read; each may be missing, unknown ones pass. */
export const configSchema = z.looseObject({
  navigationBarTitleText: z.string().optional(),
  /** Alipay's name of the same. */
  defaultTitle: z.string().optional(),
  component: z.boolean().optional(),
  usingComponents: names,
  componentPlaceholder: names,
  /** A generic declares its stand-in as `{ default: path }`, or says `true`. */
  componentGenerics: z
    .record(z.string(), z.union([z.looseObject({ default: z.string().optional() }), z.boolean()]))
    .optional(),
  enablePullDownRefresh: z.boolean().optional(),
  disableScroll: z.boolean().optional(),
})

export type ConfigFields = z.infer<typeof configSchema>

import { z } from 'zod'

const skill = z.strictObject({
  name: z.string().min(1).max(64),
  description: z.string().min(1),
  path: z.string().regex(/^skills\/[a-z0-9-]+$/),
})

/** app.agent.json: what has to be merged into app.json. */
export const appAgentFile = z.strictObject({
  agent: z.strictObject({ skills: z.array(skill).max(30), pageMetadata: z.exactOptional(z.literal('page-meta.json')) }),
  subPackages: z.array(
    z.strictObject({
      root: z.literal('skills'),
      pages: z.array(z.never()).max(0),
      independent: z.exactOptional(z.literal(true)),
    }),
  ),
  lazyCodeLoading: z.literal('requiredComponents'),
})

/** The part of app.json that declares the skills. */
export type AppAgentFile = z.infer<typeof appAgentFile>

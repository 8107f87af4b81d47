import { z } from '@hono/zod-openapi'

/** What may be asked for beside the archive. */
export const reviewQuery = z.object({
  format: z.enum(['json', 'sarif']).optional().describe('what comes back; without it what Accept names, else json'),
  lang: z.enum(['en', 'zh-CN']).default('en').describe('language of messages'),
  failOn: z
    .enum(['error', 'warning', 'note', 'never'])
    .optional()
    .describe("the level of findings that fails the review; without it the policy's, else error"),
})

export type ReviewQuery = z.infer<typeof reviewQuery>

/** The archive, as it lies on a disk. */
export const archiveBody = z.any().openapi({ type: 'string', format: 'binary' })

/** SARIF 2.1.0, whose schema is not ours. */
export const sarifLog = z.looseObject({ version: z.literal('2.1.0') })

/** What went wrong with a request (RFC 9457). */
export const problem = z.strictObject({
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('what to do about it'),
  requestId: z.string(),
})

export type Problem = z.infer<typeof problem>

export const health = z.strictObject({ status: z.enum(['ok', 'stopping']), version: z.string() })

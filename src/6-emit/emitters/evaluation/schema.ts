import { z } from 'zod'

/** evaluation.json, in the form that the platform's evaluation tool takes. */
export const evaluationFile = z.strictObject({
  cases: z
    .array(z.strictObject({ intent: z.string().min(1) }))
    .min(1)
    .max(100),
  entities: z.exactOptional(
    z.array(
      z.strictObject({ type: z.string().regex(/^[A-Za-z]\w*$/), content: z.string().min(1), source: z.string() }),
    ),
  ),
})

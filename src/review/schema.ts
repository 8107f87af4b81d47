import { z } from 'zod'
import { location } from '../6-emit/emitters/graph/effects/schema.js'

const text = z.string()
const severity = z.enum(['error', 'warning', 'note'])
const codes = z.array(text)

const finding = z.strictObject({
  code: text,
  severity,
  title: z.exactOptional(text),
  message: text,
  advice: z.exactOptional(text),
  threats: z.exactOptional(z.array(text)),
  fingerprint: text.describe('the same for the same fault in another version of the app'),
  at: z.exactOptional(location),
  chain: z.exactOptional(z.array(z.strictObject({ message: text, at: location }))),
  actions: z.exactOptional(z.array(text)),
  accepted: z.exactOptional(z.strictObject({ reason: text, until: z.exactOptional(text) })),
  state: z.exactOptional(z.enum(['new', 'unchanged'])),
})

const fieldChange = z.strictObject({ field: text, before: z.unknown().optional(), after: z.unknown().optional() })
const toolChange = z.strictObject({
  change: z.enum(['added', 'removed', 'renamed', 'moved', 'changed']),
  tool: text,
  was: z.exactOptional(text),
  fields: z.array(fieldChange),
  at: z.exactOptional(location),
})
const reachChange = z.strictObject({
  change: z.enum(['added', 'removed']),
  what: z.enum(['host', 'endpoint', 'payment', 'privacy', 'page', 'plugin']),
  name: text,
})

const partialFile = z.strictObject({ file: text, because: codes })

/** What `--format json` writes. */
export const reviewFile = z.strictObject({
  schema: z.literal('mini2mcp/review@1'),
  tool: z.strictObject({ name: z.literal('mini2mcp'), version: text }),
  verdict: z.enum(['clean', 'findings', 'nothing', 'fault']),
  failOn: z.enum(['error', 'warning', 'note', 'never']).describe('the level from which a finding fails the review'),
  app: z
    .strictObject({
      name: text.nullable(),
      appid: text.nullable(),
      platform: text,
      pages: z.int(),
      tools: z.int(),
      input: text.describe('SHA-256 of everything that was read'),
    })
    .nullable(),
  findings: z.array(finding),
  changes: z.strictObject({ tools: z.array(toolChange), reach: z.array(reachChange) }).nullable(),
  coverage: z
    .strictObject({ analysed: z.int(), partial: z.array(partialFile), skipped: z.array(partialFile) })
    .nullable(),
  faults: z.array(z.strictObject({ kind: z.enum(['crash', 'out-of-memory', 'timed-out', 'stopped']), message: text })),
})

export type ReviewFile = z.infer<typeof reviewFile>

import { z } from 'zod'
import { catalogue } from '../../diagnostics/catalogue.js'
import type { Code } from '../../diagnostics/catalogue.js'
import { links } from '../../diagnostics/links.js'
import type { LinkKind } from '../../diagnostics/links.js'

/** What a child may answer: a process that read a hostile app is not believed because it was started here. */
const text = z.string()
const count = z.int().nonnegative()
const severity = z.enum(['error', 'warning', 'note'])
const location = z.strictObject({ file: text, line: count, column: count })
const code = z.custom<Code>((value) => typeof value === 'string' && Object.hasOwn(catalogue, value))
const linkKind = z.custom<LinkKind>((value) => typeof value === 'string' && Object.hasOwn(links, value))
const params = z.record(text, z.union([text, z.number()]))

const finding = z.strictObject({
  diagnostic: z.strictObject({
    code,
    params,
    at: z.exactOptional(location),
    chain: z.exactOptional(z.array(z.strictObject({ is: linkKind, params, at: location }))),
    actions: z.exactOptional(z.array(text)),
  }),
  severity,
  fingerprint: text,
  accepted: z.exactOptional(z.strictObject({ reason: text, until: z.exactOptional(text) })),
  state: z.exactOptional(z.enum(['new', 'unchanged'])),
})

const app = z.strictObject({
  name: text.nullable(),
  appid: text.nullable(),
  platform: text,
  pages: count,
  tools: count,
  input: text,
})

const toolChange = z.strictObject({
  change: z.enum(['added', 'removed', 'renamed', 'moved', 'changed']),
  tool: text,
  was: z.exactOptional(text),
  fields: z.array(z.strictObject({ field: text, before: z.unknown(), after: z.unknown() })),
  at: z.exactOptional(location),
})

const reachChange = z.strictObject({
  change: z.enum(['added', 'removed']),
  what: z.enum(['host', 'endpoint', 'payment', 'privacy', 'page', 'plugin']),
  name: text,
})

const files = z.array(z.strictObject({ file: text, because: z.array(code) }))

const review = z.strictObject({
  verdict: z.enum(['clean', 'findings', 'nothing']),
  failOn: z.enum(['error', 'warning', 'note', 'never']),
  app: app.nullable(),
  findings: z.array(finding),
  changes: z.strictObject({ tools: z.array(toolChange), reach: z.array(reachChange) }).nullable(),
  coverage: z.strictObject({ analysed: count, partial: files, skipped: files }).nullable(),
  faults: z.tuple([]),
})

export const answer = z.strictObject({ review, artifacts: z.array(z.strictObject({ path: text, text })) })

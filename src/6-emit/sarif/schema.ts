import { z } from 'zod'
import { sarifLimits } from './limits.js'

const message = z.strictObject({ text: z.string().min(1).max(sarifLimits.message) })
const ruleText = z.strictObject({ text: z.string().min(1).max(sarifLimits.ruleText) })
const level = z.enum(['error', 'warning', 'note'])

const artifactLocation = z.strictObject({ uri: z.string().min(1), uriBaseId: z.literal('SRCROOT') })
const region = z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) })
const physicalLocation = z.strictObject({ artifactLocation, region: z.exactOptional(region) })
const location = z.strictObject({ physicalLocation, message: z.exactOptional(message) })

const rule = z.strictObject({
  id: z.string().max(sarifLimits.ruleName),
  name: z.string().max(sarifLimits.ruleName),
  shortDescription: ruleText,
  fullDescription: ruleText,
  help: z.strictObject({ text: z.string().min(1), markdown: z.string().min(1) }),
  defaultConfiguration: z.strictObject({ level }),
  properties: z.strictObject({
    tags: z.array(z.string()).max(sarifLimits.tags),
    precision: z.exactOptional(z.literal('high')),
    'problem.severity': z.enum(['error', 'warning', 'recommendation']),
    'security-severity': z.exactOptional(z.string()),
  }),
})

const suppression = z.strictObject({
  kind: z.literal('external'),
  status: z.literal('accepted'),
  justification: z.string(),
})

const threadFlow = z.strictObject({
  locations: z.array(z.strictObject({ location })).min(1).max(sarifLimits.steps),
})

const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.array(location).length(1),
  codeFlows: z.exactOptional(z.array(z.strictObject({ threadFlows: z.array(threadFlow).length(1) })).length(1)),
  partialFingerprints: z.strictObject({ 'mini2mcp/v1': z.string(), primaryLocationLineHash: z.string() }),
  suppressions: z.exactOptional(z.array(suppression)),
  baselineState: z.exactOptional(z.enum(['new', 'unchanged'])),
})

const notification = z.strictObject({
  descriptor: z.strictObject({ id: z.string() }),
  level,
  message,
  locations: z.exactOptional(z.array(location)),
})

const driver = z.strictObject({
  name: z.literal('mini2mcp'),
  semanticVersion: z.string(),
  rules: z.array(rule),
})

const run = z.strictObject({
  tool: z.strictObject({ driver }),
  language: z.enum(['en', 'zh-CN']),
  columnKind: z.literal('utf16CodeUnits'),
  newlineSequences: z.array(z.string()),
  originalUriBaseIds: z.strictObject({ SRCROOT: z.strictObject({ description: message }) }),
  invocations: z.array(
    z.strictObject({
      executionSuccessful: z.boolean(),
      exitCode: z.exactOptional(z.int()),
      toolExecutionNotifications: z.array(notification),
    }),
  ),
  results: z.array(result).max(sarifLimits.results),
})

/** As much of SARIF 2.1.0 as is written, within the limits of GitHub code scanning. */
export const sarifFile = z.strictObject({
  $schema: z.literal('https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'),
  version: z.literal('2.1.0'),
  runs: z.array(run).length(1),
})

export type SarifFile = z.infer<typeof sarifFile>
export type SarifRule = z.infer<typeof rule>
export type SarifResult = z.infer<typeof result>
export type SarifLocation = z.infer<typeof location>
export type SarifNotification = z.infer<typeof notification>

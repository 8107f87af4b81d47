import type { Finding } from '../../diagnostics/finding.js'
import { gravest } from '../../diagnostics/gravest.js'
import type { Language } from '../../diagnostics/message.js'
import { version } from '../../diagnostics/version.js'
import { lineEnds } from '../../source/location.js'
import { byText } from '../../source/order.js'
import { inertJson } from '../json.js'
import { sarifLimits } from './limits.js'
import { notificationsOf } from './notices.js'
import type { Notice } from './notices.js'
import { resultsOf } from './results.js'
import { ruleOf } from './rules.js'
import { sarifFile } from './schema.js'
import type { SarifFile } from './schema.js'

/** What is to be told as SARIF. */
export interface SarifInput {
  /** In the order in which they are listed. */
  readonly findings: readonly Finding[]
  readonly notices: readonly Notice[]
  readonly language: Language
  /** Whether something was analysed, whatever was found. */
  readonly succeeded: boolean
  readonly exitCode?: number
}

/** The SARIF 2.1.0 log of one run, as text. */
export function sarif(input: SarifInput): string {
  return inertJson(sarifFile.parse(logOf(input)))
}

function logOf({ findings, notices, language, succeeded, exitCode }: SarifInput): SarifFile {
  const written = gravest(findings, sarifLimits.results)
  const codes = [...new Set(written.map(({ diagnostic }) => diagnostic.code))].sort(byText)
  const count = { found: findings.length, written: written.length }
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mini2mcp',
            semanticVersion: version,
            rules: codes.map((code) => ruleOf(code, language)),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        newlineSequences: [...lineEnds],
        originalUriBaseIds: { SRCROOT: { description: { text: 'The folder of app.json.' } } },
        invocations: [
          {
            executionSuccessful: succeeded,
            ...(exitCode !== undefined && { exitCode }),
            toolExecutionNotifications: notificationsOf(notices, count, language),
          },
        ],
        results: resultsOf(written, codes, language),
      },
    ],
  }
}

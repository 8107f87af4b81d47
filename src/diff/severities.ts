import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js'
import { severityOf } from '../diagnostics/message.js'

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note']

/** Whether any of `findings` is as grave as `level`. */
export function isOver(findings: readonly Diagnostic[], level: Severity | 'never'): boolean {
  const failing = level === 'never' ? [] : severities.slice(0, severities.indexOf(level) + 1)
  return findings.some((finding) => failing.includes(severityOf(finding)))
}

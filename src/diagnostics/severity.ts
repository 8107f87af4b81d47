import type { Severity } from './entry.js'

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note']

/** Whether `severity` is as grave as `level`, or graver. */
export function isAsGrave(severity: Severity, level: Severity | 'never'): boolean {
  return level !== 'never' && severities.indexOf(severity) <= severities.indexOf(level)
}

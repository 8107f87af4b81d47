import type { Severity } from '../../diagnostics/diagnostic.js'
import type { Finding } from '../../diagnostics/finding.js'

/** How many findings there are of each severity, accepted ones aside. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity | 'accepted', number>> {
  const counts = { error: 0, warning: 0, note: 0, accepted: 0 }
  for (const { severity, accepted } of findings) counts[accepted === undefined ? severity : 'accepted']++
  return counts
}

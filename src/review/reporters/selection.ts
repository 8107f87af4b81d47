import type { Severity } from '../../diagnostics/diagnostic.js'
import type { Finding } from '../../diagnostics/finding.js'

/** From the gravest. */
export const severities: readonly Severity[] = ['error', 'warning', 'note']

/** The gravest `most` of `findings`, in the order in which they came; accepted ones go first. */
export function gravest(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings
  const kept = new Set(findings.toSorted((a, b) => gravity(a) - gravity(b)).slice(0, most))
  return findings.filter((finding) => kept.has(finding))
}

function gravity({ severity, accepted }: Finding): number {
  return accepted === undefined ? severities.indexOf(severity) : severities.length
}

/** How many findings there are of each severity, accepted ones aside. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity | 'accepted', number>> {
  const counts = { error: 0, warning: 0, note: 0, accepted: 0 }
  for (const { severity, accepted } of findings) counts[accepted === undefined ? severity : 'accepted']++
  return counts
}

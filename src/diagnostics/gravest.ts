import type { Finding } from './finding.js'
import { severities } from './severity.js'

/** The gravest `most` of `findings`, in the order in which they came: what has to go are accepted ones, then the least grave, from the end. */
export function gravest(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings
  const kept = new Set(findings.toSorted((a, b) => gravity(a) - gravity(b)).slice(0, most))
  return findings.filter((finding) => kept.has(finding))
}

function gravity({ severity, accepted }: Finding): number {
  return accepted === undefined ? severities.indexOf(severity) : severities.length
}

import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js'
import type { Finding } from '../diagnostics/finding.js'
import { fingerprints } from '../diagnostics/fingerprint.js'
import { inOrder, severityOf } from '../diagnostics/message.js'
import { isAsGrave } from '../diagnostics/severity.js'
import type { FailOn, Verdict } from '../review/review.js'
import type { Accepted, Policy } from './policy.js'

/** What an acceptance is held against; `today` is 'YYYY-MM-DD'. */
export interface Ruling {
  readonly policy: Policy
  readonly today: string
}

/** `diagnostics` as findings, in the order in which they are listed: with the policy's severities and acceptances. */
export function findingsUnder({ policy, today }: Ruling, diagnostics: readonly Diagnostic[]): readonly Finding[] {
  const valid = policy.accepted.filter(({ until }) => until === undefined || until >= today)
  const found = judged(diagnostics, policy, valid)
  const about = [...expired(policy, today), ...unused(policy.accepted, valid, found)]
  return about.length === 0 ? found : judged([...diagnostics, ...about], policy, valid)
}

/** The verdict on an app that could be analysed. */
export function verdictOf(findings: readonly Finding[], failOn: FailOn): Verdict {
  return findings.some((finding) => fails(finding, failOn)) ? 'findings' : 'clean'
}

/** Whether `finding` fails a review that fails from `level` on. */
export function fails({ severity, accepted }: Finding, level: FailOn): boolean {
  return accepted === undefined && isAsGrave(severity, level)
}

function judged(
  diagnostics: readonly Diagnostic[],
  { severities }: Policy,
  accepted: readonly Accepted[],
): readonly Finding[] {
  const ordered = inOrder(diagnostics)
  const prints = fingerprints(ordered)
  return ordered.flatMap((diagnostic, at): readonly Finding[] => {
    const severity = severityUnder(severities, diagnostic)
    if (severity === 'off') return []
    const fingerprint = prints[at] ?? ''
    const by = accepted.find((entry) => covers(entry, diagnostic, fingerprint))
    return [{ diagnostic, severity, fingerprint, ...(by !== undefined && { accepted: acceptanceOf(by) }) }]
  })
}

/** Tells which findings the policy holds for errors. */
export function gravely({ severities }: Policy): (finding: Diagnostic) => boolean {
  return (finding) => severityUnder(severities, finding) === 'error'
}

/** The closest of the policy's rules. */
function severityUnder(severities: Policy['severities'], diagnostic: Diagnostic): Severity | 'off' {
  const { code } = diagnostic
  const rules = [code, `${code.split('/')[0] ?? ''}/*`, '*']
  const rule = rules.find((candidate) => Object.hasOwn(severities, candidate))
  return (rule === undefined ? undefined : severities[rule]) ?? severityOf(diagnostic)
}

function covers(entry: Accepted, { code, at, actions = [] }: Diagnostic, fingerprint: string): boolean {
  if (entry.fingerprint !== undefined) return entry.fingerprint === fingerprint
  const isThere = entry.code === code && entry.file === at?.file
  return isThere && (entry.action === undefined || actions.includes(entry.action))
}

function acceptanceOf({ reason, until }: Accepted): NonNullable<Finding['accepted']> {
  return { reason, ...(until !== undefined && { until }) }
}

function expired({ accepted }: Policy, today: string): readonly Diagnostic[] {
  return accepted.flatMap((entry, index): readonly Diagnostic[] => {
    const { until } = entry
    if (until === undefined || until >= today) return []
    return [{ code: 'policy/acceptance-expired', params: { number: index + 1, subject: subjectOf(entry), until } }]
  })
}

function unused(
  all: readonly Accepted[],
  valid: readonly Accepted[],
  found: readonly Finding[],
): readonly Diagnostic[] {
  return valid
    .filter((entry) => !found.some(({ diagnostic, fingerprint }) => covers(entry, diagnostic, fingerprint)))
    .map((entry) => {
      const params = { number: all.indexOf(entry) + 1, subject: subjectOf(entry) }
      return { code: 'policy/acceptance-unused', params }
    })
}

function subjectOf({ fingerprint, code = '', file = '', action }: Accepted): string {
  if (fingerprint !== undefined) return fingerprint
  return [code, file, ...(action === undefined ? [] : [action])].join(' ')
}

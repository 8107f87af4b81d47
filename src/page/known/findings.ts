import type { Severity } from '../../diagnostics/diagnostic.js'
import type { Language } from '../../diagnostics/message.js'
import type { ReportFinding } from '../../6-emit/report/findings.js'
import type { Listed, Model } from '../model.js'

/** A finding, and its number in the report, which its address has. */
export interface Numbered {
  readonly number: number
  readonly finding: ReportFinding
}

/** Findings of one code. */
export interface FindingGroup {
  readonly code: string
  readonly severity: Severity
  readonly members: readonly Numbered[]
}

/** What the reader wants to see of the findings. */
export interface Wanted {
  /** Null for all. */
  readonly severity: Severity | null
  readonly text: string
  readonly language: Language
}

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note']

/** The findings that are wanted, by code: the gravest first, then the most frequent. */
export function groupsOf(findings: readonly ReportFinding[], wanted: Wanted): readonly FindingGroup[] {
  const groups = new Map<string, { severity: Severity; members: Numbered[] }>()
  for (const [number, finding] of findings.entries()) {
    if (!fits(finding, wanted)) continue
    const { code, severity } = finding
    const key = `${severity} ${code}`
    const group = groups.get(key) ?? { severity, members: [] }
    group.members.push({ number, finding })
    groups.set(key, group)
  }
  return [...groups]
    .map(([key, group]) => ({ code: key.slice(group.severity.length + 1), ...group }))
    .sort(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.members.length - a.members.length,
    )
}

function fits(
  { code, severity, message, at, actions }: ReportFinding,
  { severity: wanted, text, language }: Wanted,
): boolean {
  if (wanted !== null && severity !== wanted) return false
  const sought = text.trim().toLowerCase()
  return (
    sought === '' ||
    `${code} ${message[language]} ${at?.file ?? ''} ${actions.join(' ')}`.toLowerCase().includes(sought)
  )
}

/** Tools that stand for actions which `finding` is about, and whether it is the reason that they are not offered. */
export function toolsAbout(
  model: Model,
  { actions, code }: ReportFinding,
): readonly (Listed & { readonly isWithheld: boolean })[] {
  const about = new Set(actions)
  return model.tools
    .filter(({ tool }) => tool.actions.some((action) => about.has(action)))
    .map((listed) => ({ ...listed, isWithheld: listed.tool.withheldFor?.params['code'] === code }))
}

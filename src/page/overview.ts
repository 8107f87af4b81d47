import type { Severity } from '../diagnostics/diagnostic.js'
import type { Risk } from '../5-infer/toolset.js'
import type { Report } from '../6-emit/report/report.js'

/** What somebody wants to know first, in numbers. */
export interface Overview {
  /** Tools that an assistant is given. */
  readonly offered: number
  readonly risks: Readonly<Record<Risk, number>>
  /** Of the offered, those that ask the person first. */
  readonly confirmed: number
  /** Tools that are found and not given to an assistant. */
  readonly withheld: number
  readonly dropped: number
  readonly findings: Readonly<Record<Severity, number>>
  readonly files: { readonly analysed: number; readonly partial: number; readonly skipped: number }
}

/** `report` in numbers. */
export function overviewOf({ toolset, findings, coverage }: Report): Overview {
  const tools = toolset.skills.flatMap((skill) => skill.tools)
  const offered = tools.filter(({ withheld }) => withheld === undefined)
  const withRisk = (wanted: Risk): number => offered.filter(({ risk }) => risk === wanted).length
  const ofSeverity = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length
  return {
    offered: offered.length,
    risks: {
      read: withRisk('read'),
      write: withRisk('write'),
      privacy: withRisk('privacy'),
      payment: withRisk('payment'),
    },
    confirmed: offered.filter(({ confirm }) => confirm).length,
    withheld: tools.length - offered.length,
    dropped: toolset.dropped.length,
    findings: { error: ofSeverity('error'), warning: ofSeverity('warning'), note: ofSeverity('note') },
    files: { analysed: coverage.analysed, partial: coverage.partial.length, skipped: coverage.skipped.length },
  }
}

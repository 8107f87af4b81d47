import type { ToolChange } from '../diff/changes.js'
import type { ReportFinding } from '../6-emit/report/findings.js'
import type { Report } from '../6-emit/report/report.js'

/** What an open page is told after a save, as JSON. */
export interface Update {
  /** Absent where the page has it already: it stays as it is, also while the source cannot be analysed. */
  readonly report?: Report
  /** What keeps the source as it is now from being shown; none where it is. */
  readonly problems: readonly ReportFinding[]
  /** What became of tools by the last save that could be analysed. */
  readonly changes: readonly ToolChange[]
}

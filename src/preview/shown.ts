import type { Compilation } from '../compile.js'
import type { ToolChange } from '../diff/changes.js'
import { diff } from '../diff/diff.js'
import { snapshotOf } from '../diff/snapshot.js'
import type { Snapshot } from '../diff/snapshot.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { entryOf, severityOf } from '../diagnostics/message.js'
import { findingsOf } from '../6-emit/report/findings.js'
import type { ReportFinding } from '../6-emit/report/findings.js'
import { canonical } from '../source/digest.js'

/** What pages show at one time: the last source that could be analysed, and what is wrong with the one that is there. */
export interface Shown {
  /** Which report it is; a page that has it needs no other. */
  readonly edition: number
  /** As JSON. */
  readonly report: string
  readonly problems: readonly ReportFinding[]
  readonly changes: readonly ToolChange[]
  readonly snapshot: Snapshot
  /** What was broken in this source already, and hides nothing that was there before. */
  readonly breaks: readonly Diagnostic[]
}

/** An app that could be analysed, with its report. */
export interface Analysed {
  readonly compilation: Compilation
  readonly report: string
}

/** What is shown of an app at first, broken or not. */
export function firstShown({ compilation, report }: Analysed, said: readonly Diagnostic[]): Shown {
  const snapshot = snapshotOf(compilation)
  return { edition: 1, report, problems: [], changes: [], snapshot, breaks: said.filter(isBreak) }
}

/** What is shown after a save: the app as it is now, or as it was, where the save has broken something. */
export function shownAfter(shown: Shown, app: Analysed | null, said: readonly Diagnostic[]): Shown {
  const breaks = said.filter(isBreak)
  const fresh = breaks.filter((one) => !shown.breaks.some((known) => isSame(known, one)))
  if (app === null) return { ...shown, problems: findingsOf(said.filter((one) => severityOf(one) === 'error')) }
  if (fresh.length > 0) return { ...shown, problems: findingsOf(fresh) }
  if (app.report === shown.report) return { ...shown, problems: [], breaks }
  const snapshot = snapshotOf(app.compilation)
  const [changes] = diff(shown.snapshot, snapshot)
  return { edition: shown.edition + 1, report: app.report, problems: [], changes: changes.tools, snapshot, breaks }
}

/** Where the app itself is not where it was, another one is found, or what a build has left. */
const notItself: ReadonlySet<string> = new Set(['load/json-syntax', 'load/found-elsewhere', 'load/framework-output'])

/** Whether a file cannot be read as it stands: what is half written shows as an app that has lost something. */
function isBreak({ code }: Diagnostic): boolean {
  const { costs, severity } = entryOf(code)
  return (costs !== undefined && severity === 'error') || notItself.has(code)
}

/** A fault moves about in its file while the file is edited. */
function isSame(one: Diagnostic, other: Diagnostic): boolean {
  if (one.code !== other.code || one.at?.file !== other.at?.file) return false
  return one.at !== undefined || canonical(one.params) === canonical(other.params)
}

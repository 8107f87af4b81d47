import type { ChangeKind } from '../diff/changes.js'
import type { Report } from '../6-emit/report/report.js'
import type { Update } from '../preview/update.js'

/** What the page shows of an app that is being written. */
export interface Followed extends Omit<Update, 'report'> {
  readonly report: Report
  /** Null where there is nothing to be connected to: the page is a file. */
  readonly isConnected: boolean | null
  /** Reports that came since the page was opened. */
  readonly saves: number
  /** Tools that are other than they were and that nobody has looked at since. */
  readonly marks: ReadonlyMap<string, ChangeKind>
}

/** Something that happens to the page. */
export type Event =
  | { readonly is: 'update'; readonly update: Update }
  | { readonly is: 'connection'; readonly isConnected: boolean }
  | { readonly is: 'look'; readonly tool: string }

/** A page that has just been opened. */
export function firstFollowed(report: Report, isServed: boolean): Followed {
  return { report, isConnected: isServed ? true : null, problems: [], changes: [], saves: 0, marks: new Map() }
}

/** The page after `event`. */
export function followedAfter(before: Followed, event: Event): Followed {
  if (event.is === 'connection') return { ...before, isConnected: event.isConnected }
  if (event.is === 'look') {
    if (!before.marks.has(event.tool)) return before
    return { ...before, marks: new Map([...before.marks].filter(([tool]) => tool !== event.tool)) }
  }
  const { report, problems, changes } = event.update
  if (report === undefined) return { ...before, problems, changes }
  const marks = new Map(before.marks)
  for (const { tool, change } of changes) {
    if (change === 'removed') marks.delete(tool)
    else marks.set(tool, marks.get(tool) === 'added' ? 'added' : change)
  }
  return { ...before, report, problems, changes, saves: before.saves + 1, marks }
}

import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { entryOf } from '../diagnostics/message.js'
import type { Examined } from './checks/check.js'
import { checks } from './checks/index.js'

/** Runs every check of the review on an app, before it is asked what tools it has. */
export function examine(examined: Examined): readonly Diagnostic[] {
  return checks.flatMap((check) => check.find(examined))
}

/** 'route#handler' → the code of what speaks against it. */
export type Barred = ReadonlyMap<string, Diagnostic['code']>

/** Actions that no tool may stand for, because an error, what withholds by itself, or what `isGrave` besides, speaks against them; its code. */
export function barredBy(
  findings: readonly Diagnostic[],
  isGrave: (finding: Diagnostic) => boolean = () => false,
): Barred {
  const errors = findings.filter((finding) => withholds(finding) || isGrave(finding))
  const against = errors.flatMap(({ actions = [], code }) => actions.map((action) => [action, code] as const))
  return new Map(against.toReversed())
}

function withholds({ code }: Diagnostic): boolean {
  const entry = entryOf(code)
  return entry.severity === 'error' || entry.withholds === true
}

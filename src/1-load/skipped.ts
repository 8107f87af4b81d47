import type { Code } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Listing, SkippedEntry } from '../host/host.js'
import { visible } from '../source/visible.js'

const codes = {
  link: 'load/skipped-link',
  special: 'load/skipped-special',
  depth: 'load/skipped-deep',
  count: 'load/skipped-many',
  name: 'load/skipped-name',
  unreadable: 'load/unreadable',
} as const satisfies Readonly<Record<SkippedEntry['reason'], Code>>

const reasons = [
  'link',
  'special',
  'depth',
  'count',
  'name',
  'unreadable',
] as const satisfies readonly (keyof typeof codes)[]

/** Files that are named one by one, of each reason; whoever makes a thousand links has said it with the first. */
const mostNamed = 20

/** What is said about files that a host left out. */
export function aboutSkipped({ skipped }: Listing): readonly Diagnostic[] {
  return reasons.flatMap((reason) => {
    const entries = skipped.filter((entry) => entry.reason === reason)
    const named = entries.slice(0, mostNamed).map(({ path }) => aboutFile(codes[reason], path))
    const rest = entries.length - named.length
    return rest === 0 ? named : [...named, { code: 'load/skipped-more', params: { count: rest } }]
  })
}

function aboutFile(code: Code, path: string): Diagnostic {
  const file = path === '' ? '.' : visible(path)
  return { code, params: { file }, at: { file, line: 1, column: 0 } }
}

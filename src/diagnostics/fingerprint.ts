import { createHash } from 'node:crypto'
import type { Diagnostic } from './diagnostic.js'
import { inOrder } from './message.js'

const DIGITS = 32

/**
 * A fingerprint for each of `diagnostics`, in their order: SHA-256 over code, file, actions and the values of the sentence,
 * so that neither a line that moves nor the language of messages changes it. Where several are the same in all that, they
 * are counted in the order of their places.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>()
  const found = new Map<Diagnostic, string>()
  for (const diagnostic of inOrder(diagnostics)) {
    const subject = subjectOf(diagnostic)
    const count = seen.get(subject) ?? 0
    seen.set(subject, count + 1)
    found.set(diagnostic, digest(`${subject}\n${String(count)}`))
  }
  return diagnostics.map((diagnostic) => found.get(diagnostic) ?? '')
}

/** What a diagnostic is about. JSON keeps the parts apart. */
function subjectOf({ code, params, at, actions = [] }: Diagnostic): string {
  const values = Object.entries(params).filter(([name]) => !VOLATILE.has(name))
  values.sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([code, at?.file ?? null, [...actions].sort(), values])
}

/** Holes whose value changes while the fault stays: places in the file, and how much of something there is. */
const VOLATILE: ReadonlySet<string> = new Set(['line', 'column', 'offset', 'count', 'limit', 'bytes'])

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS)
}

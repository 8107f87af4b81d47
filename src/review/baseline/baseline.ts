import { readFile } from '../../diff/baseline-file.js'
import { readBaseline } from '../../diff/baseline.js'
import type { Snapshot } from '../../diff/snapshot.js'
import type { Result } from '../../diagnostics/diagnostic.js'
import type { Finding } from '../../diagnostics/finding.js'
import type { Folder, Host } from '../../host/host.js'
import { liesIn } from '../../host/inside.js'
import { knownFindings } from './schema.js'

/** What a review is held against: the app and its findings as they were. It is plain data: it crosses processes. */
export interface Baseline {
  readonly snapshot: Snapshot
  /** The fingerprint of each finding. */
  readonly known: readonly string[]
}

/**
 * Reads what `review --out` or `analyze --out` wrote into `folder`; null, and why, where it cannot be trusted. Its
 * diagnostics.sarif tells the findings: a review writes there what it said under its policy.
 */
export function baselineIn(host: Host, folder: Folder): Result<Baseline | null> {
  const [snapshot, refused] = readBaseline(host, folder)
  if (snapshot === null) return [null, refused]
  const [sarif, unreadable] = readFile(host, folder, 'diagnostics.sarif', knownFindings)
  if (sarif === null) return [null, unreadable]
  const results = sarif.runs.flatMap((run) => run.results)
  return [{ snapshot, known: results.map(({ partialFingerprints }) => partialFingerprints['mini2mcp/v1']) }, []]
}

/** The same for a review of `submission`, which nobody lets say what it was before. */
export function baselineFor(host: Host, folder: Folder, submission: Folder): Result<Baseline | null> {
  if (!liesIn(host, folder, submission)) return baselineIn(host, folder)
  return [null, [{ code: 'changes/baseline-in-submission', params: { place: host.name(folder) } }]]
}

/** `findings`, each with whether it is among the ones that were known. */
export function against({ known }: Baseline, findings: readonly Finding[]): readonly Finding[] {
  const prints = new Set(known)
  return findings.map((finding) => ({ ...finding, state: prints.has(finding.fingerprint) ? 'unchanged' : 'new' }))
}

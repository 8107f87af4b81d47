import { compile } from '../compile.js'
import type { Compilation } from '../compile.js'
import type { AppGraph } from '../4-trace/graph.js'
import { diff } from '../diff/diff.js'
import type { Changes } from '../diff/changes.js'
import { snapshotOf } from '../diff/snapshot.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import { withoutFlood } from '../diagnostics/flood.js'
import { severityOf } from '../diagnostics/message.js'
import type { Artifact } from '../6-emit/artifact.js'
import { confined } from '../host/confined.js'
import type { Folder, Host } from '../host/host.js'
import { findingsUnder, gravely, verdictOf } from '../policy/findings.js'
import { restrictions } from '../policy/restrictions.js'
import { against } from './baseline/baseline.js'
import type { Baseline } from './baseline/baseline.js'
import { sarif } from './reporters/sarif.js'
import type { ReviewOptions } from './request.js'
import type { Review, ReviewedApp } from './review.js'

/** A review, and the files that `analyze` writes. */
export interface Reviewed {
  readonly review: Review
  readonly artifacts: readonly Artifact[]
}

/** Reviews the mini program in or below `folder`; nothing outside it is looked at. `before` was found out on the way there. */
export function judge(
  host: Host,
  folder: Folder,
  options: ReviewOptions,
  before: readonly Diagnostic[] = [],
): Reviewed {
  const { lang, policy } = options
  const ruling = { find: (graph: AppGraph) => restrictions(graph, policy), bars: gravely(policy) }
  const [compilation, diagnostics] = compile(confined(host, folder), folder, { lang, untrusted: true, ruling })
  const said = diagnostics.map((diagnostic) => withoutPlace(diagnostic, folder))
  const [changes, worse] = changesIn(compilation, options.baseline)
  const review = reviewOf(compilation, { changes, diagnostics: [...before, ...said, ...withoutFlood(worse)] }, options)
  return { review, artifacts: options.artifacts ? artifactsOf(compilation, worse, review) : [] }
}

/** Where a submission lies is nothing that a report may tell: it would differ from machine to machine. */
function withoutPlace(diagnostic: Diagnostic, folder: Folder): Diagnostic {
  const { params } = diagnostic
  return params['place'] === folder ? { ...diagnostic, params: { ...params, place: '.' } } : diagnostic
}

/** The review of an archive that was not let in. */
export function rejected(diagnostics: readonly Diagnostic[], options: ReviewOptions): Reviewed {
  return { review: reviewOf(null, { changes: null, diagnostics }, options), artifacts: [] }
}

interface Said {
  readonly changes: Changes | null
  readonly diagnostics: readonly Diagnostic[]
}

function reviewOf(
  compilation: Compilation | null,
  { changes, diagnostics }: Said,
  { policy, today, failOn, baseline }: ReviewOptions,
): Review {
  const judged = findingsUnder({ policy, today }, diagnostics)
  const findings = baseline === null ? judged : against(baseline, judged)
  return {
    verdict: compilation === null ? 'nothing' : verdictOf(findings, failOn),
    failOn,
    app: compilation === null ? null : appOf(compilation),
    findings,
    changes,
    coverage: compilation?.coverage ?? null,
    faults: [],
  }
}

function changesIn(compilation: Compilation | null, baseline: Baseline | null): Result<Changes | null> {
  return compilation === null || baseline === null ? [null, []] : diff(baseline.snapshot, snapshotOf(compilation))
}

/**
 * What `analyze` writes, but for the findings: they are those of the review, so that they can be the next one's baseline.
 * A tool that does more harm than what was approved under its name is none until somebody has approved it.
 */
function artifactsOf(
  compilation: Compilation | null,
  worse: readonly Diagnostic[],
  review: Review,
): readonly Artifact[] {
  const isWorse = worse.some((finding) => severityOf(finding) === 'error')
  const artifacts = isWorse ? compilation?.withholding(worse) : compilation?.artifacts
  return (artifacts ?? []).map(({ path, text }) => {
    return { path, text: path === 'diagnostics.sarif' ? sarif.report(review, { lang: 'en' }) : text }
  })
}

function appOf({ graph, toolset, input }: Compilation): ReviewedApp {
  const { name, appid, platform } = graph.app
  const tools = toolset.skills.reduce((sum, skill) => sum + skill.tools.length, 0)
  return { name, appid, platform, pages: graph.pages.length, tools, input }
}

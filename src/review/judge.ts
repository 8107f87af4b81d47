import { compile } from '../compile.js'
import type { Compilation } from '../compile.js'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js'
import type { Finding } from '../diagnostics/finding.js'
import { fingerprints } from '../diagnostics/fingerprint.js'
import { inOrder, severityOf } from '../diagnostics/message.js'
import type { Artifact } from '../6-emit/artifact.js'
import { confined } from '../host/confined.js'
import type { Folder, Host } from '../host/host.js'
import type { ReviewOptions } from './request.js'
import type { FailOn, Review, ReviewedApp, Verdict } from './review.js'

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
  const [compilation, diagnostics] = compile(confined(host, folder), folder, { lang: options.lang })
  const review = reviewOf(compilation, [...before, ...diagnostics], options.failOn)
  return { review, artifacts: options.artifacts ? (compilation?.artifacts ?? []) : [] }
}

/** The review of an archive that was not let in. */
export function rejected(diagnostics: readonly Diagnostic[], { failOn }: ReviewOptions): Reviewed {
  return { review: reviewOf(null, diagnostics, failOn), artifacts: [] }
}

function reviewOf(compilation: Compilation | null, diagnostics: readonly Diagnostic[], failOn: FailOn): Review {
  const findings = findingsOf(diagnostics)
  return {
    verdict: compilation === null ? 'nothing' : verdictOf(findings, failOn),
    failOn,
    app: compilation === null ? null : appOf(compilation),
    findings,
    changes: null,
    coverage: compilation?.coverage ?? null,
    faults: [],
  }
}

function findingsOf(diagnostics: readonly Diagnostic[]): readonly Finding[] {
  const ordered = inOrder(diagnostics)
  const names = fingerprints(ordered)
  return ordered.map((diagnostic, at) => {
    return { diagnostic, severity: severityOf(diagnostic), fingerprint: names[at] ?? '' }
  })
}

const rank: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 }

function verdictOf(findings: readonly Finding[], failOn: FailOn): Verdict {
  const fails = ({ severity, accepted }: Finding): boolean =>
    failOn !== 'never' && accepted === undefined && rank[severity] >= rank[failOn]
  return findings.some(fails) ? 'findings' : 'clean'
}

function appOf({ graph, toolset, input }: Compilation): ReviewedApp {
  const { name, appid, platform } = graph.app
  const tools = toolset.skills.reduce((sum, skill) => sum + skill.tools.length, 0)
  return { name, appid, platform, pages: graph.pages.length, tools, input }
}

import { HostError } from '../host/host.js'
import { baselineFor } from '../review/baseline/baseline.js'
import { rejected } from '../review/judge.js'
import type { Reviewed } from '../review/judge.js'
import type { ReviewOptions as Wanted } from '../review/request.js'
import { exitCodes } from '../review/exit-codes.js'
import type { Review } from '../review/review.js'
import { reviewer } from '../review/reviewer.js'
import type { Reviewer } from '../review/reviewer.js'
import { exit } from './exit.js'
import { limitsOf } from './limits.js'
import { policyFor } from './policy.js'
import { reportsAsked } from './reports.js'
import { said } from './said.js'
import { submissionAlone } from './submission.js'
import type { ReviewOptions, Terminal } from './terminal.js'

/** `mini2mcp review`: judges a submission in a process of its own, writes the reports, and gives the exit code. */
export async function review(path: string, options: ReviewOptions, terminal: Terminal): Promise<number> {
  const { lang = 'en' } = options
  const reports = reportsAsked(options.format)
  if (typeof reports === 'string') {
    terminal.err(`${reports}\n`)
    return exit.usage
  }
  const [policy, problems] = policyFor(path, options.policy, terminal)
  const folder = terminal.host.folder(path)
  // The baseline is read here: no child, which sees a hostile app, gets to see the folder.
  const [baseline, refused] =
    options.baseline === undefined
      ? [null, []]
      : baselineFor(terminal.host, terminal.host.folder(options.baseline), folder)
  for (const problem of [...problems, ...refused]) terminal.err(`${said(problem, lang)}\n`)
  if (policy === null || refused.length > 0) return exit.usage
  const children = reviewer({
    limits: limitsOf(options, policy),
    readable: [folder],
  })
  const wanted: Wanted = {
    failOn: options.failOn ?? policy.failOn ?? 'error',
    policy,
    baseline,
    today: options.today ?? terminal.today(),
    lang: options.lang ?? 'zh-CN',
    artifacts: options.out !== undefined,
  }
  const done = await reviewed(path, wanted, { children, terminal })
  const code = exitCodes[done.review.verdict]
  try {
    write(done, options.out, terminal)
    for (const { reporter, file } of reports) {
      const text = reporter.report(done.review, { lang, exitCode: code, colours: file === null && terminal.colours })
      if (file === null) terminal.out(text)
      else terminal.host.writeNamed(file, text)
    }
    return code
  } catch (fault) {
    if (!(fault instanceof HostError)) throw fault
    terminal.err(`${said({ code: `host/${fault.reason}`, params: { place: fault.path } }, lang)}\n`)
    return exit.usage
  }
}

interface Means {
  readonly children: Reviewer
  readonly terminal: Terminal
}

async function reviewed(path: string, wanted: Wanted, { children, terminal }: Means): Promise<Reviewed> {
  const stop = new AbortController()
  terminal.whenStopped(() => {
    stop.abort()
  })
  try {
    const [submission, refused] = submissionAlone(path, terminal.host)
    return submission === null ? rejected(refused, wanted) : await children.run(submission, wanted, stop.signal)
  } finally {
    await children.close()
  }
}

function write({ review, artifacts }: Reviewed, out: string | undefined, { host, err }: Terminal): void {
  if (out === undefined || !isJudged(review)) return
  host.write(host.folder(out), artifacts)
  err(`${String(artifacts.length)} files written to ${out}\n`)
}

function isJudged({ verdict }: Review): boolean {
  return verdict === 'clean' || verdict === 'findings'
}

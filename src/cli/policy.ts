import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import { decode } from '../host/text.js'
import { noPolicy } from '../policy/policy.js'
import type { Policy } from '../policy/policy.js'
import { policyName, readPolicy } from '../policy/read.js'
import { policyTemplate } from '../policy/template.js'
import { liesIn } from '../host/inside.js'
import { exit } from './exit.js'
import { said } from './said.js'
import type { InitOptions, Terminal } from './terminal.js'

const MOST_BYTES = 1_000_000

/**
 * The policy for a review of `submission`, or of whatever comes over the wire: the file that is named, else the one in the current folder. What lies inside the
 * submission is not the platform's: named it is an error, else it is passed over (and found as part of the app). Null where
 * there must be no review.
 */
export function policyFor(
  submission: string | null,
  named: string | undefined,
  { host }: Terminal,
): Result<Policy | null> {
  const file = named ?? policyName
  if (submission !== null && liesIn(host, host.folder(file), host.folder(submission))) {
    return named === undefined ? [noPolicy, []] : [null, [{ code: 'policy/in-submission', params: { file } }]]
  }
  const bytes = host.readNamed(file, MOST_BYTES)
  if (typeof bytes !== 'string') return readPolicy(file, decode(bytes).text)
  if (bytes === 'missing' && named === undefined) return [noPolicy, []]
  return [null, [{ code: 'policy/no-file', params: { file } }]]
}

/** `mini2mcp init`: writes a policy that decides nothing yet, and gives the exit code. What is there stays. */
export function init({ policy: file, lang = 'en' }: InitOptions, { host, err }: Terminal): number {
  if (host.readNamed(file, MOST_BYTES) !== 'missing' || host.kind(host.folder(file)) !== 'missing') {
    const there: Diagnostic = { code: 'policy/exists', params: { file } }
    err(`${said(there, lang)}\n`)
    return exit.usage
  }
  host.writeNamed(file, policyTemplate[lang])
  err(`${file}\n`)
  return exit.ok
}

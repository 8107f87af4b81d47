import { comparison } from '../diff/diff.js'
import type { Comparison } from '../diff/changes.js'
import { report } from '../diff/report/report.js'
import { markdown, text } from '../diff/report/style.js'
import { readSide } from '../diff/side.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { adviceOf, inOrder, linkMessageOf, messageOf, severityOf } from '../diagnostics/message.js'
import type { Language } from '../diagnostics/message.js'
import { isAsGrave } from '../diagnostics/severity.js'
import { exit } from './exit.js'
import { said } from './said.js'
import type { DiffOptions, Terminal } from './terminal.js'

/** `mini2mcp diff`: prints what is other between two versions of an app, and gives the exit code. */
export async function diffSides(
  before: string,
  after: string,
  options: DiffOptions,
  terminal: Terminal,
): Promise<number> {
  const { lang = 'en', format, failOn } = options
  const sides = [
    await readSide(terminal.host, before, options.lang),
    await readSide(terminal.host, after, options.lang),
  ]
  const refused = sides.filter((side) => 'because' in side)
  for (const { said: diagnostics } of refused)
    for (const diagnostic of diagnostics) terminal.err(`${said(diagnostic, lang)}\n`)
  const [old, now] = sides
  if (old === undefined || now === undefined || 'because' in old || 'because' in now)
    return refused.some(({ because }) => because === 'baseline') ? exit.usage : exit.nothing
  const [changes, findings] = comparison(old, now)
  if (format === 'json') terminal.out(asJson(changes, findings, lang))
  else terminal.out(report(changes, findings, { style: format === 'text' ? text : markdown, language: lang }))
  return findings.some((finding) => isAsGrave(severityOf(finding), failOn)) ? exit.findings : exit.ok
}

function asJson(changes: Comparison, findings: readonly Diagnostic[], lang: Language): string {
  const told = inOrder(findings).map(({ chain = [], ...finding }) => ({
    code: finding.code,
    severity: severityOf(finding),
    message: messageOf(finding, lang),
    advice: adviceOf(finding.code, lang),
    ...(finding.at !== undefined && { at: finding.at }),
    ...(finding.actions !== undefined && { actions: finding.actions }),
    ...(chain.length > 0 && { chain: chain.map((link) => ({ message: linkMessageOf(link, lang), at: link.at })) }),
  }))
  return `${JSON.stringify({ schema: 'mini2mcp/diff@1', ...changes, findings: told }, null, 2)}\n`
}

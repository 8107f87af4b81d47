import type { Finding } from '../../diagnostics/finding.js'
import { adviceOf, entryOf, inLanguage, linkMessageOf, messageOf } from '../../diagnostics/message.js'
import type { Language } from '../../diagnostics/message.js'
import { version } from '../../diagnostics/version.js'
import { inertJson } from '../../6-emit/json.js'
import { reviewFile } from '../schema.js'
import { defineReporter } from './reporter.js'

/** The whole review as one object, for programs. Strings are as the app has them. */
export const json = defineReporter({
  name: 'json',
  mediaType: 'application/json',
  report: ({ findings, ...review }, { lang }) => {
    const file = {
      schema: 'mini2mcp/review@1',
      tool: { name: 'mini2mcp', version },
      ...review,
      findings: findings.map((finding) => toldOf(finding, lang)),
    }
    return inertJson(reviewFile.parse(file))
  },
})

function toldOf({ diagnostic, severity, fingerprint, accepted, state }: Finding, lang: Language) {
  const { code, at, chain, actions } = diagnostic
  const { title, threats } = entryOf(code)
  const advice = adviceOf(code, lang)
  return {
    code,
    severity,
    ...(title !== undefined && { title: inLanguage(title, lang) }),
    message: messageOf(diagnostic, lang),
    ...(advice !== null && { advice }),
    ...(threats !== undefined && { threats }),
    fingerprint,
    ...(at !== undefined && { at }),
    ...(chain !== undefined && {
      chain: chain.map((link) => ({ message: linkMessageOf(link, lang), at: link.at })),
    }),
    ...(actions !== undefined && { actions }),
    ...(accepted !== undefined && { accepted }),
    ...(state !== undefined && { state }),
  }
}

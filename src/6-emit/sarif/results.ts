import type { Code } from '../../diagnostics/catalogue.js'
import type { Link } from '../../diagnostics/diagnostic.js'
import type { Finding } from '../../diagnostics/finding.js'
import { linkMessageOf, messageOf } from '../../diagnostics/message.js'
import type { Language } from '../../diagnostics/message.js'
import { visible } from '../../source/visible.js'
import { sarifLimits } from './limits.js'
import { messageText, sarifSink } from './message.js'
import { placeAt } from './place.js'
import type { SarifResult } from './schema.js'

/** Each of `findings` as a result; `codes` are the rules, in their order. */
export function resultsOf(findings: readonly Finding[], codes: readonly Code[], language: Language): SarifResult[] {
  const indexes = new Map(codes.map((code, index) => [code, index]))
  // SARIF wants both on every result or on none (3.27.23, 3.27.24).
  const some = {
    accepted: findings.some(({ accepted }) => accepted !== undefined),
    states: findings.some(({ state }) => state !== undefined),
  }
  return findings.map((finding) => ({
    ...resultOf(finding, indexes.get(finding.diagnostic.code) ?? 0, language),
    ...(some.accepted && { suppressions: suppressionsOf(finding) }),
    ...(some.states && { baselineState: finding.state ?? 'new' }),
  }))
}

function resultOf({ diagnostic, severity, fingerprint }: Finding, ruleIndex: number, language: Language): SarifResult {
  const { code, at, chain = [] } = diagnostic
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: messageText(messageOf(diagnostic, language, sarifSink)),
    locations: [placeAt(at)],
    ...(chain.length > 0 && { codeFlows: codeFlowsOf(chain, language) }),
    // Code scanning matches alerts by the second, which else is made of the line's text.
    partialFingerprints: { 'mini2mcp/v1': fingerprint, primaryLocationLineHash: fingerprint },
  }
}

function codeFlowsOf(chain: readonly Link[], language: Language): NonNullable<SarifResult['codeFlows']> {
  const locations = chain.slice(0, sarifLimits.steps).map((link) => {
    return { location: { ...placeAt(link.at), message: messageText(linkMessageOf(link, language, sarifSink)) } }
  })
  return [{ threadFlows: [{ locations }] }]
}

function suppressionsOf({ accepted }: Finding): NonNullable<SarifResult['suppressions']> {
  if (accepted === undefined) return []
  return [{ kind: 'external', status: 'accepted', justification: messageText(visible(accepted.reason)).text }]
}

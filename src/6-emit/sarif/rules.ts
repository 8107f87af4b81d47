import type { Code } from '../../diagnostics/catalogue.js'
import type { Severity } from '../../diagnostics/diagnostic.js'
import type { Entry } from '../../diagnostics/entry.js'
import { adviceOf, entryOf, inLanguage } from '../../diagnostics/message.js'
import type { Language } from '../../diagnostics/message.js'
import { sarifLimits } from './limits.js'
import { cut } from './message.js'
import type { SarifRule } from './schema.js'

/** GitHub's scale: 7 to 8.9 is high, 4 to 6.9 medium, below low. */
const securitySeverity: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.0', note: '2.0' }
const problemSeverity = { error: 'error', warning: 'warning', note: 'recommendation' } as const

/** What the catalogue says about `code`, as the rule that its results point to. */
export function ruleOf(code: Code, language: Language): SarifRule {
  const entry = entryOf(code)
  const sentence = withoutHoles(inLanguage(entry, language))
  const title = entry.title === undefined ? sentence : inLanguage(entry.title, language)
  const advice = adviceOf(code, language) ?? sentence
  return {
    id: code,
    name: nameOf(code),
    shortDescription: { text: cut(title, sarifLimits.ruleText) },
    fullDescription: { text: cut(sentence, sarifLimits.ruleText) },
    help: { text: advice, markdown: `**${title}**\n\n${advice}` },
    defaultConfiguration: { level: entry.severity },
    properties: propertiesOf(code, entry),
  }
}

function propertiesOf(code: Code, { severity, threats }: Entry): SarifRule['properties'] {
  const [list = ''] = code.split('/')
  if (threats === undefined) return { tags: [list], 'problem.severity': problemSeverity[severity] }
  return {
    tags: ['security', list, ...threats].slice(0, sarifLimits.tags),
    precision: 'high',
    'problem.severity': problemSeverity[severity],
    'security-severity': securitySeverity[severity],
  }
}

/** 'behaviour/label-pays' → 'BehaviourLabelPays'. */
function nameOf(code: Code): string {
  return code.replace(/(?:^|[/-])(\w)/gu, (_, letter: string) => letter.toUpperCase())
}

function withoutHoles(sentence: string): string {
  return sentence.replace(/\{\w+\}/gu, '…')
}

import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js'
import { adviceOf, entryOf, inLanguage, inOrder, linkMessageOf, messageOf } from '../../diagnostics/message.js'
import type { Language } from '../../diagnostics/message.js'
import type { Location } from '../../source/location.js'

/** A sentence in every language that the page can be read in. */
export type Sentence = Readonly<Record<Language, string>>

/** A diagnostic as the page shows it. */
export interface ReportFinding {
  readonly code: string
  readonly severity: Severity
  readonly title: Sentence | null
  readonly message: Sentence
  readonly advice: Sentence | null
  readonly at?: Location
  readonly chain: readonly { readonly message: Sentence; readonly at: Location }[]
  /** 'route#handler'. */
  readonly actions: readonly string[]
}

/** `diagnostics` in the order of their places, said in every language. */
export function findingsOf(diagnostics: readonly Diagnostic[]): readonly ReportFinding[] {
  return inOrder(diagnostics).map(findingOf)
}

function findingOf(diagnostic: Diagnostic): ReportFinding {
  const { code, at, chain = [], actions = [] } = diagnostic
  const { severity, title } = entryOf(code)
  return {
    code,
    severity,
    title: title === undefined ? null : said((language) => inLanguage(title, language)),
    message: said((language) => messageOf(diagnostic, language)),
    advice: adviceOf(code, 'en') === null ? null : said((language) => adviceOf(code, language) ?? ''),
    ...(at !== undefined && { at }),
    chain: chain.map((link) => ({ message: said((language) => linkMessageOf(link, language)), at: link.at })),
    actions,
  }
}

function said(sentence: (language: Language) => string): Sentence {
  return { en: sentence('en'), 'zh-CN': sentence('zh-CN') }
}

import { byText } from '../source/order.js'
import { catalogue } from './catalogue.js'
import type { Diagnostic, Severity } from './diagnostic.js'
import type { Entry } from './entry.js'

/** The languages in which every sentence of the catalogue exists. */
export type Language = 'en' | 'zh-CN'

/** The sentence of `diagnostic` with its holes filled; a hole without a value keeps its name, so that the fault shows. */
export function messageOf(diagnostic: Diagnostic, language: Language): string {
  const entry = entryOf(diagnostic)
  const sentence = language === 'en' ? entry.en : entry.zh
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(diagnostic.params[name] ?? hole))
}

/** How grave `diagnostic` is, as the catalogue says. */
export function severityOf(diagnostic: Diagnostic): Severity {
  return entryOf(diagnostic).severity
}

function entryOf(diagnostic: Diagnostic): Entry {
  return catalogue[diagnostic.code]
}

/** `diagnostics` in the order in which they are listed: by place, those without one first; then by code and sentence. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyed = diagnostics.map((diagnostic) => ({
    diagnostic,
    tail: `${diagnostic.code} ${messageOf(diagnostic, 'en')}`,
  }))
  keyed.sort((a, b) => byPlace(a.diagnostic, b.diagnostic) || byText(a.tail, b.tail))
  return keyed.map(({ diagnostic }) => diagnostic)
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    byText(a.at?.file ?? '', b.at?.file ?? '') ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0)
  )
}

import { byText } from '../source/order.js'
import { catalogue } from './catalogue.js'
import type { Code } from './catalogue.js'
import type { Diagnostic, Link, Params, Severity } from './diagnostic.js'
import type { Entry, Saying } from './entry.js'
import { links } from './links.js'

/** The languages in which every sentence of the catalogue exists. */
export type Language = 'en' | 'zh-CN'

/** The sentence of `diagnostic` with its holes filled; a hole without a value keeps its name, so that the fault shows. */
export function messageOf(diagnostic: Diagnostic, language: Language): string {
  return filled(entryOf(diagnostic.code), diagnostic.params, language)
}

/** What to do about diagnostics of `code`; null where their sentences say it themselves. */
export function adviceOf(code: Code, language: Language): string | null {
  const { advice } = entryOf(code)
  return advice === undefined ? null : filled(advice, {}, language)
}

/** One step of evidence as a sentence. */
export function linkMessageOf(link: Link, language: Language): string {
  return filled(links[link.is], link.params, language)
}

function filled(saying: Saying, params: Params, language: Language): string {
  const sentence = language === 'en' ? saying.en : saying.zh
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole))
}

/** How grave `diagnostic` is, as the catalogue says. */
export function severityOf(diagnostic: Diagnostic): Severity {
  return entryOf(diagnostic.code).severity
}

/** All that the catalogue says about `code`. */
export function entryOf(code: Code): Entry {
  return catalogue[code]
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

import { byText } from '../source/order.js'
import { catalogue } from './catalogue.js'
import type { Code } from './catalogue.js'
import type { Diagnostic, Link, Params, Severity } from './diagnostic.js'
import type { Entry, Saying } from './entry.js'
import { links } from './links.js'

/** The languages in which every sentence of the catalogue exists. */
export type Language = 'en' | 'zh-CN'

/**
 * How a sentence is written where it goes. Words are the catalogue's; values come from the app, which may be hostile: what
 * they could do there is what `value` takes from them.
 */
export interface Sink {
  readonly words: (text: string) => string
  readonly value: (text: string) => string
}

/** Inside the program: nothing can come of it. */
const asIs: Sink = { words: (text) => text, value: (text) => text }

/** The sentence of `diagnostic` with its holes filled; a hole without a value keeps its name, so that the fault shows. */
export function messageOf(diagnostic: Diagnostic, language: Language, sink: Sink = asIs): string {
  return filled(entryOf(diagnostic.code), diagnostic.params, language, sink)
}

/** What to do about diagnostics of `code`; null where their sentences say it themselves. */
export function adviceOf(code: Code, language: Language): string | null {
  const { advice } = entryOf(code)
  return advice === undefined ? null : inLanguage(advice, language)
}

/** One step of evidence as a sentence. */
export function linkMessageOf(link: Link, language: Language, sink: Sink = asIs): string {
  return filled(links[link.is], link.params, language, sink)
}

/** `saying` in `language`. */
export function inLanguage(saying: Saying, language: Language): string {
  return language === 'en' ? saying.en : saying.zh
}

function filled(saying: Saying, params: Params, language: Language, sink: Sink): string {
  const parts = inLanguage(saying, language).split(/(\{\w+\})/u)
  return parts.map((part, at) => (at % 2 === 0 ? sink.words(part) : holeOf(part, params, sink))).join('')
}

function holeOf(hole: string, params: Params, { words, value }: Sink): string {
  const filling = Object.hasOwn(params, hole.slice(1, -1)) ? params[hole.slice(1, -1)] : undefined
  return filling === undefined ? words(hole) : value(String(filling))
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

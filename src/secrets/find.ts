import { matchesAt, matchesOf } from '../source/matches.js'
import type { Secret, SecretRule, Span } from './kind.js'
import { isFilledIn } from './plausible.js'
import { chosen, named } from './named.js'
import { shaped } from './shaped.js'
import { viewOf } from './view.js'

/** Every secret in `text`, in order, also behind escapes, in literals that are added up, and wrapped as base64. */
export function findSecrets(text: string): readonly Secret[] {
  const plain = findPlain(text).map((found) => ({ ...found, spans: [found.span] }))
  const view = viewOf(text)
  const hidden =
    view === null
      ? []
      : findPlain(view.text).map((found) => ({ ...found, spans: view.source(found.span.start, found.span.end) }))
  const news = hidden.filter((found) => !plain.some((known) => covers(known.span, found.spans)))
  return [...plain, ...news]
    .map(({ kind, grade, value, spans }) => ({ kind, grade, value, spans }))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

interface Found extends Omit<Secret, 'spans'> {
  readonly span: Span
}

function covers(span: Span, spans: readonly Span[]): boolean {
  return spans.every(({ start, end }) => start >= span.start && end <= span.end)
}

/** As it is written. Of two that overlap it is the one whose rule comes first. */
function findPlain(text: string): readonly Found[] {
  const found: Found[] = []
  for (const one of candidates(text))
    if (!found.some(({ span }) => span.start < one.span.end && one.span.start < span.end)) found.push(one)
  return found
}

function* candidates(text: string): Generator<Found> {
  for (const { rules } of shaped.filter(({ gate }) => gate.test(text)))
    for (const rule of rules) yield* accepted(rule, text, matchesOf(rule.pattern, text))
  for (const { name, rules } of [named, chosen]) {
    const places = matchesOf(name, text).map((found) => found.index + found[0].length)
    for (const rule of rules) yield* accepted(rule, text, matchesAt(rule.pattern, text, places))
  }
  yield* wrapped(text)
}

/** What is looked at of what stands before a value's own name. */
const longestName = 16

/** What stands for a secret is none. */
const isFiller = /^[REDACT\s]+$/u

function* accepted(
  { kind, grade, accepts = isFilledIn }: SecretRule,
  text: string,
  matches: readonly RegExpExecArray[],
): Generator<Found> {
  for (const match of matches) {
    const value = match.groups?.['secret'] ?? match[0]
    const start = match.index + match[0].lastIndexOf(value)
    if (!isFiller.test(value) && accepts(value, text.slice(Math.max(0, match.index - longestName), start)))
      yield { kind, grade, value, span: { start, end: start + value.length } }
  }
}

const literal = /["'`](?<secret>[A-Za-z0-9+/]{24,6000}={0,2})["'`]/gu

/** Literals that are base64 of a text that holds a secret. */
function* wrapped(text: string): Generator<Found> {
  for (const match of matchesOf(literal, text)) {
    const value = match.groups?.['secret'] ?? ''
    const inside = value.length % 4 === 1 ? '' : Buffer.from(value, 'base64').toString('latin1')
    if (!/^[\t\n\r\x20-\x7e]{12,}$/u.test(inside)) continue
    const [first] = findPlain(inside)
    const start = match.index + 1
    if (first) yield { kind: first.kind, grade: first.grade, value, span: { start, end: start + value.length } }
  }
}

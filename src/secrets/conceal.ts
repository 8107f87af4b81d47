import type { Secret, Span } from './kind.js'

/** Stands for a secret: over and over, as long as it is. */
const filler = 'REDACTED'

/** `text` with each character of `secrets` replaced by another: what is left stays where it was, and is read as before. */
export function conceal(text: string, secrets: readonly Secret[]): string {
  const spans = secrets.flatMap((secret) => secret.spans).toSorted((a, b) => a.start - b.start)
  const parts: string[] = []
  let end = 0
  for (const span of spans) {
    if (span.end <= end) continue
    const start = Math.max(span.start, end)
    parts.push(text.slice(end, start), fillerFor(text, { start, end: span.end }))
    end = span.end
  }
  return end === 0 ? text : parts.join('') + text.slice(end)
}

/** Lines stay lines. A filler begins anew in every part, so that it is known as one wherever it comes out. */
function fillerFor(text: string, { start, end }: Span): string {
  let filled = ''
  for (let at = start; at < end; at++) {
    const isBreak = text[at] === '\n' || text[at] === '\r' || (text[at] === '\\' && /[\r\n]/u.test(text[at + 1] ?? ''))
    filled += isBreak ? text.charAt(at) : filler.charAt((at - start) % filler.length)
  }
  return filled
}

/** Whether something was taken out of `text`. */
export function isConcealed(text: string): boolean {
  return text.includes(filler)
}

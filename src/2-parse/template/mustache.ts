const OPEN = '{{'
const CLOSE = '}}'
/** Longer than any expression a person wrote: what is not closed by then never is. */
const MAX_LENGTH = 4096

/** `{{ … }}` in a text: `start` at the first brace, `end` after the last one. */
export interface MustacheRange {
  readonly start: number
  readonly end: number
}

/** The first complete mustache of `text` that starts at or after `from`; null where there is none. */
export function nextMustache(text: string, from: number): MustacheRange | null {
  for (let start = text.indexOf(OPEN, from); start >= 0; start = text.indexOf(OPEN, start + 2)) {
    const end = mustacheEnd(text, start + 2)
    if (end >= 0) return { start, end }
  }
  return null
}

/**
 * The end of the mustache whose inside starts at `inside`, -1 where it is not closed.
 * Braces and quoted strings nest; where that reading finds no end (a lone apostrophe), the nearest `}}` counts.
 * One that meets another `{{` first was never closed: an expression cannot contain these two characters in a row,
 * except at its very beginning as an object's brace.
 */
export function mustacheEnd(text: string, inside: number): number {
  const end = nestedEnd(text, inside)
  if (end >= 0) return end
  const near = text.slice(inside, inside + MAX_LENGTH)
  const plain = near.indexOf(CLOSE)
  const other = near.indexOf(OPEN, 1)
  return plain >= 0 && (other < 0 || plain < other) ? inside + plain + 2 : -1
}

function nestedEnd(text: string, inside: number): number {
  const limit = Math.min(text.length, inside + MAX_LENGTH)
  let depth = 0
  for (let at = inside; at < limit; at++) {
    const character = text[at]
    if (character === '{') {
      if (at > inside && text[at + 1] === '{') return -1
      depth++
    } else if (character === '}') {
      if (depth > 0) depth--
      else return text[at + 1] === '}' ? at + 2 : -1
    } else if (character === '"' || character === "'" || character === '`') {
      at = stringEnd(text, at, limit)
      if (at < 0) return -1
    }
  }
  return -1
}

/** The offset of the quote that closes the string opened at `at`, -1 where the line or the reach ends first. */
function stringEnd(text: string, at: number, limit: number): number {
  const quote = text[at]
  for (let next = at + 1; next < limit; next++) {
    const character = text[next]
    if (character === quote) return next
    if (character === '\\') next++
    else if (character === '\n' && quote !== '`') return -1
  }
  return -1
}

import type { ScriptUnit } from '../unit.js'

/** Characters above which a script is not parsed: more than half of what the platform lets a whole package have. */
const LARGEST = 1_000_000
/** Bracket nesting that a recursive-descent parser still survives with a wide margin on Node's default stack. */
const DEEPEST = 250

/** Why a script is not worth parsing, judged from its text in linear time; `null` where it is. */
export function unfitForParsing(text: string): ScriptUnit['opaque'] {
  if (text.length > LARGEST) return 'too-large'
  return scanBrackets(text).depth > DEEPEST ? 'too-deep' : null
}

/** How deep the brackets of a text nest, and where its top level begins a new line. */
export interface BracketScan {
  readonly depth: number
  /** Offsets of lines that start outside all brackets, in order. */
  readonly tops: readonly number[]
}

const NEWLINE = 10
const DOUBLE = 34
const SINGLE = 39
const STAR = 42
const SLASH = 47
const LEFT_SQUARE = 91
const BACKSLASH = 92
const RIGHT_SQUARE = 93
const BACKTICK = 96

/**
 * One pass over the characters, outside comments, strings and regular expressions. Brackets in template literals
 * count as code, which is right for their holes; an unbalanced one in their text shifts the depth by one, no more.
 */
export function scanBrackets(text: string): BracketScan {
  const tops: number[] = [0]
  let depth = 0
  let deepest = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 32) {
      if (code === NEWLINE && depth === 0) tops.push(at + 1)
      continue
    }
    if (code === 40 || code === LEFT_SQUARE || code === 123) {
      depth++
      if (depth > deepest) deepest = depth
    } else if (code === 41 || code === RIGHT_SQUARE || code === 125) {
      if (depth > 0) depth--
    } else if (code === DOUBLE || code === SINGLE) at = endOfString(text, at, code)
    else if (code === SLASH) {
      const end = endOfSlash(text, at, before)
      if (text.charCodeAt(at + 1) === SLASH || text.charCodeAt(at + 1) === STAR) {
        at = end
        continue
      }
      at = end
    }
    before = code
  }
  return { depth: deepest, tops }
}

/** Offset of the quote that closes the string opened at `start`, or of the line's end: strings do not span lines. */
function endOfString(text: string, start: number, quote: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) return at
    if (code === NEWLINE) return at - 1
    if (code === BACKSLASH) at++
  }
  return text.length
}

/** Last offset of the comment, regular expression or division sign at `start`. `before` is the last character of code. */
function endOfSlash(text: string, start: number, before: number): number {
  const next = text.charCodeAt(start + 1)
  if (next === SLASH) return until(text, '\n', start + 2, 0)
  if (next === STAR) return until(text, '*/', start + 2, 2)
  return endsOperand(before) ? start : endOfRegex(text, start)
}

function until(text: string, mark: string, from: number, length: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + length - 1
}

/** Whether an expression may end in this character, so that a slash after it divides. */
function endsOperand(code: number): boolean {
  if (code >= 48 && code <= 57) return true
  if (code >= 65 && code <= 90) return true
  if (code >= 97 && code <= 122) return true
  return (
    code === 41 ||
    code === RIGHT_SQUARE ||
    code === 95 ||
    code === 36 ||
    code === BACKTICK ||
    code === DOUBLE ||
    code === SINGLE
  )
}

function endOfRegex(text: string, start: number): number {
  let inClass = false
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === NEWLINE) return start
    if (code === BACKSLASH) at++
    else if (code === LEFT_SQUARE) inClass = true
    else if (code === RIGHT_SQUARE) inClass = false
    else if (code === SLASH && !inClass) return at
  }
  return start
}

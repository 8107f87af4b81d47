import type { Expr, Primitive } from './ir.js'

/** Words that are values. All other reserved words, standing where a name does, are names of data fields. */
const words: ReadonlyMap<string, Primitive> = new Map<string, Primitive>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
])
const noNames: ReadonlySet<string> = new Set(['this', 'super', 'NaN', 'Infinity'])

/** Reads a literal, a name or a path such as `goods.list[0].name`. `null` for anything else, whose reader is a parser. */
export function readPath(source: string): Expr | null {
  const text = source.trim()
  const start = source.indexOf(text)
  const first = text.charCodeAt(0)
  if (isDigit(first)) return readNumber(text)
  if (first === 34 || first === 39) return readString(text)
  const end = endOfName(text, 0)
  const head = text.slice(0, end)
  if (end === 0 || noNames.has(head)) return null
  if (words.has(head)) return end === text.length ? { k: 'const', value: words.get(head) } : null
  return readLinks({ k: 'global', name: head, at: start }, { text, start }, end)
}

interface Place {
  readonly text: string
  /** Offset of `text` in what was given. */
  readonly start: number
}

function readLinks(head: Expr, { text, start }: Place, from: number): Expr | null {
  let expr = head
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 46) {
      const end = endOfName(text, at + 1)
      if (end === at + 1) return null
      expr = { k: 'member', object: expr, name: text.slice(at + 1, end), optional: false, at: start + at + 1 }
      at = end
    } else if (code === 91) {
      const end = endOfDigits(text, at + 1)
      if (end === at + 1 || text.charCodeAt(end) !== 93) return null
      const index: Expr = { k: 'const', value: Number(text.slice(at + 1, end)) }
      expr = { k: 'index', object: expr, index, optional: false, at: start + at + 1 }
      at = end + 1
    } else return null
  }
  return expr
}

function readNumber(text: string): Expr | null {
  const whole = endOfDigits(text, 0)
  const end = text.charCodeAt(whole) === 46 ? endOfDigits(text, whole + 1) : whole
  const octal = text.length > 1 && text.startsWith('0') && whole > 1
  return end === text.length && !octal ? { k: 'const', value: Number(text) } : null
}

function readString(text: string): Expr | null {
  const inner = text.slice(1, -1)
  const quote = text.charAt(0)
  const plain =
    text.length > 1 && text.endsWith(quote) && !inner.includes(quote) && !inner.includes('\\') && !inner.includes('\n')
  return plain ? { k: 'const', value: inner } : null
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36
}

function endOfName(text: string, from: number): number {
  if (!isNameStart(text.charCodeAt(from))) return from
  let at = from + 1
  while (isNameStart(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at++
  return at
}

function endOfDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

import { matchesOf } from '../source/matches.js'
import type { Span } from './kind.js'

/** A text as it comes out when escapes are undone and literals that are added up are one, and where each part of it is written. */
export interface View {
  readonly text: string
  /** Which parts of the source write the part of `text` from `start` to before `end`. */
  readonly source: (start: number, end: number) => readonly Span[]
}

/** A piece of a view: as it is written where `length` is that of the source, else standing for it as a whole. */
interface Piece {
  readonly at: number
  readonly from: number
  readonly length: number
  readonly written: number
}

/** An escape, an entity, the seam of two literals that are added up. */
const hiding = String.raw`\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\u\{[0-9a-f]{1,6}\}|\\[0-3]?[0-7]{2}|&#x?[0-9a-f]{1,6};|\\\r?\n|["'\x60]\s{0,80}(?:\+|\.concat\()\s{0,80}["'\x60]`
const seam = new RegExp(hiding, 'giu')
/** The same, and the seam of two elements of a list. */
const seamOrComma = new RegExp(String.raw`${hiding}|["'\x60]\s{0,80},\s{0,80}["'\x60]`, 'giu')

/** Most texts have nothing of the kind. */
const gate = /\\[xu0-3]|&#|["'`]\s{0,80}(?:\+|\.concat\()\s{0,80}["'`]|\]\s{0,80}\.join\(/u

const joined = /\]\s{0,80}\.join\(\s{0,9}(?:""|''|``)\s{0,9}\)/gu

/** The text of `source` without what hides it; null where nothing does. */
export function viewOf(source: string): View | null {
  if (!gate.test(source)) return null
  const lists = listsIn(source)
  const text: string[] = []
  const pieces: Piece[] = []
  let [end, at] = [0, 0]
  const put = (written: string, from: number, length: number): void => {
    if (written !== '') pieces.push({ at, from, length, written: written.length })
    text.push(written)
    at += written.length
  }
  for (const { 0: found, index } of matchesOf(lists.length > 0 ? seamOrComma : seam, source)) {
    const isComma = found.includes(',')
    if (isComma && !lists.some(({ start, end: last }) => index > start && index < last)) continue
    put(source.slice(end, index), end, index - end)
    put(meaningOf(found), index, found.length)
    end = index + found.length
  }
  if (end === 0) return null
  put(source.slice(end), end, source.length - end)
  return { text: text.join(''), source: (start, last) => spansOf(pieces, start, last) }
}

/** Lists of texts that are joined with nothing between them. */
function listsIn(source: string): readonly Span[] {
  return matchesOf(joined, source).map(({ index }) => ({ start: source.lastIndexOf('[', index), end: index }))
}

function meaningOf(found: string): string {
  const entity = /^&#(x?)([0-9a-f]+);/iu.exec(found)
  const digits = /^\\[xu]\{?([0-9a-f]+)/iu.exec(found)?.[1]
  const octal = /^\\([0-7]+)$/u.exec(found)?.[1]
  if (entity !== null) return character(Number.parseInt(entity[2] ?? '', entity[1] === '' ? 10 : 16))
  if (digits !== undefined) return character(Number.parseInt(digits, 16))
  return octal === undefined ? '' : character(Number.parseInt(octal, 8))
}

function character(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
}

function spansOf(pieces: readonly Piece[], start: number, end: number): readonly Span[] {
  return pieces
    .filter((piece) => piece.at < end && piece.at + piece.written > start)
    .map((piece) => {
      if (piece.written !== piece.length) return { start: piece.from, end: piece.from + piece.length }
      const skipped = Math.max(0, start - piece.at)
      return { start: piece.from + skipped, end: piece.from + Math.min(piece.length, end - piece.at) }
    })
}

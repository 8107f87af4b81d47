/** A place in the app's source. `line` counts from 1, `column` from 0, as editors' protocols and Babel do. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A place as text, to look things up by. */
export function keyOf({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`
}

/** Offsets at which the lines of a text start: the one thing needed to turn an offset into line and column. */
export type LineTable = readonly number[]

/** What ends a line: what JavaScript says does, which is also what code frames and editors count. https://tc39.es/ecma262/#sec-line-terminators */
export const lineEnd = /\r\n|[\n\r\u2028\u2029]/u
/** The same where others have to be told. */
export const lineEnds: readonly string[] = ['\r\n', '\n', '\r', '\u2028', '\u2029']

const rareEnds = /\r(?!\n)|[\u2028\u2029]/u
const everyEnd = new RegExp(lineEnd, 'gu')

/** The line table of `text`. */
export function lineTable(text: string): LineTable {
  const starts = [0]
  if (rareEnds.test(text)) for (const { index, 0: end } of text.matchAll(everyEnd)) starts.push(index + end.length)
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The place of `offset` (in UTF-16 units, as JavaScript strings count) in `file`. */
export function locate(file: string, lines: LineTable, offset: number): Location {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { file, line: low + 1, column: offset - (lines[low] ?? 0) }
}

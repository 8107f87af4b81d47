/** A place in the app's source. `line` counts from 1, `column` from 0, as editors' protocols and Babel do. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Offsets at which the lines of a text start: the one thing needed to turn an offset into line and column. */
export type LineTable = readonly number[]

/** The line table of `text`. CRLF and LF both end a line. */
export function lineTable(text: string): LineTable {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
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

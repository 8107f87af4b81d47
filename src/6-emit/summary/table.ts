/** Ranges of code points that a terminal draws two columns wide (Unicode's East Asian Wide and Fullwidth, and emoji). */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
]

/** Columns that `text` takes in a terminal. Combining marks and format characters take none. */
export function columns(text: string): number {
  let width = 0
  for (const char of text) width += columnsOf(char)
  return width
}

function columnsOf(char: string): number {
  if (/^[\p{M}\p{Cf}]$/u.test(char)) return 0
  const point = char.codePointAt(0) ?? 0
  return wide.some(([from, to]) => point >= from && point <= to) ? 2 : 1
}

/** Rows with their cells aligned to the left, two spaces apart, no trailing white space. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, columns(cell))))
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - columns(cell)))
      .join('  ')
      .trimEnd(),
  )
}

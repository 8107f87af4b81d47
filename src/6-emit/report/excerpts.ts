import type { Location } from '../../source/location.js'

/** The lines of source that the page quotes: file → line (from 1) → text, long lines cut around the first place in them. */
export type Excerpts = Readonly<Record<string, Readonly<Record<number, string>>>>

/** Lines above and below a place. */
const AROUND = 2
const LONGEST_LINE = 200
const BEFORE_PLACE = 60

/** The source around every place that `told` names, as `text` has it. */
export function excerptsOf(told: unknown, text: (file: string) => string | null): Excerpts {
  const places = new Map<string, Map<number, number>>()
  for (const { file, line, column } of placesIn(told)) {
    const columns = places.get(file) ?? new Map<number, number>()
    if (!columns.has(line)) columns.set(line, column)
    places.set(file, columns)
  }
  return Object.fromEntries(
    [...places]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, columns]) => [file, linesOf(text(file) ?? '', columns)]),
  )
}

function linesOf(text: string, columns: ReadonlyMap<number, number>): Readonly<Record<number, string>> {
  const lines = text.split(/\r?\n/u)
  const quoted: Record<number, string> = {}
  for (const line of columns.keys())
    for (let near = Math.max(1, line - AROUND); near <= line + AROUND; near++) {
      const source = lines[near - 1]
      if (source !== undefined) quoted[near] = cut(source, columns.get(near) ?? 0)
    }
  return quoted
}

function cut(line: string, column: number): string {
  if (line.length <= LONGEST_LINE) return line
  const start = Math.max(0, column - BEFORE_PLACE)
  const end = start + LONGEST_LINE
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`
}

/** Every place in plain data, however deep. */
function* placesIn(value: unknown): Generator<Location> {
  if (typeof value !== 'object' || value === null) return
  if (isPlace(value)) yield value
  else for (const inner of Object.values(value)) yield* placesIn(inner)
}

function isPlace(value: object): value is Location {
  return 'file' in value && 'line' in value && 'column' in value && typeof value.line === 'number'
}

import { codeFrameColumns } from '@babel/code-frame'
import { lineEnd, type Location } from '../source/location.js'
import { visible } from '../source/visible.js'

const LONGEST_LINE = 120
const BEFORE_PLACE = 60

/** The lines around `at` in `text`, numbered; what the app has written there does nothing to a terminal. */
export function frameOf(text: string, { line, column }: Location): string | undefined {
  const lines = text.split(lineEnd)
  const target = lines[line - 1]
  if (target === undefined) return undefined
  const start = Math.max(0, column - BEFORE_PLACE)
  const shown = [lines[line - 2] ?? '', excerpt(target, start), lines[line] ?? '']
  const near = shown.map((one, at) => (at === 1 ? one : excerpt(one, 0)))
  // The frame counts lines from the first that it is given.
  const padding = '\n'.repeat(Math.max(0, line - 2))
  const above = line > 1 ? near : near.slice(1)
  const place = { line, column: inert(target.slice(start, column)).length + (start > 0 ? 2 : 1) }
  return codeFrameColumns(padding + above.join('\n'), { start: place }, { linesAbove: 1, linesBelow: 1 })
}

function excerpt(line: string, start: number): string {
  const part = line.slice(start, start + LONGEST_LINE)
  return `${start > 0 ? '…' : ''}${inert(part)}${start + LONGEST_LINE < line.length ? '…' : ''}`
}

function inert(text: string): string {
  return visible(text.replaceAll('\t', ' '))
}

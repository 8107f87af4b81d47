import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js'
import { locate, type LineTable, type Location } from '../../source/location.js'
import { parseScript } from '../script/parse.js'
import type { ScriptUnit } from '../unit.js'

/** A template file that holds scripts. */
interface Holder {
  readonly file: string
  readonly lines: LineTable
  readonly text: string
}

/**
 * Reads a script that stands between `start` and `end` of a template. The unit's file is 'pages/a/a.wxml#module', so that
 * scripts of one template are told apart. Its offsets count from `start`, and its line table is that of the template
 * seen from there, so that places come out as those in the template.
 */
export function parseInlineScript(
  holder: Holder,
  module: string,
  { start, end }: { readonly start: number; readonly end: number },
): Result<ScriptUnit> {
  const [unit, found] = parseScript(`${holder.file}#${module}`, holder.text.slice(start, end))
  const first = locate(holder.file, holder.lines, start)
  const diagnostics = found.map((diagnostic) => inTemplate(diagnostic, first))
  return [{ ...unit, lines: holder.lines.map((line) => line - start) }, diagnostics]
}

function inTemplate(diagnostic: Diagnostic, first: Location): Diagnostic {
  const { at } = diagnostic
  if (at === undefined) return diagnostic
  const column = at.line === 1 ? at.column + first.column : at.column
  return { ...diagnostic, at: { file: first.file, line: at.line + first.line - 1, column } }
}

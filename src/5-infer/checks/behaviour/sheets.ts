import { Cascade } from '../../../2-parse/style/cascade.js'
import { importsOf, parseSheet, type StyleRule } from '../../../2-parse/style/parse.js'
import { unreadSheet } from '../../../2-parse/style/unread.js'
import type { GraphUnit } from '../../../4-trace/graph.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { byText } from '../../../source/order.js'
import { folderOf, resolveInside } from '../../../source/path.js'
import { remembered } from '../../../source/remember.js'
import { once } from '../../facts/once.js'
import type { Examined } from '../check.js'

/** The styles of a page or component. A sheet is read only where a check asks, and once. */
export function styleIn(examined: Examined, { route }: GraphUnit): Cascade {
  return cascadesOf(examined)(route)
}

const cascadesOf = once((examined: Examined) =>
  remembered(
    (route: string) => new Cascade(['app.wxss', `${route}.wxss`].flatMap((file) => rulesOf(examined, file, new Set()))),
  ),
)

/** What is lost of the sheets that a check has asked for so far. */
export function unreadSheets(examined: Examined): readonly Diagnostic[] {
  return [...lossesOf(examined)].toSorted(([a], [b]) => byText(a, b)).flatMap(([, said]) => said)
}

const lossesOf = once<Examined, Map<string, readonly Diagnostic[]>>(() => new Map())

/** The rules of a sheet, after those of the sheets that it imports. */
function rulesOf(examined: Examined, file: string, seen: Set<string>): readonly StyleRule[] {
  if (seen.has(file) || !examined.project.files.has(file)) return []
  seen.add(file)
  const { imports, rules } = sheetsOf(examined)(file)
  return [...imports.flatMap((one) => rulesOf(examined, one, seen)), ...rules]
}

const sheetsOf = once((examined: Examined) =>
  remembered((file: string) => {
    const text = examined.project.text(file) ?? ''
    const sheet = parseSheet(text)
    lossesOf(examined).set(file, unreadSheet(file, sheet))
    return {
      imports: importsOf(text).flatMap((path) => resolveInside(folderOf(file), path) ?? []),
      rules: sheet.rules,
    }
  }),
)

import { Cascade } from '../../../2-parse/style/cascade.js'
import { importsOf, parseStyles, type StyleRule } from '../../../2-parse/style/parse.js'
import type { GraphUnit } from '../../../4-trace/graph.js'
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

/** The rules of a sheet, after those of the sheets that it imports. */
function rulesOf(examined: Examined, file: string, seen: Set<string>): readonly StyleRule[] {
  if (seen.has(file) || !examined.project.files.has(file)) return []
  seen.add(file)
  const { imports, rules } = sheetsOf(examined)(file)
  return [...imports.flatMap((one) => rulesOf(examined, one, seen)), ...rules]
}

const sheetsOf = once(({ project }: Examined) =>
  remembered((file: string) => {
    const text = project.text(file) ?? ''
    return {
      imports: importsOf(text).flatMap((path) => resolveInside(folderOf(file), path) ?? []),
      rules: parseStyles(text),
    }
  }),
)

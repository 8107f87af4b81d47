import type { Project } from '../1-load/project.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { ScriptUnit } from '../2-parse/unit.js'
import { locate } from '../source/location.js'
import type { Program } from './program.js'

type Modules = Pick<Program, 'resolve' | 'script'> & { readonly project: Project }

/** Follows the imports of `scripts` and of all they reach, and reports the files that are not there. */
export function checkImports(scripts: readonly ScriptUnit[], modules: Modules): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const seen = new Set(scripts.map(({ file }) => file))
  const waiting = [...scripts]
  for (let unit = waiting.shift(); unit !== undefined; unit = waiting.shift()) {
    for (const specifier of unit.dependencies) {
      const target = modules.resolve(unit.file, specifier)
      if (target.m === 'missing') diagnostics.push(missing(unit, specifier, modules.project))
      if (target.m !== 'file' || seen.has(target.file)) continue
      seen.add(target.file)
      const next = modules.script(target.file)
      if (next !== null) waiting.push(next)
    }
  }
  return diagnostics
}

/** Units do not keep where an import stands: the first quoted mention of the path is it. */
function missing({ file, lines }: ScriptUnit, specifier: string, project: Project): Diagnostic {
  const text = project.text(file) ?? ''
  const offsets = ["'", '"', '`'].map((quote) => text.indexOf(quote + specifier + quote)).filter((at) => at >= 0)
  const at = locate(file, lines, offsets.length === 0 ? 0 : Math.min(...offsets))
  return { code: 'link/no-module', params: { path: specifier }, at }
}

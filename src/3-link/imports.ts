import type { ScriptUnit } from '../2-parse/unit.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import { mentionOf } from './mention.js'
import type { Program } from './program.js'

type Modules = Pick<Program, 'project' | 'resolve' | 'script'>

/** Follows the imports of `scripts` and gives all that they reach; reports the files that are not there. */
export function followImports(scripts: readonly ScriptUnit[], modules: Modules): Result<ReadonlySet<ScriptUnit>> {
  const diagnostics: Diagnostic[] = []
  // A set may grow while it is walked: what is added is visited too, once.
  const reached = new Set(scripts)
  for (const { file, dependencies } of reached) {
    for (const path of dependencies) {
      const target = modules.resolve(file, path)
      const unit = target.m === 'file' ? modules.script(target.file) : null
      if (unit !== null) reached.add(unit)
      if (target.m !== 'missing') continue
      diagnostics.push({ code: 'link/no-module', params: { path }, at: mentionOf(path, file, modules.project) })
    }
  }
  return [reached, diagnostics]
}

import type { ScriptUnit } from '../2-parse/unit.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { Project } from '../1-load/project.js'
import { absent, respelling } from './absent.js'
import { mentionOf } from './mention.js'
import type { ModuleTarget, Program } from './program.js'
import { candidatesOf } from './resolve.js'

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
      if (target.m !== 'file') diagnostics.push(...unfound(target, path, file, modules.project))
    }
  }
  return [reached, diagnostics]
}

/** A package that the app does not ship is no fault; one that it ships in another spelling is. */
function unfound({ m }: ModuleTarget, path: string, file: string, project: Project): readonly Diagnostic[] {
  if (path.includes('://')) return []
  const at = mentionOf(path, file, project)
  const places = candidatesOf(project, file, path)
  if (m === 'missing') return [absent(project, places, { code: 'link/no-module', params: { path }, at })]
  const other = path.includes('/') ? respelling(project, places, at) : null
  return other === null ? [] : [other]
}

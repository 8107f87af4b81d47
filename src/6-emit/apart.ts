import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { ToolSet } from '../5-infer/toolset.js'

/** `toolset` with skills whose folders are none of `taken`: what the app already has there is not written over. */
export function apart(toolset: ToolSet, taken: readonly string[]): Result<ToolSet> {
  const there = new Set(taken.map((path) => path.toLowerCase()))
  const renamed = new Map(
    toolset.skills.flatMap(({ name }) => (there.has(`skills/${name}`) ? [[name, `${name}-auto`] as const] : [])),
  )
  const skills = toolset.skills.map((skill) => ({ ...skill, name: renamed.get(skill.name) ?? skill.name }))
  const said = [...renamed].map(([skill, into]): Diagnostic => ({
    code: 'emit/skill-renamed',
    params: { skill, into },
  }))
  return [{ ...toolset, skills }, said]
}

import type { Precondition, Skill, Tool } from '../../../5-infer/toolset.js'
import { plain } from '../../plain.js'
import type { ConditionWording } from '../../wording/wording.js'

/** What has to hold before a skill is chosen, one line per condition, with the tools that it is a condition of. */
export function preconditionsOf(skill: Skill, say: ConditionWording): readonly string[] {
  const wanting = new Map<string, string[]>()
  for (const tool of skill.tools) {
    for (const sentence of sentencesOf(tool, say)) wanting.set(sentence, [...(wanting.get(sentence) ?? []), tool.name])
  }
  const all = skill.tools.length
  return [...wanting].map(([sentence, names]) => say.line(names.length === all ? null : names, sentence))
}

/** Storage keys are the app's own affair, and earlier tools belong to the order of use. */
function sentencesOf({ preconditions }: Tool, say: ConditionWording): readonly string[] {
  const scopeOf = (detail: string): string | undefined =>
    Object.hasOwn(say.scopes, detail) ? say.scopes[detail] : undefined
  const details = (kind: Precondition['kind']): readonly string[] => [
    ...new Set(
      preconditions.filter((each) => each.kind === kind).map(({ detail }) => plain(scopeOf(detail) ?? detail, 60)),
    ),
  ]
  const permissions = details('permission')
  const personal = details('privacy')
  return [
    ...(details('login').length > 0 ? [say.login] : []),
    ...(permissions.length > 0 ? [say.permission(permissions)] : []),
    ...(personal.length > 0 ? [say.personal(personal)] : []),
  ]
}

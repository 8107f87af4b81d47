import type { Skill, Tool, ToolSet } from '../5-infer/toolset.js'

/** `toolset` as assistants see it: without what is withheld, and without skills of which nothing is left. */
export function offeredOf({ skills, dropped }: ToolSet): ToolSet {
  return { skills: skillsWith(skills, (tool) => tool.withheld === undefined), dropped }
}

/** What is offered and, behind it, what `all` has that is withheld. */
export function withWithheld(offered: ToolSet, { skills }: ToolSet): ToolSet {
  const withheld = skillsWith(skills, (tool) => tool.withheld !== undefined)
  return { ...offered, skills: [...offered.skills, ...withheld] }
}

function skillsWith(skills: readonly Skill[], has: (tool: Tool) => boolean): readonly Skill[] {
  return skills.map((skill) => ({ ...skill, tools: skill.tools.filter(has) })).filter((skill) => skill.tools.length > 0)
}

import type { Skill, Tool, ToolSet } from '../5-infer/toolset.js'

/** `toolset` as assistants see it: without what is withheld, and without skills of which nothing is left. */
export function offeredOf({ skills, dropped }: ToolSet): ToolSet {
  return { skills: skillsWith(skills, (tool) => tool.withheld === undefined), dropped }
}

/** What is offered and, behind it, what of `others` is withheld; skills of one name are one. */
export function withWithheld(offered: ToolSet, others: readonly Skill[]): ToolSet {
  const held = new Map<string, Skill>()
  for (const skill of skillsWith(others, (tool) => tool.withheld !== undefined)) {
    const known = held.get(skill.name)
    held.set(skill.name, known ? { ...known, tools: [...known.tools, ...skill.tools] } : skill)
  }
  return { ...offered, skills: [...offered.skills, ...held.values()] }
}

function skillsWith(skills: readonly Skill[], has: (tool: Tool) => boolean): readonly Skill[] {
  return skills.map((skill) => ({ ...skill, tools: skill.tools.filter(has) })).filter((skill) => skill.tools.length > 0)
}

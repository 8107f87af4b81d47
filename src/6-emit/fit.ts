import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { AppGraph } from '../4-trace/graph.js'
import type { Dropped, Skill, Tool, ToolSet } from '../5-infer/toolset.js'
import { apisOf, countedBytes } from './emitters/mcp/api.js'
import { compose } from './emitters/skill/compose.js'
import { textOf } from './emitters/skill/document.js'
import { utf8Bytes } from './json.js'
import { limits } from './limits.js'
import { plain } from './plain.js'

/** Whether a skill with these tools stays inside the platform's limits. */
type Fits = (skill: Skill) => boolean

/** `toolset` with every skill inside the platform's limits: halved in the order of its tools until it is. */
export function fit(toolset: ToolSet, graph: AppGraph): Result<ToolSet> {
  const fits = fitsIn(toolset, graph)
  const said: Diagnostic[] = []
  const dropped: Dropped[] = [...toolset.dropped]
  const taken = new Set(toolset.skills.map(({ name }) => name))
  const leaveOut = (tools: readonly Tool[], diagnostic: Diagnostic, reason: string): void => {
    said.push(diagnostic)
    dropped.push(...tools.flatMap(({ actions }) => actions.map((action) => ({ action, reason }))))
  }
  const skills = toolset.skills.flatMap((skill) => {
    const parts = halve(skill, fits)
    const oversize = parts.filter((part) => !fits(part)).flatMap(({ tools }) => tools)
    for (const tool of oversize)
      leaveOut(
        [tool],
        { code: 'emit/tool-too-large', params: { tool: tool.name } },
        `over the size limit: ${tool.name}`,
      )
    const named = naming(skill, parts.filter(fits), taken)
    if (named.length > 1)
      said.push({
        code: 'emit/skill-split',
        params: { skill: skill.name, parts: named.map(({ name }) => name).join(', ') },
      })
    return named
  })
  for (const { name, tools } of skills.slice(limits.skills)) {
    leaveOut(
      tools,
      { code: 'emit/too-many-skills', params: { skill: name, limit: limits.skills } },
      `over the number of skills: ${name}`,
    )
  }
  return [{ skills: skills.slice(0, limits.skills), dropped }, said]
}

function fitsIn(toolset: ToolSet, graph: AppGraph): Fits {
  const tools = toolset.skills.flatMap((skill) => skill.tools)
  return (skill) =>
    countedBytes(apisOf(skill, tools, graph)) <= limits.mcp &&
    utf8Bytes(textOf(compose(skill, [skill, ...toolset.skills]))) <= limits.skill
}

function halve(skill: Skill, fits: Fits): readonly Skill[] {
  const { tools } = skill
  if (tools.length <= 1 || fits(skill)) return [skill]
  const middle = Math.ceil(tools.length / 2)
  return [tools.slice(0, middle), tools.slice(middle)].flatMap((half) => halve({ ...skill, tools: half }, fits))
}

/** The first part keeps the skill's name; a part is told from its siblings by what it can do. */
function naming(skill: Skill, parts: readonly Skill[], taken: Set<string>): readonly Skill[] {
  if (parts.length <= 1) return parts
  return parts.map((part, at) => ({
    ...part,
    name: at === 0 ? skill.name : freeName(skill.name, at + 1, taken),
    title: `${skill.title}（${String(at + 1)}）`,
    description: `${skill.title}：${part.tools.map(({ title }) => plain(title, 40)).join('、')}。`,
  }))
}

function freeName(name: string, from: number, taken: Set<string>): string {
  for (let number = from; ; number += 1) {
    const candidate = `${name.slice(0, 60)}-${String(number)}`
    if (taken.has(candidate)) continue
    taken.add(candidate)
    return candidate
  }
}

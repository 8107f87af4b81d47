import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { AppGraph } from '../4-trace/graph.js'
import type { Skill, Tool, ToolSet } from '../5-infer/toolset.js'
import { countedBytes, mcpOf } from './emitters/mcp/api.js'
import { compose } from './emitters/skill/compose.js'
import { textOf } from './emitters/skill/document.js'
import { utf8Bytes } from '../source/bytes.js'
import { limits } from '../platforms/agent-limits.js'
import { plain, titleLength } from './plain.js'
import type { SkillWording, Wording } from './wording/wording.js'

/** What skills are part of, and the words for it. */
interface Surroundings {
  readonly graph: AppGraph
  readonly wording: Wording
}

/** What is offered, and skills of what is not, for want of room: each tool says why. */
export interface Fitted {
  readonly toolset: ToolSet
  readonly withheld: readonly Skill[]
}

/**
 * `toolset` with every skill inside the platform's limits, and no more skills than it takes. In this order: a tool that alone
 * is too large is withheld; a skill that is too large is halved between its tools; of too many skills neighbours are
 * joined; of those that then are too many skills are withheld in which nothing is done but looking, and only then others,
 * the last, that is those reached last, first. No text is cut.
 */
export function fit(toolset: ToolSet, surroundings: Surroundings): Result<Fitted> {
  const [sized, oversize] = bySize({ toolset, withheld: [] }, surroundings)
  const [joined, joining] = joinNeighbours(sized.toolset, surroundings)
  const [numbered, surplus] = byNumber({ ...sized, toolset: joined })
  return [numbered, [...oversize, ...joining, ...surplus]]
}

/** Halves name each other, which takes room of its own: what comes out is measured again until nothing is too large. */
function bySize(fitted: Fitted, around: Surroundings): Result<Fitted> {
  const { toolset, withheld } = fitted
  const fitting = (skill: Skill): boolean => fits(skill, toolset, around)
  if (toolset.skills.every(fitting)) return [fitted, []]
  const giants = toolset.skills.flatMap((skill) =>
    fitting(skill) ? [] : skill.tools.filter((tool) => !fitting({ ...skill, tools: [tool] })),
  )
  if (giants.length > 0) {
    const [next, said] = without(fitted, new Set(giants))
    const [sized, more] = bySize(next, around)
    return [sized, [...said, ...more]]
  }
  const [halved, said] = halveAll(toolset, fitting, around.wording)
  const [sized, more] = bySize({ toolset: halved, withheld }, around)
  return [sized, [...said, ...more]]
}

function without({ toolset, withheld }: Fitted, giants: ReadonlySet<Tool>): Result<Fitted> {
  const left = toolset.skills.flatMap((skill) => {
    const tools = skill.tools.filter((tool) => giants.has(tool))
    return tools.length > 0 ? [held({ ...skill, tools }, 'over the size limit of a skill')] : []
  })
  const kept = toolset.skills.map((skill) => ({ ...skill, tools: skill.tools.filter((tool) => !giants.has(tool)) }))
  const skills = kept.filter(({ tools }) => tools.length > 0)
  const said = [...giants].map(({ name }): Diagnostic => ({ code: 'emit/tool-too-large', params: { tool: name } }))
  return [{ toolset: { ...toolset, skills }, withheld: [...withheld, ...left] }, said]
}

/** `skill` as one that is not offered, and why. */
function held(skill: Skill, reason: string): Skill {
  return {
    ...skill,
    name: `${skill.name}-withheld`,
    tools: skill.tools.map((tool) => ({ ...tool, withheld: reason })),
  }
}

function halveAll(
  { skills, dropped }: ToolSet,
  fitting: (skill: Skill) => boolean,
  { skill: say }: Wording,
): Result<ToolSet> {
  const taken = new Set(skills.map(({ name }) => name))
  const split = skills.map((skill) => (fitting(skill) ? [skill] : halves(skill, taken, say)))
  const said = split.flatMap(([first, second]): readonly Diagnostic[] => {
    if (first === undefined || second === undefined) return []
    return [{ code: 'emit/skill-split', params: { skill: first.name, parts: `${first.name}, ${second.name}` } }]
  })
  return [{ skills: split.flat(), dropped }, said]
}

function fits(skill: Skill, { skills }: ToolSet, { graph, wording }: Surroundings): boolean {
  return (
    countedBytes(mcpOf(skill, graph), graph) <= limits.mcp &&
    utf8Bytes(textOf(compose(skill, { skills, graph, wording }))) <= limits.skill
  )
}

/** Withholds what is too many. */
function byNumber({ toolset, withheld }: Fitted): Result<Fitted> {
  const { skills } = toolset
  const surplus = new Set(skills.toSorted(byUse).slice(limits.skills))
  const left = skills.filter((skill) => surplus.has(skill))
  const reason = 'over the number of skills that an app may declare'
  const said = left.map(({ name }): Diagnostic => {
    return { code: 'emit/too-many-skills', params: { skill: name, limit: limits.skills } }
  })
  return [
    {
      toolset: { ...toolset, skills: skills.filter((skill) => !surplus.has(skill)) },
      withheld: [...withheld, ...left.map((skill) => held(skill, reason))],
    },
    said,
  ]
}

/** What people come to get done before what they only look at; else the order of skills, which is the order of reach. */
function byUse(a: Skill, b: Skill): number {
  const looksOnly = ({ tools }: Skill): boolean => tools.every(({ risk }) => risk === 'read')
  return Number(looksOnly(a)) - Number(looksOnly(b))
}

/** Joins neighbours, the two with the fewest tools first, as long as they are too many and two fit together. */
function joinNeighbours(toolset: ToolSet, around: Surroundings): Result<ToolSet> {
  let skills = toolset.skills
  const said: Diagnostic[] = []
  while (skills.length > limits.skills) {
    const at = firstToJoin(
      skills,
      (skill) => fits(skill, { ...toolset, skills: [...skills, skill] }, around),
      around.wording,
    )
    const [first, second] = skills.slice(at, at + 2)
    if (at < 0 || first === undefined || second === undefined) break
    skills = [...skills.slice(0, at), join(first, second, around.wording), ...skills.slice(at + 2)]
    said.push({ code: 'emit/skills-joined', params: { skill: second.name, into: first.name, limit: limits.skills } })
  }
  return [{ ...toolset, skills }, said]
}

/** Where the two neighbours begin that have the fewest tools between them and fit into one skill; -1 if none do. */
function firstToJoin(skills: readonly Skill[], fitting: (skill: Skill) => boolean, wording: Wording): number {
  const pairs = skills.slice(1).map((second, at) => ({ at, first: skills[at] ?? second, second }))
  const size = ({ first, second }: (typeof pairs)[number]): number => first.tools.length + second.tools.length
  const ordered = pairs.toSorted((a, b) => size(a) - size(b))
  return ordered.find(({ first, second }) => fitting(join(first, second, wording)))?.at ?? -1
}

function join(first: Skill, second: Skill, { skill: say }: Wording): Skill {
  return {
    name: first.name,
    title: say.title([first.title, second.title]),
    description: say.descriptions([first.description, second.description]),
    tools: [...first.tools, ...second.tools],
  }
}

/** The first half keeps the skill's name; a half is told from the other by what it can do. */
function halves(skill: Skill, taken: Set<string>, say: SkillWording): readonly Skill[] {
  const middle = Math.ceil(skill.tools.length / 2)
  return [skill.tools.slice(0, middle), skill.tools.slice(middle)].map((tools, at) => ({
    name: at === 0 ? skill.name : freeName(skill.name, taken),
    title: skill.title,
    description: say.description(
      skill.title,
      tools.map(({ title }) => plain(title, titleLength)),
    ),
    tools,
  }))
}

function freeName(name: string, taken: Set<string>): string {
  for (let number = 2; ; number += 1) {
    const candidate = `${name.slice(0, 60)}-${String(number)}`
    if (taken.has(candidate)) continue
    taken.add(candidate)
    return candidate
  }
}

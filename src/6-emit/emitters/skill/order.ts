import type { Skill, Tool } from '../../../5-infer/toolset.js'
import { plain } from '../../plain.js'

/** The skill's tools in the order in which they are used: who supplies an ID comes before who needs it. */
export function inFlowOrder(tools: readonly Tool[]): readonly Tool[] {
  const byName = new Map(tools.map((tool) => [tool.name, tool]))
  const placed = new Set<Tool>()
  const visiting = new Set<Tool>()
  const place = (tool: Tool): void => {
    if (placed.has(tool) || visiting.has(tool)) return
    visiting.add(tool)
    for (const name of suppliersOf(tool)) {
      const supplier = byName.get(name)
      if (supplier !== undefined) place(supplier)
    }
    placed.add(tool)
  }
  tools.forEach(place)
  return [...placed]
}

function suppliersOf(tool: Tool): readonly string[] {
  return tool.inputs.flatMap(({ provenance }) =>
    provenance.flatMap((source) => (source.from === 'tool' ? [source.tool] : [])),
  )
}

/** One line per tool: what it does. */
export function flow(tools: readonly Tool[]): readonly string[] {
  return tools.map((tool) => `${tool.name}：${plain(tool.title)}`)
}

/** One line per ID: which tool has to be asked for it first; and what a person has to confirm. `home` maps a tool to its skill. */
export function rules(skill: Skill, tools: readonly Tool[], home: ReadonlyMap<string, string>): readonly string[] {
  const naming = (name: string): string => {
    const other = home.get(name)
    return other === undefined || other === skill.name ? name : `${name}（技能 ${other}）`
  }
  return tools.flatMap((tool) => [...idRules(tool, naming), ...confirmRule(tool)])
}

function idRules(tool: Tool, naming: (name: string) => string): readonly string[] {
  return tool.inputs.flatMap(({ name, provenance }) => {
    const sources = provenance.flatMap((source) =>
      source.from === 'tool' && source.tool !== tool.name ? [naming(source.tool)] : [],
    )
    if (sources.length === 0) return []
    return [`${tool.name}：先用 ${[...new Set(sources)].join(' 或 ')} 取得 ${name}`]
  })
}

function confirmRule(tool: Tool): readonly string[] {
  if (tool.risk === 'payment') return [`${tool.name}：先说明金额并取得用户明确同意；付款由用户本人在页面上完成`]
  return tool.confirm ? [`${tool.name}：执行前须由用户确认`] : []
}

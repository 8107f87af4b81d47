import type { Tool } from '../../../5-infer/toolset.js'
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

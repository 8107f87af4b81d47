import type { Tool } from '../../../5-infer/toolset.js'
import { plain } from '../../plain.js'
import type { SkillWording } from '../../wording/wording.js'
import { suppliersOf } from './suppliers.js'
import type { Surroundings } from './suppliers.js'

/** The skill's tools in the order in which they are used: who gives an ID comes before who needs it. */
export function inFlowOrder(tools: readonly Tool[], around: Surroundings): readonly Tool[] {
  const own = new Map(tools.map((tool) => [tool.name, tool]))
  const placed = new Set<Tool>()
  const visiting = new Set<Tool>()
  const place = (tool: Tool): void => {
    if (visiting.has(tool)) return
    visiting.add(tool)
    const needed = tool.inputs.filter((input) => input.required)
    for (const { name } of needed.flatMap((input) => suppliersOf(tool, input, around))) {
      const supplier = own.get(name)
      if (supplier !== undefined) place(supplier)
    }
    placed.add(tool)
  }
  tools.forEach(place)
  return [...placed]
}

/** One line per tool: what it does. */
export function flow(tools: readonly Tool[], { line }: SkillWording): readonly string[] {
  return tools.map((tool) => line(tool.name, plain(tool.title)))
}

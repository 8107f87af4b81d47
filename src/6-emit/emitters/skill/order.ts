import type { Tool } from '../../../5-infer/toolset.js'
import { plain } from '../../plain.js'
import type { SkillWording } from '../../wording/wording.js'
import { suppliersOf } from './suppliers.js'
import type { Surroundings } from './suppliers.js'

/**
 * The skill's tools in the order in which they are used: who gives an ID comes before who needs it, and a step before the next.
 * What leads on to another page comes after what else is done on its own: the cart is filled before it is checked out.
 */
export function inFlowOrder(tools: readonly Tool[], around: Surroundings): readonly Tool[] {
  const own = new Map(tools.map((tool) => [tool.name, tool]))
  const leading = new Set(tools.flatMap(({ after }) => after ?? []))
  const beside = (tool: Tool): readonly Tool[] =>
    leading.has(tool.name)
      ? tools.filter(({ page, kind, name }) => page === tool.page && kind === 'mutate' && !leading.has(name))
      : []
  const placed = new Set<Tool>()
  const visiting = new Set<Tool>()
  const place = (tool: Tool): void => {
    if (visiting.has(tool)) return
    visiting.add(tool)
    const needed = tool.inputs.filter((input) => input.required)
    const givers = needed.flatMap((input) => suppliersOf(tool, input, around)).map(({ name }) => name)
    const earlier = [...givers, ...(tool.after ?? [])].flatMap((name) => own.get(name) ?? [])
    for (const other of [...earlier, ...beside(tool)]) place(other)
    placed.add(tool)
  }
  tools.forEach(place)
  return [...placed]
}

/** One line per tool: what it does. */
export function flow(tools: readonly Tool[], { line }: SkillWording): readonly string[] {
  return tools.map((tool) => line(tool.name, plain(tool.title)))
}

import type { GraphUnit } from '../4-trace/graph.js'
import type { Dropped, Risk, Skill, Tool } from '../5-infer/toolset.js'
import type { Report } from '../6-emit/report/report.js'

/** A report, and ways to look things up in it. */
export interface Model {
  readonly report: Report
  /** Every tool with its skill, in the order of the skills. */
  readonly tools: readonly Listed[]
  readonly tool: (name: string) => Listed | undefined
  readonly unit: (route: string) => GraphUnit | undefined
  readonly toolsOn: (route: string) => readonly Listed[]
  /** Why an action ('route#handler') became no tool. */
  readonly dropped: (action: string) => Dropped | undefined
  /** The gravest that tools of the page come to; null where there are none. */
  readonly risk: (route: string) => Risk | null
}

export interface Listed {
  readonly tool: Tool
  readonly skill: Skill
}

/** The gravest last. */
const gravity: readonly Risk[] = ['read', 'write', 'privacy', 'payment']

/** `report` with its indexes. */
export function modelOf(report: Report): Model {
  const tools = report.toolset.skills.flatMap((skill) => skill.tools.map((tool) => ({ tool, skill })))
  const byName = new Map(tools.map((listed) => [listed.tool.name, listed]))
  const units = new Map([...report.graph.components, ...report.graph.pages].map((unit) => [unit.route, unit]))
  const dropped = new Map(report.toolset.dropped.map((one) => [one.action, one]))
  const toolsOn = (route: string): readonly Listed[] => tools.filter(({ tool }) => tool.page === route)
  return {
    report,
    tools,
    tool: (name) => byName.get(name),
    unit: (route) => units.get(route),
    toolsOn,
    dropped: (action) => dropped.get(action),
    risk: (route) => gravity.findLast((risk) => toolsOn(route).some(({ tool }) => tool.risk === risk)) ?? null,
  }
}

import type { AppGraph, GraphUnit } from '../../src/4-trace/graph.js'
import type { Tool } from '../../src/5-infer/toolset.js'
import type { ReportFinding } from '../../src/6-emit/report/findings.js'
import type { Report } from '../../src/6-emit/report/report.js'
import type { Severity } from '../../src/diagnostics/diagnostic.js'
import { graph, tool } from '../6-emit/samples.js'

export { at, graph, opens, page, tool } from '../6-emit/samples.js'

/** A report of `pages` with `tools` on them: what a test does not name is empty. */
export function report(pages: readonly GraphUnit[], tools: readonly Tool[] = [], more: Partial<Report> = {}): Report {
  const shown: AppGraph = graph(pages)
  const skills = [{ name: 'rooms', title: '研习室', description: '', tools }]
  return {
    schema: 'mini2mcp/report@1',
    version: '0.1.0',
    input: '00',
    graph: shown,
    toolset: { skills, dropped: [] },
    tabs: [],
    packages: {},
    files: {},
    budgets: [],
    findings: [],
    coverage: { analysed: 0, partial: [], skipped: [] },
    causes: {},
    screens: {},
    excerpts: {},
    drawings: [],
    ...more,
  }
}

export function finding(severity: Severity, text = severity as string): ReportFinding {
  const message = { en: text, 'zh-CN': text }
  return { code: 'parse/script', severity, title: null, message, advice: null, chain: [], actions: [] }
}

/** A tool that is found and not given to assistants. */
export function withheldTool(name: string): Tool {
  return tool(name, { withheld: 'sitemap.json disallows it' })
}

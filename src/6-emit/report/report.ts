import type { Tab } from '../../1-load/project.js'
import type { Coverage } from '../../2-parse/coverage.js'
import type { Program } from '../../3-link/program.js'
import type { AppGraph } from '../../4-trace/graph.js'
import type { ToolSet } from '../../5-infer/toolset.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { version } from '../../diagnostics/version.js'
import type { Artifact } from '../artifact.js'
import { budgetsOf } from './budgets.js'
import type { Budget } from './budgets.js'
import { causesOf } from './causes.js'
import type { Cause } from './causes.js'
import { excerptsOf } from './excerpts.js'
import type { Excerpts } from './excerpts.js'
import { findingsOf } from './findings.js'
import type { ReportFinding } from './findings.js'
import type { Drawing } from './map/drawing.js'
import type { Layout } from './map/layout.js'
import { mapOf } from './map/map.js'
import { screensOf } from './screens.js'
import type { DrawnNode } from './screens.js'

/** Everything that a person can look up about an app on one page: plain data, which the page draws. */
export interface Report {
  readonly schema: 'mini2mcp/report@1'
  readonly version: string
  /** SHA-256 of what was read, as hex digits. */
  readonly input: string
  readonly graph: ReportGraph
  /** All tools; those that assistants are not offered say why. */
  readonly toolset: ToolSet
  readonly tabs: readonly Tab[]
  /** Names of subpackages by their roots. */
  readonly packages: Readonly<Record<string, string>>
  /** What an assistant is given, by path: mcp.json and SKILL.md of each skill, page-meta.json, app.agent.json. */
  readonly files: Readonly<Record<string, string>>
  readonly budgets: readonly Budget[]
  readonly findings: readonly ReportFinding[]
  readonly coverage: Coverage
  /** What the codes of `coverage` mean. */
  readonly causes: Readonly<Record<string, Cause>>
  /** What stands on each page and component, by route. */
  readonly screens: Readonly<Record<string, readonly DrawnNode[]>>
  readonly excerpts: Excerpts
  /** The first is the whole app; where that is too much for one drawing, it shows groups, each with a drawing of its own. */
  readonly drawings: readonly Drawing[]
}

/** The part of the graph that people look at. */
export type ReportGraph = Pick<AppGraph, 'app' | 'pages' | 'components' | 'endpoints'>

/** All that was found out, to be shown. */
export interface ReportInput {
  readonly graph: AppGraph
  readonly toolset: ToolSet
  readonly program: Program
  readonly input: string
  readonly artifacts: readonly Artifact[]
  readonly diagnostics: readonly Diagnostic[]
  readonly coverage: Coverage
  /** Draws the map. */
  readonly layout: Layout
}

const given = /^(skills\/[^/]+\/(mcp\.json|SKILL\.md)|page-meta\.json|app\.agent\.json)$/u

/** The report of an app. */
export function reportOf(found: ReportInput): Report {
  const { graph, toolset, program, artifacts, coverage } = found
  const { project } = program
  const shown = { app: graph.app, pages: graph.pages, components: graph.components, endpoints: graph.endpoints }
  const findings = findingsOf(found.diagnostics)
  return {
    schema: 'mini2mcp/report@1',
    version,
    input: found.input,
    graph: shown,
    toolset,
    tabs: project.tabs,
    packages: Object.fromEntries(project.subpackages.map(({ root, name }) => [root, name ?? root])),
    files: Object.fromEntries(artifacts.filter(({ path }) => given.test(path)).map(({ path, text }) => [path, text])),
    budgets: budgetsOf(artifacts, toolset, graph),
    findings,
    coverage,
    causes: causesOf(coverage),
    screens: screensOf(program, graph),
    excerpts: excerptsOf([shown, toolset, findings], (file) => project.text(file)),
    drawings: mapOf(graph, found.layout),
  }
}

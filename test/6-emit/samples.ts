import { emit } from '../../src/6-emit/emit.js'
import { chinese } from '../../src/6-emit/wording/chinese/chinese.js'
import type { Action, AppGraph, Effect, GraphUnit, Param } from '../../src/4-trace/graph.js'
import type { Wording } from '../../src/6-emit/wording/wording.js'
import type { AppSources } from '../../src/6-emit/emitter.js'
import type { Skill, Tool, ToolInput, ToolSet } from '../../src/5-infer/toolset.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'

/** Hand-made graphs and tool sets: what a test does not name is the plainest there is. */
export const at = { file: 'pages/rooms/rooms.js', line: 3, column: 2 }

export function page(route: string, more: Partial<GraphUnit> = {}): GraphUnit {
  const plainest = {
    package: '',
    title: null,
    searchable: true,
    uses: [],
    params: [],
    shows: [],
    embeds: [],
    actions: [],
    missing: [],
    state: [],
  }
  return { route, ...plainest, ...more }
}

export function opens(...routes: readonly (string | null)[]): Action {
  const effects: readonly Effect[] = routes.map((to) => ({ kind: 'navigate', via: 'navigateTo', to, params: [], at }))
  return { handler: 'onOpen', kind: 'event', triggers: [], inputs: [], effects, at }
}

export function param(name: string, required = false, more: Partial<Param> = {}): Param {
  return { name, type: 'string', required, at, ...more }
}

export function graph(pages: readonly GraphUnit[], more: Partial<AppGraph> = {}): AppGraph {
  const home = pages[0]?.route ?? ''
  const stats = { files: 3, bytes: 900, pages: pages.length, components: 0 }
  const app = {
    name: '研习室',
    appid: null,
    platform: 'wechat',
    framework: 'native',
    form: 'source',
    home,
    tabs: [],
    stats,
  } as const
  return { app, pages, components: [], endpoints: [], ...more }
}

export function input(name: string, more: Partial<ToolInput> = {}): ToolInput {
  return { name, schema: { type: 'string' }, required: false, provenance: [{ from: 'user' }], ...more }
}

export function tool(name: string, more: Partial<Tool> = {}): Tool {
  return {
    name,
    title: `查看${name}`,
    description: `查看${name}。`,
    page: 'pages/home/home',
    actions: [`pages/home/home#${name}`],
    kind: 'query',
    risk: 'read',
    confirm: false,
    confidence: 0.9,
    inputs: [],
    outputs: { type: 'object', properties: {} },
    preconditions: [],
    results: { success: '已取得。', failure: ['没有成功。'] },
    plan: [],
    evidence: [],
    ...more,
  }
}

export function skill(name: string, tools: readonly Tool[], more: Partial<Skill> = {}): Skill {
  return { name, title: '研习室', description: '查看和预约研习室。', tools, ...more }
}

/** The files that are written, by path, and what is said meanwhile. */
export function written(
  of: AppGraph,
  skills: readonly Skill[],
  diagnostics: readonly Diagnostic[] = [],
  sources?: AppSources,
  wording: Wording = chinese,
): {
  readonly files: Readonly<Record<string, string>>
  readonly codes: readonly string[]
  readonly said: readonly Diagnostic[]
} {
  const toolset: ToolSet = { skills, dropped: [] }
  const [{ artifacts }, said] = emit({
    graph: of,
    toolset,
    input: '0'.repeat(64),
    diagnostics,
    wording,
    ...(sources !== undefined && { sources }),
  })
  return {
    files: Object.fromEntries(artifacts.map(({ path, text }) => [path, text])),
    codes: said.map(({ code }) => code),
    said,
  }
}

/** The home page, which every sample tool works on. */
export const home = page('pages/home/home', { title: '首页' })

/** The JSON of a written file. */
export function json(text: string | undefined): Record<string, unknown> {
  return JSON.parse(text ?? 'null') as Record<string, unknown>
}

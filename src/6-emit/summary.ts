import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js'
import { adviceOf, inOrder, messageOf, severityOf } from '../diagnostics/message.js'
import type { Language } from '../diagnostics/message.js'
import { severities } from '../diagnostics/severity.js'
import type { Coverage } from '../2-parse/coverage.js'
import type { AppGraph, GraphUnit } from '../4-trace/graph.js'
import type { Skill, ToolSet } from '../5-infer/toolset.js'
import { visible } from './plain.js'
import { table } from './summary/table.js'
import { words } from './summary/words.js'
import type { Words } from './summary/words.js'

const MOST_PLACES = 3
const MOST_SENTENCES = 5
const MOST_ROWS = 40

/** What there is to tell. */
export interface Found {
  readonly graph: AppGraph
  readonly toolset: ToolSet
  readonly coverage: Coverage
}

/** What was found, for a person at a terminal: the app, its pages, its tools with their risk, and what could not be analysed. */
export function summarise(found: Found, diagnostics: readonly Diagnostic[], lang: Language): string {
  const { graph, toolset } = found
  const say = words[lang]
  const blocks = [
    heading(found, say),
    section(
      say.pages,
      rows(
        graph.pages.map((page) => pageRow(page, say)),
        say,
      ),
    ),
    section(
      say.endpoints,
      rows(
        graph.endpoints.map(({ id, usedBy }) => [visible(id), String(usedBy.length)]),
        say,
      ),
    ),
    ...tools(toolset, say),
    remarks(diagnostics, lang),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function heading({ graph, toolset, coverage }: Found, say: Words): readonly string[] {
  const { app, pages, components, endpoints } = graph
  const count = [...pages, ...components].reduce((sum, { actions }) => sum + actions.length, 0)
  const found = toolset.skills.flatMap((skill) => skill.tools)
  const withheld = found.filter((tool) => tool.withheld !== undefined).length
  const rows = [
    [say.app, `${app.name === null ? say.unnamed : visible(app.name)} · ${app.platform} · ${app.framework}`],
    [say.files, say.coverage(coverage.analysed, coverage.partial.length, coverage.skipped.length)],
    [say.pages, String(pages.length)],
    [say.components, String(components.length)],
    [say.actions, String(count)],
    [say.endpoints, String(endpoints.length)],
    [say.tools, String(found.length - withheld)],
    ...(withheld > 0 ? [[say.withheld, String(withheld)]] : []),
    [say.dropped, String(toolset.dropped.length)],
  ]
  return table(rows)
}

/** A table that fits on a screen or two: the rest is counted. */
function rows(cells: readonly (readonly string[])[], say: Words): readonly string[] {
  const shown = table(cells.slice(0, MOST_ROWS))
  return cells.length > MOST_ROWS ? [...shown, say.rest(cells.length - MOST_ROWS)] : shown
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}

function pageRow(page: GraphUnit, say: Words): readonly string[] {
  const missing = page.missing.length
  const partial = page.actions.filter((action) => action.partial === true).length
  const notes = [
    ...(page.searchable ? [] : [say.hidden]),
    ...(missing > 0 ? [say.missing(missing)] : []),
    ...(partial > 0 ? [say.partial(partial)] : []),
  ]
  return [visible(page.route), visible(page.title ?? ''), say.pageActions(page.actions.length), notes.join(', ')]
}

function tools({ skills }: ToolSet, say: Words): readonly (readonly string[])[] {
  if (skills.length === 0) return [[say.noTools]]
  return skills.map((skill) =>
    section(`${say.tools} · ${say.skill(skill.name, visible(skill.title))}`, toolRows(skill, say)),
  )
}

function toolRows(skill: Skill, say: Words): readonly string[] {
  return table(
    skill.tools.map((tool) => [
      tool.name,
      visible(tool.title),
      say.risks[tool.risk],
      tool.confirm ? say.confirm : '',
      tool.withheld === undefined ? visible(tool.page) : `${visible(tool.page)} (${visible(tool.withheld)})`,
    ]),
  )
}

const signs: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', note: '·' }

/** By code, the gravest first. */
function remarks(diagnostics: readonly Diagnostic[], lang: Language): readonly string[] {
  const say = words[lang]
  const byCode = new Map<string, Diagnostic[]>()
  for (const diagnostic of inOrder(diagnostics)) {
    byCode.set(diagnostic.code, [...(byCode.get(diagnostic.code) ?? []), diagnostic])
  }
  if (byCode.size === 0) return [say.allClear]
  const groups = [...byCode.values()].sort((a, b) => gravity(a) - gravity(b))
  return section(
    say.said,
    groups.flatMap((group) => remark(group, lang)),
  )
}

function gravity([first]: readonly Diagnostic[]): number {
  return first === undefined ? 0 : severities.indexOf(severityOf(first))
}

/** What is grave is told one by one, with what to do; of notes the first sentence and the first places. */
function remark(group: readonly Diagnostic[], lang: Language): readonly string[] {
  const [first] = group
  if (first === undefined) return []
  const head = `${signs[severityOf(first)]} ${first.code} × ${group.length}`
  const lines = severityOf(first) === 'note' ? noted(first, group, lang) : told(first, group, lang)
  return [head, ...lines.map((line) => `    ${line}`)]
}

function told(first: Diagnostic, group: readonly Diagnostic[], lang: Language): readonly string[] {
  const shown = group.slice(0, MOST_SENTENCES)
  const sentences = table(shown.map((one) => [...placesOf([one]), visible(messageOf(one, lang))]))
  const more = group.length > shown.length ? [words[lang].more(group.length - shown.length)] : []
  const advice = adviceOf(first.code, lang)
  return [...sentences, ...more, ...(advice === null ? [] : [`→ ${advice}`])]
}

function noted(first: Diagnostic, group: readonly Diagnostic[], lang: Language): readonly string[] {
  const places = placesOf(group)
  const more = group.length > MOST_PLACES && places.length > 0 ? [words[lang].more(group.length - MOST_PLACES)] : []
  const where = [...places.slice(0, MOST_PLACES), ...more].join(', ')
  return [visible(messageOf(first, lang)), ...(where === '' ? [] : [where])]
}

function placesOf(group: readonly Diagnostic[]): readonly string[] {
  return group.flatMap(({ at }) => (at === undefined ? [] : [`${visible(at.file)}:${at.line}`]))
}
